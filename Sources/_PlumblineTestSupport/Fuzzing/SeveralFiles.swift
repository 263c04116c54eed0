import RuleLoading

/// A file that a fuzzer's input holds among others.
package struct FileAmongSeveral {
  /// Its name, without an ending that says what reads it.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  var ruleFile: RuleFile { RuleFile(name: name + ".yaml", bytes: bytes) }
}

/// The files that one input holds: each begins with a line `=== NAME`.
///
/// What stands before the first such line is a file of its own. Names are made harmless, so that no input can
/// write outside its folder.
func severalFiles(_ bytes: [UInt8]) -> [FileAmongSeveral] {
  var files = [FileAmongSeveral(name: "export", bytes: [])]
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    guard line.starts(with: Array("=== ".utf8)), files.count < 16 else {
      if !(files[files.count - 1].bytes.isEmpty && line.isEmpty) {
        files[files.count - 1].bytes += Array(line) + [UInt8(ascii: "\n")]
      }
      continue
    }
    let letters = String(decoding: line.dropFirst(4).prefix(60), as: UTF8.self).map { letter in
      letter.isASCII && (letter.isLetter || letter.isNumber || "-_/[]. ".contains(letter)) ? letter : "_"
    }
    let name = String(letters).replacing("..", with: "_")
    files.append(FileAmongSeveral(name: name.isEmpty ? "_" : name, bytes: []))
  }
  return files.filter { !$0.bytes.isEmpty }
}
