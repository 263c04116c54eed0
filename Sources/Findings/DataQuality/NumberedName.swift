/// A name that stands in order of the number it begins with, then of its text: 99, 204, 204b, A1.
struct NumberedName: Comparable {
  private let digits: Substring
  private let text: String

  init(_ text: String) {
    self.text = text
    digits = text.prefix { ("0"..."9").contains($0) }.drop { $0 == "0" }
  }

  private var startsWithNumber: Bool { text.first.map { ("0"..."9").contains($0) } ?? false }

  static func < (left: NumberedName, right: NumberedName) -> Bool {
    if left.startsWithNumber != right.startsWithNumber { return left.startsWithNumber }
    if left.digits != right.digits {
      return left.digits.utf8.count != right.digits.utf8.count
        ? left.digits.utf8.count < right.digits.utf8.count : left.digits < right.digits
    }
    return left.text < right.text
  }
}
