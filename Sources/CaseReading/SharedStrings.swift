/// The texts of a workbook that its cells refer to by number.
struct SharedStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Reads them; of text in several styles the pieces are joined, and phonetic guides are left out.
  init(of archive: Archive, part: String) throws(ContainerFault) {
    guard let stream = try XMLStream.open(part, of: archive) else { return }
    var isText = false
    var phoneticDepth = 0
    while let node = try stream.next() {
      switch node {
      case .start:
        if stream.isNamed("si") {
          if stream.isEmptyElement { ends.append(bytes.count) }
        } else if stream.isNamed("rPh") {
          if !stream.isEmptyElement { phoneticDepth += 1 }
        } else if stream.isNamed("t") {
          isText = !stream.isEmptyElement && phoneticDepth == 0
        }
      case .text:
        if isText { stream.appendText(to: &bytes) }
      case .end:
        if stream.isNamed("t") { isText = false }
        if stream.isNamed("rPh") { phoneticDepth -= 1 }
        if stream.isNamed("si") { ends.append(bytes.count) }
      case .other:
        break
      }
    }
  }

  /// Adds a text to some bytes; false where there is none of that number.
  func append(_ number: Int, to target: inout [UInt8]) -> Bool {
    guard ends.indices.contains(number) else { return false }
    target.append(contentsOf: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
    return true
  }
}
