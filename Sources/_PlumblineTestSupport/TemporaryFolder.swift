package import Foundation

/// A folder of its own for one test, gone with it.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let path: String

  /// An empty folder.
  package init() throws {
    path = NSTemporaryDirectory() + "plumbline-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in it.
  package func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file, and the folders it lies in.
  package func write(_ bytes: [UInt8], to name: String) throws {
    let file = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes a text, and the folders it lies in.
  package func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Adds to the end of a file.
  package func append(_ text: String, to name: String) throws {
    try write(bytes(of: name) + text.utf8, to: name)
  }

  /// Copies a file or a folder into it.
  package func copy(_ path: String, to name: String) throws {
    try FileManager.default.copyItem(atPath: path, toPath: self(name))
  }

  /// A file that a program is to write into.
  package func handle(to name: String) throws -> FileHandle {
    try write("", to: name)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: self(name)))
  }

  /// The bytes of a file; none where there is none.
  package func bytes(of name: String) -> [UInt8] {
    FileManager.default.contents(atPath: self(name)).map { Array($0) } ?? []
  }

  /// A file as text.
  package func text(of name: String) -> String { String(decoding: bytes(of: name), as: UTF8.self) }

  /// The names of everything below a folder in it, hidden ones too, in order.
  package func names(in folder: String = "") -> [String] {
    (FileManager.default.subpaths(atPath: self(folder)) ?? []).sorted()
  }

  /// The permissions of a file or folder.
  package func mode(of name: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: self(name))
    return attributes?[.posixPermissions] as? Int
  }
}
