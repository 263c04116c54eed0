/// Reads CSV the slow and obvious way (RFC 4180), so that what was written can be held against it.
enum CSVReading {
  /// The cells of every row.
  static func rows(of bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      switch (byte, isQuoted) {
      case (UInt8(ascii: "\""), true) where next == UInt8(ascii: "\""):
        cell.append(byte)
        position += 1
      case (UInt8(ascii: "\""), _): isQuoted.toggle()
      case (UInt8(ascii: ","), false):
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case (UInt8(ascii: "\n"), false):
        rows.append(row + [String(decoding: cell, as: UTF8.self)])
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
      position += 1
    }
    return rows
  }
}
