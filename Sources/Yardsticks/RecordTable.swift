import Files

/// A file of records written one after another.
struct RecordTable {
  var lines: LineWriting
  private let letter: StaticString
  private var count = 0
  private var isFirstCell = true

  init(_ folder: String, _ name: String, _ letter: StaticString, _ headings: String) throws(WritingFailure) {
    lines = try LineWriting(folder: folder, name: name + ".csv")
    self.letter = letter
    lines.add(headings.utf8)
    try lines.endLine()
  }

  /// Begins the next record; gives its number, which its identifier is made of.
  @discardableResult
  mutating func begin() -> Int {
    count += 1
    begin(count)
    return count
  }

  /// Begins the record of a number.
  mutating func begin(_ number: Int) {
    lines.add(letter, number: number, digits: 7)
  }

  mutating func add(child: Int) {
    lines.add(",C", number: child, digits: 7)
  }

  /// Adds the identifier of a record of another table.
  mutating func add(_ number: Int, of other: RecordTable) {
    lines.add(",")
    lines.add(other.letter, number: number, digits: 7)
  }

  /// Adds a day, or a blank cell.
  mutating func add(day: Int?) {
    lines.add(",")
    if let day { lines.add(day: Int32(day)) }
  }

  mutating func add(_ text: StaticString) {
    lines.add(",")
    lines.add(text)
  }

  mutating func end() throws(WritingFailure) {
    try lines.endLine()
  }
}
