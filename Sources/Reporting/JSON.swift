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

  /// The value as UTF-8: two spaces a level, a line feed at the end.
  package var bytes: [UInt8] {
    var buffer = ByteBuffer()
    write(to: &buffer, level: 0)
    buffer.append(UInt8(ascii: "\n"))
    return buffer.withBytes { bytes in unsafe bytes.withUnsafeBufferPointer { unsafe Array($0) } }
  }

  /// Hands over the value as UTF-8 in pieces, with a long list as its last member.
  ///
  /// The list's values are made one at a time and let go when they are written: neither they nor their bytes ever
  /// stand in memory together.
  ///
  /// - Parameters:
  ///   - name: the list's.
  ///   - elements: what its values are made of.
  ///   - make: makes one.
  ///   - take: is given the pieces in order.
  /// - Throws: whatever taking them throws.
  func write<Element, Failure>(
    andList name: String, of elements: [Element], _ make: (Element) -> JSON,
    to take: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    guard case .members(let members) = self else { return }
    var buffer = ByteBuffer()
    buffer.append(UInt8(ascii: "{"))
    for member in members {
      Self.newLine(1, to: &buffer)
      member.write(to: &buffer, level: 1)
      buffer.append(UInt8(ascii: ","))
    }
    Self.newLine(1, to: &buffer)
    Self.write(name, to: &buffer)
    Self.write(plain: ": [", to: &buffer)
    for (position, element) in elements.enumerated() {
      if position > 0 { buffer.append(UInt8(ascii: ",")) }
      Self.newLine(2, to: &buffer)
      make(element).write(to: &buffer, level: 2)
      guard buffer.count > Self.piece else { continue }
      try buffer.withBytes(take)
      buffer.removeAll()
    }
    if !elements.isEmpty { Self.newLine(1, to: &buffer) }
    Self.write(plain: "]\n}\n", to: &buffer)
    try buffer.withBytes(take)
  }

  /// About so many bytes are handed over at once.
  private static let piece = 1 << 16

  fileprivate func write(to buffer: inout ByteBuffer, level: Int) {
    switch self {
    case .text(let text): Self.write(text, to: &buffer)
    case .whole(let number): buffer.append(number: number)
    case .share(let share): Self.write(plain: Proportion(share).fourDecimals, to: &buffer)
    case .truth(let truth): Self.write(plain: truth ? "true" : "false", to: &buffer)
    case .null: Self.write(plain: "null", to: &buffer)
    case .list(let values):
      Self.write(values, between: UInt8(ascii: "["), and: UInt8(ascii: "]"), to: &buffer, level: level) {
        value, buffer in
        value.write(to: &buffer, level: level + 1)
      }
    case .members(let members):
      Self.write(members, between: UInt8(ascii: "{"), and: UInt8(ascii: "}"), to: &buffer, level: level) {
        member, buffer in
        member.write(to: &buffer, level: level + 1)
      }
    }
  }

  /// Writes things with commas between them, each on a line of its own.
  private static func write<Thing>(
    _ things: [Thing], between opening: UInt8, and closing: UInt8, to buffer: inout ByteBuffer,
    level: Int, _ write: (Thing, inout ByteBuffer) -> Void
  ) {
    buffer.append(opening)
    for (position, thing) in things.enumerated() {
      if position > 0 { buffer.append(UInt8(ascii: ",")) }
      newLine(level + 1, to: &buffer)
      write(thing, &buffer)
    }
    if !things.isEmpty { newLine(level, to: &buffer) }
    buffer.append(closing)
  }

  fileprivate static func write(plain text: String, to buffer: inout ByteBuffer) {
    var text = text
    text.withUTF8 { unsafe buffer.append($0.span) }
  }

  private static func newLine(_ level: Int, to buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\n"))
    for _ in 0..<level * 2 { buffer.append(UInt8(ascii: " ")) }
  }

  /// A text in quotation marks; what JSON does not allow inside them is escaped (RFC 8259 §7).
  fileprivate static func write(_ text: String, to buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { letters in
      let letters = unsafe letters.span
      var start = 0
      for index in letters.indices where needsEscape(letters[index]) {
        buffer.append(letters.extracting(start..<index))
        escape(letters[index], to: &buffer)
        start = index + 1
      }
      buffer.append(letters.extracting(start..<letters.count))
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8, to buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): buffer.append(byte)
    case UInt8(ascii: "\n"): buffer.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): buffer.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): buffer.append(UInt8(ascii: "t"))
    default:
      write(plain: "u00", to: &buffer)
      for digit in [byte >> 4, byte & 15] { buffer.append(digit < 10 ? 48 + digit : 87 + digit) }
    }
  }
}

extension JSON.Member {
  fileprivate func write(to buffer: inout ByteBuffer, level: Int) {
    JSON.write(name, to: &buffer)
    JSON.write(plain: ": ", to: &buffer)
    value.write(to: &buffer, level: level)
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
