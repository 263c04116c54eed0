extension CivilDay {
  /// The years a date in an export or a rule may have; any other year is a slip of the pen.
  @inlinable
  package static var readableYears: ClosedRange<Int> { 1900...2199 }

  /// The day a text names; nil where it names none.
  ///
  /// Read are `31/03/2026`, `1/3/2026`, `2026-03-31`, and any of them with a time of day behind it
  /// (`2026-03-31T00:00:00`, `31/03/2026 00:00`), which is dropped. Where the time states its distance
  /// from UTC (`2026-03-30T23:00:00Z`), the day is the one in London at that instant. Spaces and tabs
  /// around it do not matter. An impossible day, or a year outside ``readableYears``, gives nil.
  package static func parse(_ text: some StringProtocol) -> CivilDay? {
    let text = String(text)
    let bytes = text.utf8.span
    return parse(bytes, from: 0, to: bytes.count)
  }

  /// The day named by the UTF-8 bytes from one offset up to another; nil where they name none.
  ///
  /// It reads what ``parse(_:)`` reads, without allocating. Offsets outside the bytes give nil.
  package static func parse(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> CivilDay? {
    guard start >= 0, start <= end, end <= bytes.count else { return nil }
    if end - start == 10, let day = ofTenLetters(bytes.word(at: start), bytes.halfWord(at: start + 8)) {
      return day
    }
    // A distance from UTC can lead over the first or the last midnight of the readable years.
    guard let day = WrittenMoment.read(bytes, from: start, to: end)?.day, readableYears ~= day.year else {
      return nil
    }
    return day
  }

  /// The day of a year, month and day where it exists and its year is a readable one.
  @inlinable @inline(__always)
  package static func readable(year: Int, month: Int, day: Int) -> CivilDay? {
    guard readableYears ~= year else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }
}
