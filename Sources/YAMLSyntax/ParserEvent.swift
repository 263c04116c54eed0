/// One step through a YAML file.
///
/// Positions count Unicode scalars from the start of the text, from 0.
struct ParserEvent {
  enum Kind {
    case documentEnd
    case alias(String)
    case scalar(String, Style)
    case listStart(isBracketed: Bool)
    case mapStart(isBracketed: Bool)
    case collectionEnd
  }

  /// How a scalar was written.
  enum Style {
    case plain
    case quoted
    case block
  }

  var kind: Kind
  var start: Int
  var end: Int
  /// Whether a list or map has an anchor or a tag before it.
  var hasProperty: Bool

  /// The same event with positions of a text of this length, whatever libyaml says.
  func within(_ length: Int) -> ParserEvent {
    var event = self
    event.start = min(max(0, start), length)
    event.end = min(max(event.start, end), length)
    return event
  }
}
