import Chronology
package import Files

/// A file written line by line, through a buffer.
package struct LineWriting {
  private let file: FileInTheMaking
  private var bytes: [UInt8] = []
  /// The ten bytes of each day from `firstDay` on.
  private var dayTexts: [UInt8] = []
  private static let firstDay: Int32 = 3652  // 1 January 1980
  private static let days = 36_525

  /// Begins a file in a folder that exists.
  package init(folder: String, name: String) throws(WritingFailure) {
    file = try FileInTheMaking(folder: folder, name: name)
    bytes.reserveCapacity(1 << 20 + 4096)
    dayTexts.reserveCapacity(Self.days * 10)
    for day in 0..<Self.days {
      dayTexts += Array(CivilDay(number: Self.firstDay + Int32(day)).isoDescription.utf8)
    }
  }

  /// Begins a file at a path in a folder that exists.
  package init(toPath path: String) throws(WritingFailure) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folder = path.dropLast(name.utf8.count)
    try self.init(folder: folder.isEmpty ? "." : String(folder), name: name)
  }

  /// Adds text.
  package mutating func add(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Adds bytes.
  package mutating func add(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// Adds text and behind it a number of so many digits.
  package mutating func add(_ text: StaticString, number: Int, digits: Int) {
    add(text)
    var power = 1
    for _ in 1..<digits { power *= 10 }
    while power > 0 {
      bytes.append(48 + UInt8(number / power % 10))
      power /= 10
    }
  }

  /// Adds a day from 1980 to 2079 as 2026-03-31, days outside as far as they reach.
  package mutating func add(day: Int32) {
    let place = max(0, min(Self.days - 1, Int(day - Self.firstDay))) * 10
    bytes.append(contentsOf: dayTexts[place..<place + 10])
  }

  /// Ends a line.
  package mutating func endLine() throws(WritingFailure) {
    bytes.append(10)
    if bytes.count >= 1 << 20 {
      try file.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  /// Writes what is left, and gives the file its name.
  package mutating func keep() throws(WritingFailure) {
    try file.write(bytes)
    bytes = []
    try file.keep()
  }
}
