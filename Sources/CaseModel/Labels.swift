/// A pool of short texts, each stored once and named by a small number.
package struct Labels: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  private var positions: [[UInt8]: Int32] = [:]

  package init() {}

  /// How many different texts the pool holds.
  package var count: Int { ends.count }

  /// The number of a text, given a new one if it is new.
  package mutating func intern(_ text: [UInt8]) -> Int32 {
    if let known = positions[text] { return known }
    bytes.append(contentsOf: text)
    ends.append(Int32(clamping: bytes.count))
    let position = Int32(clamping: ends.count - 1)
    positions[text] = position
    return position
  }

  /// The number of a text, if the pool holds it.
  package func position(of text: [UInt8]) -> Int32? { positions[text] }

  /// The text of a number, as bytes.
  package func utf8(_ position: Int32) -> ArraySlice<UInt8> {
    let index = Int(position)
    guard ends.indices.contains(index) else { return [] }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// The text of a number.
  package subscript(position: Int32) -> String {
    String(decoding: utf8(position), as: UTF8.self)
  }
}
