package import Diagnostics
import Files
import Glibc

/// A file of the rules folder, read whole.
package struct RuleFile: Sendable {
  /// Its path from the rules folder: `statute/children-in-care/cla-visit-interval.yaml`.
  ///
  /// In front of it stands the folder of a council's own layer, for a file of one: `our-rules/law/manual.yaml`.
  package var name: String
  package var bytes: [UInt8]
  /// The folder of the council's own layer that it comes from; empty for a file of the rules folder.
  package var layer: String

  package init(name: String, bytes: [UInt8], layer: String = "") {
    self.name = name
    self.bytes = bytes
    self.layer = layer
  }

  /// The file of a council's own folder that says what it changes; a whole folder of rules has none.
  package static let councilStatement = "council.yaml"

  /// What it holds, by the folder it stands in: `rules` in any folder but those of what rules stand on.
  package var kind: String {
    RuleBook.kind(of: layer.isEmpty ? name : String(name.dropFirst(layer.utf8.count + 1)))
  }
}

/// Every YAML file below a folder, in order of name, and what could not be read.
package func readRuleFiles(in folder: String) -> (files: [RuleFile], diagnostics: [Diagnostic]) {
  let read = RuleFolder(folder)
  return (read.files, read.diagnostics)
}

/// Finds and reads every YAML file below a folder, in order of name, whatever order the disk gives.
///
/// Hidden files are passed over. Links to folders are not followed, so that a circle of them cannot be walked
/// for ever. Files beyond 1 MB are no rules and are refused by the YAML reader.
struct RuleFolder {
  let root: String
  private(set) var files: [RuleFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ root: String) {
    self.root = root
    walk("", depth: 0)
    files.sort { $0.name < $1.name }
  }

  private mutating func walk(_ folder: String, depth: Int) {
    guard depth < 8 else { return }
    let path = folder.isEmpty ? root : root + "/" + folder
    guard let names = names(inFolder: path) else {
      diagnostics.append(
        Diagnostic(
          .unreadableRules, .error, at: .file(path), "this folder cannot be read",
          help: "name the folder that holds the rules with --rules"))
      return
    }
    for name in names where !name.hasPrefix(".") {
      let inner = folder.isEmpty ? name : folder + "/" + name
      switch kind(of: root + "/" + inner) {
      case S_IFDIR: walk(inner, depth: depth + 1)
      case S_IFREG where name.hasSuffix(".yaml") || name.hasSuffix(".yml"): read(inner)
      default: break
      }
    }
  }

  private func kind(of path: String) -> mode_t {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return 0 }
    return status.st_mode & S_IFMT
  }

  private mutating func read(_ name: String) {
    guard let bytes = contents(of: root + "/" + name) else {
      diagnostics.append(
        Diagnostic(.unreadableRules, .error, at: .file(name), "this file cannot be read"))
      return
    }
    files.append(RuleFile(name: name, bytes: bytes))
  }

  /// The bytes of a file, up to a little more than any rule file may hold.
  private func contents(of path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var status = stat()
    guard unsafe fstat(fileno(file), &status) == 0 else { return nil }
    let length = max(0, min(Int(status.st_size), 2 << 20))
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = unsafe fread(buffer.baseAddress, 1, length, file)
    }
    return unsafe ferror(file) == 0 ? bytes : nil
  }
}
