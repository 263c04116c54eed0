/// The name of a column or table, with the other names it goes by.
///
/// Names agree by their letters and digits alone (`spellingKey`).
package struct Heading: Sendable, Hashable {
  /// As people write it.
  package var name: String
  /// The spelling keys of it and of its other names.
  package var keys: [String]

  package init(_ name: String, alsoCalled others: [String] = []) {
    self.name = name
    keys = []
    for key in ([name] + others).map({ spellingKey($0) }) where !keys.contains(key) { keys.append(key) }
  }
}
