/// A JSON value whose members keep the order they are written in.
package enum JSON: Sendable, Hashable {
  case text(String)
  case whole(Int)
  /// A share from 0 to 1, written with four decimals.
  case share(Double)
  case truth(Bool)
  case null
  case list([JSON])
  case members([Member])
  /// A long list that was written one value at a time, so that its values never stand in memory together.
  case written([UInt8])

  /// A name and its value.
  package struct Member: Sendable, Hashable {
    package let name: String
    package let value: JSON

    package init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A text, or null where there is none.
  static func optional(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }

  /// A whole number, or null where there is none.
  static func optional(_ number: Int?) -> JSON { number.map { .whole($0) } ?? .null }

  /// A share, or null where there is none.
  static func optional(share: Double?) -> JSON { share.map { .share($0) } ?? .null }

  /// A list of texts.
  package static func texts(_ texts: [String]) -> JSON { .list(texts.map { .text($0) }) }

  /// A long list at some level, each of its values made, written and let go before the next.
  static func longList<Element>(_ elements: [Element], level: Int, _ make: (Element) -> JSON) -> JSON {
    var bytes: [UInt8] = []
    write(elements, between: ("[", "]"), to: &bytes, level: level) { element, bytes in
      make(element).write(to: &bytes, level: level + 1)
    }
    return .written(bytes)
  }

  /// The value as UTF-8: two spaces a level, a line feed at the end.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    // Room for the long lists at once: to grow into it would take as much again.
    if case .members(let members) = self {
      let written = members.reduce(0) { sum, member in
        if case .written(let list) = member.value { sum + list.count } else { sum }
      }
      bytes.reserveCapacity(written + written / 4)
    }
    write(to: &bytes, level: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(to bytes: inout [UInt8], level: Int) {
    switch self {
    case .text(let text): Self.write(text, to: &bytes)
    case .whole(let number): bytes += String(number).utf8
    case .share(let share): bytes += Proportion(share).fourDecimals.utf8
    case .truth(let truth): bytes += (truth ? "true" : "false").utf8
    case .null: bytes += "null".utf8
    case .list(let values):
      Self.write(values, between: ("[", "]"), to: &bytes, level: level) { value, bytes in
        value.write(to: &bytes, level: level + 1)
      }
    case .written(let written): bytes += written
    case .members(let members):
      Self.write(members, between: ("{", "}"), to: &bytes, level: level) { member, bytes in
        Self.write(member.name, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes, level: level + 1)
      }
    }
  }

  private static func write<Element>(
    _ elements: [Element], between brackets: (String, String), to bytes: inout [UInt8], level: Int,
    each: (Element, inout [UInt8]) -> Void
  ) {
    bytes += brackets.0.utf8
    for (position, element) in elements.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(level + 1, to: &bytes)
      each(element, &bytes)
    }
    if !elements.isEmpty { newLine(level, to: &bytes) }
    bytes += brackets.1.utf8
  }

  private static func newLine(_ level: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<level * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  /// A text in quotation marks; what JSON does not allow inside them is escaped (RFC 8259 §7).
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20, 0x7F:
        bytes += "\\u00".utf8
        for digit in [byte >> 4, byte & 15] { bytes.append(Array("0123456789abcdef".utf8)[Int(digit)]) }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .members(elements.map { Member(name: $0.0, value: $0.1) })
  }

  package init(arrayLiteral elements: JSON...) {
    self = .list(elements)
  }

  package init(stringLiteral text: String) {
    self = .text(text)
  }
}
