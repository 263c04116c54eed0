/// A date as an export writes it, with the time of day and the distance from UTC if it states them.
struct WrittenMoment {
  /// The date as written.
  var writtenDay: CivilDay
  /// Minutes since midnight, seconds dropped; nil for a date alone.
  var minuteOfDay: Int?
  /// How many minutes the clock was ahead of UTC, where the text says so.
  var minutesAheadOfUTC: Int?

  /// The instant, where the text states its distance from UTC.
  var instant: Moment? {
    guard let minuteOfDay, let minutesAheadOfUTC else { return nil }
    return Moment(day: writtenDay, minutes: minuteOfDay - minutesAheadOfUTC)
  }

  /// The date in London.
  var day: CivilDay { instant?.localDay ?? writtenDay }

  /// Reads a date, and a time of day if there is one, from all the bytes of a range known to exist.
  static func read(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> WrittenMoment? {
    var (at, end) = (start, end)
    while at < end, isBlank(bytes[at]) { at += 1 }
    while at < end, isBlank(bytes[end - 1]) { end -= 1 }
    guard let day = date(bytes, &at, end) else { return nil }
    if at == end { return WrittenMoment(writtenDay: day) }
    if bytes[at] == UInt8(ascii: "T") {
      at += 1
    } else {
      guard isBlank(bytes[at]) else { return nil }
      while at < end, isBlank(bytes[at]) { at += 1 }
    }
    guard let minuteOfDay = timeOfDay(bytes, &at, end) else { return nil }
    if at == end { return WrittenMoment(writtenDay: day, minuteOfDay: minuteOfDay) }
    guard let offset = distanceFromUTC(bytes, &at, end), at == end else { return nil }
    return WrittenMoment(writtenDay: day, minuteOfDay: minuteOfDay, minutesAheadOfUTC: offset)
  }

  /// `31/03/2026`, `1/3/2026` or `2026-03-31`.
  private static func date(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) -> CivilDay? {
    guard let first = number(bytes, &at, end, digits: 1...4) else { return nil }
    if first.digits == 4 {
      guard skip("-", bytes, &at, end), let month = number(bytes, &at, end, digits: 2...2),
        skip("-", bytes, &at, end), let day = number(bytes, &at, end, digits: 2...2)
      else { return nil }
      return CivilDay.readable(year: first.value, month: month.value, day: day.value)
    }
    guard first.digits <= 2, skip("/", bytes, &at, end), let month = number(bytes, &at, end, digits: 1...2),
      skip("/", bytes, &at, end), let year = number(bytes, &at, end, digits: 4...4)
    else { return nil }
    return CivilDay.readable(year: year.value, month: month.value, day: first.value)
  }

  /// `9:05`, `23:30`, `23:30:15` or `23:30:15.250`, in minutes since midnight.
  private static func timeOfDay(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) -> Int? {
    guard let hour = number(bytes, &at, end, digits: 1...2), hour.value < 24, skip(":", bytes, &at, end),
      let minute = number(bytes, &at, end, digits: 2...2), minute.value < 60
    else { return nil }
    if skip(":", bytes, &at, end) {
      guard let second = number(bytes, &at, end, digits: 2...2), second.value < 60 else { return nil }
      if skip(".", bytes, &at, end), number(bytes, &at, end, digits: 1...9) == nil { return nil }
    }
    return 60 * hour.value + minute.value
  }

  /// `Z`, `+01:00` or `-0330`, in minutes ahead of UTC.
  private static func distanceFromUTC(_ bytes: Span<UInt8>, _ at: inout Int, _ end: Int) -> Int? {
    if skip("Z", bytes, &at, end) { return 0 }
    let isBehind = skip("-", bytes, &at, end)
    guard isBehind || skip("+", bytes, &at, end), let hours = number(bytes, &at, end, digits: 2...2),
      hours.value <= 14
    else { return nil }
    _ = skip(":", bytes, &at, end)
    guard let minutes = number(bytes, &at, end, digits: 2...2), minutes.value < 60 else { return nil }
    let distance = 60 * hours.value + minutes.value
    return isBehind ? -distance : distance
  }

  /// Reads as many digits as stand here, up to a most; nil if they are too few.
  private static func number(
    _ bytes: Span<UInt8>, _ at: inout Int, _ end: Int, digits: ClosedRange<Int>
  ) -> (value: Int, digits: Int)? {
    var (value, count) = (0, 0)
    while at < end, count < digits.upperBound {
      let digit = bytes[at] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      value = 10 * value + Int(digit)
      count += 1
      at += 1
    }
    return count >= digits.lowerBound ? (value, count) : nil
  }

  /// Steps over one character where it stands here, and says whether it did.
  private static func skip(
    _ character: Unicode.Scalar, _ bytes: Span<UInt8>, _ at: inout Int, _ end: Int
  ) -> Bool {
    guard at < end, bytes[at] == UInt8(ascii: character) else { return false }
    at += 1
    return true
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
