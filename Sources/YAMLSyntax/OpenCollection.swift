import Diagnostics

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
  /// The line of each key, once there are more than are looked through one by one.
  private var lineOfKey: [String: Int] = [:]

  init(kind: Kind, isBracketed: Bool, start: Int, lineEnd: Int, reach: Int) {
    self.kind = kind
    self.isBracketed = isBracketed
    self.start = start
    self.lineEnd = lineEnd
    self.reach = reach
  }

  /// The line of a map's key that is written like another; nil where no value stands under such a key.
  ///
  /// Most maps have few keys, and to look through them takes less than to hash each. A hostile map may have a hundred
  /// thousand.
  mutating func line(ofKey text: String) -> Int? {
    guard entries.count > 16 else {
      return entries.first { $0.key.text == text }.flatMap { Self.line(of: $0) }
    }
    for entry in entries.dropFirst(lineOfKey.count) {
      if let written = entry.key.text, let line = Self.line(of: entry) { lineOfKey[written] = line }
    }
    return lineOfKey[text]
  }

  private static func line(of entry: YAMLEntry) -> Int? {
    if case .text(_, let line, _, _) = entry.key.place { line } else { nil }
  }

  /// Takes into account that a stretch of the first line, or of a later one, belongs to it.
  mutating func extend(over stretch: Range<Int>) {
    if stretch.lowerBound <= lineEnd { reach = max(reach, stretch.upperBound) }
  }
}
