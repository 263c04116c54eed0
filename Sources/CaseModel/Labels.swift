import Chronology

/// A pool of short texts, each stored once and named by a small number.
///
/// Texts are found by their bytes, without a `String` or an array for each look-up.
package struct Labels: Sendable {
  var bytes: [UInt8] = []
  var ends: [UInt32] = []
  /// Each text at the place its bytes give, or the next free one after it.
  ///
  /// None are used as long as every text is greater than the one before, as the identifiers of an export mostly are:
  /// then no text can be met twice but the last, and to know that takes one look at its neighbour in place of a look
  /// into tables far greater than what a core keeps at hand.
  var slots: [Slot] = []
  var isAscending = true
  /// How many cells, each with a text, there may be.
  private var expected = 0
  /// The numbers of texts by their digits, for those that do not come in their order.
  var numbered = NumberedTexts()
  /// How many of the texts, the first, it has from the pool that it began as.
  var sharedCount = 0

  /// A place for a text: one of eight bytes or fewer stands there itself, so that to know it again takes no look
  /// elsewhere; of a longer one its hash, which tells most others apart.
  struct Slot {
    var word: UInt64 = 0
    /// Its number plus one; 0 where the place is free.
    var number: UInt32 = 0
    /// How many bytes it has; more than eight for any that do not stand here.
    var length: UInt32 = 0

    func holds(_ other: Slot) -> Bool { word == other.word && length == other.length }
  }

  package init() {}

  /// How many different texts the pool holds.
  package var count: Int { ends.count }

  /// Makes room for so many texts.
  package mutating func reserve(_ count: Int) {
    expect(count)
    ends.reserveLargePages(count)
    if !slots.isEmpty { fit(count) }
  }

  /// Says how many cells, each with a text, there may be, which is how great a number in their texts may become.
  mutating func expect(_ cells: Int) { expected = max(expected, cells) }

  mutating func fit(_ count: Int) {
    var size = 16
    while size * 3 < count * 4 { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  /// The number of a text, given a new one if it is new.
  package mutating func intern(_ text: [UInt8]) -> Int32 {
    intern(text.span, from: 0, to: text.count)
  }

  /// The number of the text that stands between two offsets, given a new one if it is new.
  ///
  /// - Returns: -1 for a text that would take the pool beyond 4 GiB, which it does not hold.
  package mutating func intern(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int32 {
    if isAscending {
      let order = ends.isEmpty ? 1 : self.order(text, from: start, to: end, beside: ends.count - 1)
      if order == 0 { return Int32(ends.count - 1) }
      if order > 0 { return append(text, from: start, to: end) }
      isAscending = false
      numbered = textsByNumber(like: text, from: start, to: end)
    }
    let known = numbered.number(text, from: start, to: end)
    if known >= 0 { return known }
    if slots.isEmpty {
      // As long as all texts of the shape are found by their digits, one that is not is new.
      if numbered.hasAll, numbered.hasRoom(for: text, from: start, to: end, below: greatest) {
        let number = append(text, from: start, to: end)
        numbered.keep(number, of: text, from: start, to: end, below: greatest)
        return number
      }
      fit(max(ends.count + 1, ends.capacity))
    }
    if (ends.count + 1) * 4 > slots.count * 3 { grow(to: max(16, slots.count * 2)) }
    var new = Self.slot(text, from: start, to: end)
    var place = Self.place(of: new, among: slots.count)
    while slots[place].number != 0 {
      if let found = number(in: slots[place], new, text, from: start, to: end) {
        numbered.keep(found, of: text, from: start, to: end, below: greatest)
        return found
      }
      place = (place + 1) & (slots.count - 1)
    }
    let number = append(text, from: start, to: end)
    if number >= 0 {
      new.number = UInt32(number) + 1
      slots[place] = new
      numbered.keep(number, of: text, from: start, to: end, below: greatest)
    }
    return number
  }

  /// The number of a text that the pool holds, where that takes but a look or two; -1 of any other.
  func numberIfKnown(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int32 {
    guard isAscending else {
      let known = numbered.number(text, from: start, to: end)
      return known >= 0 || slots.isEmpty ? known : position(of: text, from: start, to: end)
    }
    guard let last = ends.indices.last else { return -1 }
    return order(text, from: start, to: end, beside: last) == 0 ? Int32(last) : -1
  }

  /// Puts a text behind the others; -1 where there is no more room.
  private mutating func append(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int32 {
    guard bytes.count + (end - start) <= Int(UInt32.max), ends.count < Int(Int32.max) else { return -1 }
    makeRoomForBytes(end - start, likelyLength: end - start)
    // All at once, which takes an eighth of what it takes to add each.
    unsafe text.extracting(start..<end).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.makeRoom(for: 1)
    ends.append(UInt32(bytes.count))
    return Int32(ends.count - 1)
  }

  /// Makes room for so many bytes more; with the first text for all that there is room for, if they are as long as this
  /// one and that is not long.
  mutating func makeRoomForBytes(_ count: Int, likelyLength: Int) {
    if bytes.isEmpty {
      bytes.reserveLargePages(ends.capacity * min(likelyLength, AscendingTexts.longest) + count)
    }
    bytes.makeRoom(for: count)
  }

  /// How a text stands to one of the pool: below 0 before it, 0 the same, above 0 after it; shorter ones stand before
  /// longer ones.
  func order(_ text: Span<UInt8>, from start: Int, to end: Int, beside number: Int) -> Int {
    let range = range(of: number)
    guard range.count == end - start else { return (end - start) - range.count }
    let own = bytes.span
    var offset = 0
    while offset &+ 8 <= range.count,
      text.word(at: start &+ offset) == own.word(at: range.lowerBound &+ offset)
    {
      offset &+= 8
    }
    while offset < range.count {
      let (one, other) = (text[start &+ offset], own[range.lowerBound &+ offset])
      if one != other { return Int(one) - Int(other) }
      offset &+= 1
    }
    return 0
  }

  /// The number of a text, if the pool holds it.
  package func position(of text: [UInt8]) -> Int32? {
    let position = position(of: text.span, from: 0, to: text.count)
    return position < 0 ? nil : position
  }

  /// The text of a number, as bytes.
  package func utf8(_ position: Int32) -> ArraySlice<UInt8> {
    guard ends.indices.contains(Int(position)) else { return [] }
    return bytes[range(of: Int(position))]
  }

  /// Gives a closure the text of a number where it lies.
  package func withUTF8<Result>(_ position: Int32, _ body: (Span<UInt8>) -> Result) -> Result {
    guard ends.indices.contains(Int(position)) else { return body([UInt8]().span) }
    return body(bytes.span.extracting(range(of: Int(position))))
  }

  /// Whether all texts are ASCII.
  var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }

  /// The text of a number.
  package subscript(position: Int32) -> String {
    String(decoding: utf8(position), as: UTF8.self)
  }

  /// The pool without what it takes to find a text fast, which for texts that are met but once is more than the
  /// texts themselves: for when all texts are in it.
  consuming func settled() -> Labels {
    slots = []
    numbered = NumberedTexts()
    return self
  }

  func position(of text: Span<UInt8>, from start: Int, to end: Int) -> Int32 {
    if slots.isEmpty, isAscending { return ascendingPosition(of: text, from: start, to: end) }
    guard !slots.isEmpty else {
      return ends.indices.first { matches(Int32($0), text, from: start, to: end) }.map { Int32($0) } ?? -1
    }
    let sought = Self.slot(text, from: start, to: end)
    var place = Self.place(of: sought, among: slots.count)
    while slots[place].number != 0 {
      if let found = number(in: slots[place], sought, text, from: start, to: end) { return found }
      place = (place + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The number of a text among ascending ones, found by halving; -1 where it is not among them.
  private func ascendingPosition(of text: Span<UInt8>, from start: Int, to end: Int) -> Int32 {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      let order = order(text, from: start, to: end, beside: middle)
      if order == 0 { return Int32(middle) }
      if order > 0 { low = middle + 1 } else { high = middle }
    }
    return -1
  }

  /// The number in a slot, if it is that of a text.
  private func number(
    in slot: Slot, _ sought: Slot, _ text: Span<UInt8>, from start: Int, to end: Int
  ) -> Int32? {
    guard slot.holds(sought) else { return nil }
    let number = Int32(truncatingIfNeeded: slot.number) - 1
    return slot.length <= 8 || matches(number, text, from: start, to: end) ? number : nil
  }

  /// What a slot holds of a text, its number aside.
  private static func slot(_ text: Span<UInt8>, from start: Int, to end: Int) -> Slot {
    guard end - start <= 8 else {
      return Slot(word: hash(text, from: start, to: end), length: UInt32(clamping: end - start))
    }
    var word: UInt64 = 0
    for index in start..<end { word = word << 8 | UInt64(text[index]) }
    return Slot(word: word, length: UInt32(end - start))
  }

  /// The place at which to begin to look among so many, a power of two.
  private static func place(of slot: Slot, among count: Int) -> Int {
    var stirred = (slot.word ^ seed) &* 0x9E37_79B9_7F4A_7C15
    stirred ^= stirred >> 32
    stirred = stirred &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: stirred ^ stirred >> 32) & (count - 1)
  }

  /// Numbers in texts are kept below this: a few times as many as there are texts or cells for them, and some.
  var greatest: Int { max(ends.count * 4, expected) + (1 << 16) }

  func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  private func matches(_ position: Int32, _ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    let range = range(of: Int(position))
    guard range.count == end - start else { return false }
    for offset in 0..<range.count where bytes[range.lowerBound + offset] != text[start + offset] {
      return false
    }
    return true
  }

  private mutating func grow(to size: Int) {
    slots = []
    slots.reserveLargePages(size)
    slots.append(repeating: Slot(), count: size)
    for index in ends.indices {
      let range = range(of: index)
      var slot = Self.slot(bytes.span, from: range.lowerBound, to: range.upperBound)
      slot.number = UInt32(index) + 1
      var place = Self.place(of: slot, among: size)
      while slots[place].number != 0 { place = (place + 1) & (size - 1) }
      slots[place] = slot
    }
  }

  /// Different in every run, so that no export can be made whose texts all collide.
  private static let seed = UInt64.random(in: .min ... .max)

  /// FNV-1a over eight bytes at a time, stirred at the end so that the low bits depend on all of them.
  private static func hash(_ text: Span<UInt8>, from start: Int, to end: Int) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: end - start)
    var index = start
    while index + 8 <= end {
      var word: UInt64 = 0
      for offset in 0..<8 { word = word << 8 | UInt64(text[index + offset]) }
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      index += 8
    }
    while index < end {
      hash = (hash ^ UInt64(text[index])) &* 0x0000_0100_0000_01B3
      index += 1
    }
    hash ^= hash >> 32
    hash = hash &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }
}
