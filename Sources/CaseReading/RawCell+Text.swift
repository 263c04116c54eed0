import CaseModel
import Chronology

extension RawCell {
  /// Whether the cell holds nothing but white space.
  func isBlank(in bytes: Span<UInt8>) -> Bool {
    switch kind {
    case .blank: true
    case .day: false
    case .text, .number: bytes.trimmedCell(from: start, to: end).isEmpty
    case .quoted: trimmedText(in: bytes).isEmpty
    }
  }

  /// The cell's text without the white space around it; a day in its ISO form.
  func trimmedText(in bytes: Span<UInt8>) -> [UInt8] {
    switch kind {
    case .blank:
      return []
    case .day:
      return Array(CivilDay(number: Int32(clamping: start)).isoDescription.utf8)
    case .text, .number:
      let range = bytes.trimmedCell(from: start, to: end)
      return bytes.bytes(from: range.lowerBound, to: range.upperBound)
    case .quoted:
      let text = CSVScanner.unquoted(bytes, from: start, to: end)
      let range = text.span.trimmedCell(from: 0, to: text.count)
      return Array(text[range])
    }
  }
}
