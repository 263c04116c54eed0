/// An instant, to the minute.
package struct Moment: Sendable, Hashable, BitwiseCopyable {
  /// Minutes since 1970-01-01T00:00 UTC; earlier instants are negative.
  package var minute: Int32

  /// The instant so many minutes after 1970-01-01T00:00 UTC.
  @inlinable
  package init(minute: Int32) {
    self.minute = minute
  }

  /// The instant so many minutes after midnight UTC of a day, as far as 32 bits reach.
  init(day: CivilDay, minutes: Int) {
    minute = Int32(clamping: Int(day.number) * 1440 + minutes)
  }

  /// The day in London at this instant.
  package var localDay: CivilDay {
    CivilDay(number: Int32(clamping: LondonClock.flooredDay(ofMinute: localMinute)))
  }

  /// The date and time on the clock in London: "2026-03-31 00:30".
  package var localDescription: String {
    let day = localDay
    let minuteOfDay = localMinute - Int(day.number) * 1440
    return "\(day.isoDescription) \(padded(minuteOfDay / 60, to: 2)):\(padded(minuteOfDay % 60, to: 2))"
  }

  /// The instant so many hours of real time later, whatever the clocks did between; it stops where 32
  /// bits do.
  package func adding(hours: Int) -> Moment {
    Moment(minute: Int32(clamping: Int(minute) + 60 * Int(Int32(clamping: hours))))
  }

  private var localMinute: Int { LondonClock.localMinute(utcMinute: Int(minute)) }
}

extension Moment: Comparable {
  @inlinable
  package static func < (left: Moment, right: Moment) -> Bool {
    left.minute < right.minute
  }
}

extension Moment: CustomStringConvertible {
  /// The date and time on the clock in London.
  package var description: String { localDescription }
}
