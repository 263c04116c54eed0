extension RuleFile {
  /// Whether it stands in the folder of the checks of returns.
  package var isOfReturns: Bool { name.hasPrefix("returns/") }

  /// Whether every rule in it says which return it is a check of, and none has one of the names given.
  ///
  /// Keys at the start of lines are looked at, not YAML: this decides whether the file need be read.
  package func holdsReturnChecksOnly(besides names: Set<String>) -> Bool {
    var (rules, returns) = (0, 0)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: "return:".utf8) { returns += 1 }
      guard line.starts(with: "rule:".utf8) else { continue }
      rules += 1
      let id = line.dropFirst(5).filter { !" \t\r\"'".utf8.contains($0) }
      if names.contains(String(decoding: id, as: UTF8.self)) { return false }
    }
    return rules <= returns
  }
}
