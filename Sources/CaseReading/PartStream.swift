import CLibXML2

/// The XML of a container's part, read node by node without being held as a whole.
///
/// Nothing is fetched from anywhere, and a part that declares a document type or uses entities of its own is
/// refused: no spreadsheet program writes any.
@safe struct PartStream: ~Copyable {
  private let part: ArchivePart
  private let reader: xmlTextReaderPtr
  private let name: String

  /// Elements may not stand deeper inside one another than this.
  private static let mostDepth = 64

  enum Node {
    case start, end, text, other
  }

  /// Opens a part of a container; nil where there is none of that name.
  static func open(_ name: String, of archive: Archive) throws(ContainerFault) -> PartStream? {
    guard let part = try archive.open(name) else { return nil }
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_COMPACT.rawValue)
    let context = unsafe Unmanaged.passUnretained(part).toOpaque()
    let reader = unsafe xmlReaderForIO(
      { context, buffer, length in
        guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
        // The stream owns the part for as long as it owns the reader that calls this.
        let part = unsafe Unmanaged<ArchivePart>.fromOpaque(context).takeUnretainedValue()
        return unsafe Int32(clamping: part.read(into: buffer, capacity: Int(length)))
      }, { _ in 0 }, context, nil, nil, options)
    guard let reader = unsafe reader else { throw .broken("its part '\(name)' cannot be read") }
    return unsafe PartStream(part: part, reader: reader, name: name)
  }

  private init(part: ArchivePart, reader: xmlTextReaderPtr, name: String) {
    self.part = part
    unsafe self.reader = unsafe reader
    self.name = name
  }

  deinit {
    unsafe xmlFreeTextReader(reader)
  }

  /// Moves to the next node; nil at the end.
  func next() throws(ContainerFault) -> Node? {
    let result = unsafe xmlTextReaderRead(reader)
    guard result >= 0 else {
      if let fault = part.fault { throw fault }
      let line = unsafe xmlTextReaderGetParserLineNumber(reader)
      throw .broken("its part '\(name)' is not well-formed near line \(line)")
    }
    guard result == 1 else { return nil }
    switch unsafe xmlTextReaderNodeType(reader) {
    case Int32(XML_READER_TYPE_ELEMENT.rawValue):
      guard unsafe xmlTextReaderDepth(reader) <= Self.mostDepth else {
        throw .notTrusted("the elements of its part '\(name)' stand too deep inside one another")
      }
      return .start
    case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .end
    case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
      Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
      return .text
    case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
      throw .notTrusted("its part '\(name)' declares a document type or entities")
    default: return .other
    }
  }

  /// Whether the element has no content and so no end of its own.
  var isEmptyElement: Bool {
    unsafe xmlTextReaderIsEmptyElement(reader) == 1
  }

  /// Whether the element is called so, whatever its prefix.
  func isNamed(_ name: StaticString) -> Bool {
    guard let local = unsafe xmlTextReaderConstLocalName(reader) else { return false }
    return unsafe xmlStrEqual(local, name.utf8Start) == 1
  }

  /// Adds the text of the node to some bytes.
  func appendText(to bytes: inout [UInt8]) {
    guard var next = unsafe xmlTextReaderConstValue(reader) else { return }
    while unsafe next.pointee != 0 {
      unsafe bytes.append(next.pointee)
      unsafe next += 1
    }
  }

  /// Takes the value of an attribute of the element in place of what some bytes held; false where it has none.
  func readAttribute(_ name: StaticString, into bytes: inout [UInt8]) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    guard unsafe xmlTextReaderMoveToAttribute(reader, name.utf8Start) == 1 else { return false }
    appendText(to: &bytes)
    unsafe xmlTextReaderMoveToElement(reader)
    return true
  }

  /// The value of an attribute of the element.
  func attribute(_ name: StaticString) -> String? {
    var bytes: [UInt8] = []
    return readAttribute(name, into: &bytes) ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
