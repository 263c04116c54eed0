import CLibYAML

/// libyaml's parser with the bytes it reads, from start to release.
///
/// libyaml keeps a pointer to the parser inside the parser, and one to the bytes, for as long as it reads. Both
/// therefore live at addresses of their own from the first call to the last, and are freed together. What is
/// handed out is copied: no pointer leaves this file.
@safe struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// A reader of UTF-8 bytes without a byte-order mark; nil when libyaml cannot get the memory it needs.
  init?(_ bytes: [UInt8]) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe input.initialize(fromContentsOf: bytes)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    unsafe self.parser = parser
    unsafe self.input = input
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next thing in the file; nil after the last.
  mutating func next() throws(ParserFault) -> ParserEvent? {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw unsafe Self.fault(of: parser) }
      defer { unsafe yaml_event_delete(&event) }
      let ends = unsafe event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT
      if ends { return nil }
      if let copied = unsafe Self.copy(event) { return copied }
    }
  }

  /// What an event says, in Swift's own memory; nil for events that say nothing.
  private static func copy(_ event: borrowing yaml_event_t) -> ParserEvent? {
    let data = unsafe event.data
    var hasProperty = false
    let kind: ParserEvent.Kind
    switch unsafe event.type {
    case YAML_DOCUMENT_END_EVENT:
      kind = .documentEnd
    case YAML_ALIAS_EVENT:
      kind = unsafe .alias(text(data.alias.anchor))
    case YAML_SCALAR_EVENT:
      let scalar = unsafe data.scalar
      kind = unsafe .scalar(text(scalar.value, scalar.length), style(scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      let list = unsafe data.sequence_start
      hasProperty = unsafe list.anchor != nil || list.tag != nil
      kind = unsafe .listStart(isBracketed: list.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_SEQUENCE_END_EVENT:
      kind = .collectionEnd
    case YAML_MAPPING_START_EVENT:
      let map = unsafe data.mapping_start
      hasProperty = unsafe map.anchor != nil || map.tag != nil
      kind = unsafe .mapStart(isBracketed: map.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_MAPPING_END_EVENT:
      kind = .collectionEnd
    default:
      return nil
    }
    let (start, end) = unsafe (event.start_mark.index, event.end_mark.index)
    return ParserEvent(kind: kind, start: Int(start), end: Int(end), hasProperty: hasProperty)
  }

  private static func style(_ style: yaml_scalar_style_t) -> ParserEvent.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: .quoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
    default: .plain
    }
  }

  /// Text that libyaml owns, copied, with any NUL in it.
  private static func text(_ start: UnsafePointer<UInt8>?, _ length: Int) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }

  /// Text that libyaml owns and ends with a NUL, copied.
  private static func text(_ start: UnsafePointer<UInt8>?) -> String {
    guard let start = unsafe start else { return "" }
    return unsafe String(decodingCString: start, as: UTF8.self)
  }

  /// Why libyaml could not go on.
  private static func fault(of parser: UnsafeMutablePointer<yaml_parser_t>) -> ParserFault {
    let words = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
    let (at, from) = unsafe (parser.pointee.problem_mark.index, parser.pointee.context_mark.index)
    let outOfMemory = unsafe parser.pointee.error == YAML_MEMORY_ERROR
    return ParserFault(
      problem: words ?? (outOfMemory ? "there is not enough memory" : "the parser gave no reason"),
      context: context, at: Int(at), from: context == nil ? nil : Int(from))
  }
}
