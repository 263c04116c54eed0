/// A list or map whose end has not been read yet.
struct OpenCollection {
  enum Kind {
    case list
    case map
  }

  /// What the next value in a map will be.
  enum Awaited {
    /// A key.
    case key
    /// The value of a key.
    case value(of: YAMLNode)
    /// The value of a merge key, which is left out with its key.
    case mergedValue
    /// The value of a key that cannot be used, which is left out with its key.
    case unusedValue
  }

  let kind: Kind
  let isBracketed: Bool
  /// Where it starts.
  let start: Int
  /// The end of the line that it starts on.
  let lineEnd: Int
  /// How far it reaches on that line, as far as it has been read.
  var reach: Int
  var items: [YAMLNode] = []
  var entries: [YAMLEntry] = []
  var awaited = Awaited.key
  /// The line of each key so far.
  var lineOfKey: [String: Int] = [:]

  /// Takes into account that a stretch of the first line, or of a later one, belongs to it.
  mutating func extend(over stretch: Range<Int>) {
    if stretch.lowerBound <= lineEnd { reach = max(reach, stretch.upperBound) }
  }
}
