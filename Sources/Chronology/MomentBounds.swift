/// The earliest and the latest instant that a recorded date or time can mean.
///
/// A time of day is one instant; in the hour that the clocks of autumn repeat it is two, an hour apart.
/// A date alone is the whole day in London, 00:00 to 23:59.
package struct MomentBounds: Sendable, Hashable {
  /// The earliest instant it can mean.
  package var earliest: Moment
  /// The latest instant it can mean.
  package var latest: Moment

  /// Makes bounds of two instants, the earlier first.
  package init(earliest: Moment, latest: Moment) {
    self.earliest = earliest
    self.latest = latest
  }

  /// The whole of a day in London, from 00:00 to 23:59.
  package init(day: CivilDay) {
    self.init(
      earliest: MomentBounds(day: day, minuteOfDay: 0).earliest,
      latest: MomentBounds(day: day, minuteOfDay: 1439).latest)
  }

  /// A day and a time on the clock in London, in minutes since midnight.
  ///
  /// A time in the hour that spring leaves out (01:00 to 01:59 on the last Sunday of March) was never
  /// shown by any clock: it reads as the first minute after the jump, 02:00.
  package init(day: CivilDay, minuteOfDay: Int) {
    let minutes = LondonClock.utcMinutes(localMinute: Int(day.number) * 1440 + minuteOfDay)
    self.init(
      earliest: Moment(minute: Int32(clamping: minutes.lowerBound)),
      latest: Moment(minute: Int32(clamping: minutes.upperBound)))
  }

  /// Whether it is one instant.
  package var isExact: Bool { earliest == latest }

  /// The instants a text can mean; nil where it means none.
  ///
  /// Read are `2026-03-27 23:30`, `27/03/2026 23:30`, both also with a `T` between, with seconds (which
  /// are dropped) and with the distance from UTC, and a date alone. Dates are those that
  /// ``CivilDay/parse(_:)`` reads. `00:00` is midnight, not a date alone.
  package static func parse(_ text: some StringProtocol) -> MomentBounds? {
    let text = String(text)
    let bytes = text.utf8.span
    return parse(bytes, from: 0, to: bytes.count)
  }

  /// The instants that the UTF-8 bytes from one offset up to another can mean; nil where they mean none.
  ///
  /// It reads what ``parse(_:)`` reads, without allocating. Offsets outside the bytes give nil.
  package static func parse(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> MomentBounds? {
    guard start >= 0, start <= end, end <= bytes.count,
      let written = WrittenMoment.read(bytes, from: start, to: end)
    else { return nil }
    if let instant = written.instant { return MomentBounds(earliest: instant, latest: instant) }
    guard let minuteOfDay = written.minuteOfDay else { return MomentBounds(day: written.writtenDay) }
    return MomentBounds(day: written.writtenDay, minuteOfDay: minuteOfDay)
  }
}
