import Glibc

/// Whether two files of rows say the same, row by row.
enum FileComparison {
  /// The first row in which they differ, as both have it, counted from 1; nil where they agree.
  static func firstDifference(_ one: String, _ other: String) throws -> (
    row: Int, one: String, other: String
  )? {
    guard let left = unsafe fopen(one, "r") else { throw BenchFailure("cannot read \(one)") }
    defer { unsafe fclose(left) }
    guard let right = unsafe fopen(other, "r") else { throw BenchFailure("cannot read \(other)") }
    defer { unsafe fclose(right) }
    var (ours, theirs) = ([CChar](repeating: 0, count: 512), [CChar](repeating: 0, count: 512))
    var row = 0
    while true {
      row += 1
      let hasOurs = unsafe fgets(&ours, 512, left) != nil
      let hasTheirs = unsafe fgets(&theirs, 512, right) != nil
      if !hasOurs, !hasTheirs { return nil }
      if hasOurs, hasTheirs, unsafe strcmp(ours, theirs) == 0 { continue }
      return (row, hasOurs ? line(ours) : "no row", hasTheirs ? line(theirs) : "no row")
    }
  }

  private static func line(_ bytes: [CChar]) -> String {
    String(decoding: bytes.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
