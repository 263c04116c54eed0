import CLibXML2

/// XML, of a container's part or a file, read node by node without being held as a whole.
///
/// Nothing is fetched from anywhere, and XML that declares a document type or uses entities of its own is
/// refused: no spreadsheet program and no case system writes any.
@safe struct XMLStream: ~Copyable {
  private let feed: ByteFeed
  private let reader: xmlTextReaderPtr
  /// What is read, as the subject of a sentence: `its part 'xl/workbook.xml'`, `it`.
  private let subject: String

  /// Elements may not stand deeper inside one another than this.
  private static let mostDepth = 64

  enum Node {
    case start, end, text, other
  }

  /// Opens a part of a container; nil where there is none of that name.
  static func open(_ name: String, of archive: Archive) throws(ContainerFault) -> XMLStream? {
    guard let part = try archive.open(name) else { return nil }
    return try XMLStream(part, subject: "its part '\(name)'")
  }

  /// Reads the XML that a feed gives.
  ///
  /// - Parameter subject: what is read, as the subject of a sentence about the file.
  init(_ unexamined: ByteFeed, subject: String) throws(ContainerFault) {
    let feed = ExaminedFeed(unexamined, count: XMLProlog.mostBytes)
    var prolog = XMLProlog(feed.start)
    if let fault = feed.fault ?? prolog.fault(subject: subject) { throw fault }
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        | XML_PARSE_COMPACT.rawValue)
    let context = unsafe Unmanaged.passUnretained(feed).toOpaque()
    let reader = unsafe xmlReaderForIO(
      { context, buffer, length in
        guard let context = unsafe context, let buffer = unsafe buffer else { return -1 }
        // The stream owns the feed for as long as it owns the reader that calls this.
        let feed = unsafe Unmanaged<ByteFeed>.fromOpaque(context).takeUnretainedValue()
        return unsafe Int32(clamping: feed.read(into: buffer, capacity: Int(length)))
      }, { _ in 0 }, context, nil, nil, options)
    guard let reader = unsafe reader else { throw .broken("\(subject) cannot be read") }
    // What is wrong is told once and by a diagnostic; without a handler some of it would be printed.
    unsafe xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
    self.feed = feed
    unsafe self.reader = unsafe reader
    self.subject = subject
  }

  deinit {
    unsafe xmlFreeTextReader(reader)
  }

  /// Moves to the next node; nil at the end.
  func next() throws(ContainerFault) -> Node? {
    let result = unsafe xmlTextReaderRead(reader)
    guard result >= 0 else { throw feed.fault ?? whatIsWrong() }
    guard result == 1 else { return nil }
    switch unsafe xmlTextReaderNodeType(reader) {
    case Int32(XML_READER_TYPE_ELEMENT.rawValue):
      guard unsafe xmlTextReaderDepth(reader) <= Self.mostDepth else {
        throw .notTrusted("\(subject) has elements too deep inside one another")
      }
      return .start
    case Int32(XML_READER_TYPE_END_ELEMENT.rawValue): return .end
    case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
      Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
      return .text
    case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
      throw .notTrusted("\(subject) declares a document type or entities")
    default: return .other
    }
  }

  /// Why nothing more can be read.
  private func whatIsWrong() -> ContainerFault {
    let line = unsafe xmlTextReaderGetParserLineNumber(reader)
    let code = unsafe xmlGetLastError()?.pointee.code ?? 0
    switch UInt32(bitPattern: code) {
    case XML_ERR_INTERNAL_ERROR.rawValue, XML_ERR_NO_MEMORY.rawValue:
      return .tooLarge("\(subject) holds more text near line \(line) than any cell of a record")
    case XML_ERR_TAG_NOT_FINISHED.rawValue, XML_ERR_DOCUMENT_END.rawValue, XML_ERR_DOCUMENT_EMPTY.rawValue:
      return .broken("\(subject) ends near line \(line), before all its elements are closed")
    case XML_ERR_TAG_NAME_MISMATCH.rawValue:
      return .broken("\(subject) closes another element than the one that is open, near line \(line)")
    default:
      return .broken("\(subject) is not well-formed near line \(line)")
    }
  }

  /// The element's name, without a prefix.
  var name: String {
    unsafe xmlTextReaderConstLocalName(reader).map { unsafe String(cString: $0) } ?? ""
  }

  /// Whether the element has attributes of its own: namespaces, and what places a schema, are none.
  var hasAttributes: Bool {
    guard unsafe xmlTextReaderHasAttributes(reader) == 1 else { return false }
    var isFound = false
    while !isFound, unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard unsafe xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
      let prefix = unsafe xmlTextReaderConstPrefix(reader).map { unsafe String(cString: $0) }
      isFound = prefix != "xsi" && prefix != "xml"
    }
    unsafe xmlTextReaderMoveToElement(reader)
    return isFound
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

  /// Whether the text of the node is nothing but white space.
  var isWhiteSpace: Bool {
    guard var next = unsafe xmlTextReaderConstValue(reader) else { return true }
    while unsafe next.pointee != 0 {
      guard unsafe next.pointee <= 0x20 else { return false }
      unsafe next += 1
    }
    return true
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
