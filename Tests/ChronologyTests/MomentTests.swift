import Chronology
import Foundation
import Testing

@Suite struct MomentTests {
  private let london: TimeZone

  init() throws {
    london = try #require(TimeZone(identifier: "Europe/London"))
  }

  /// How many minutes Foundation has London ahead of UTC.
  private func minutesAhead(atUTCMinute minute: Int) -> Int {
    london.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60)) / 60
  }

  /// The UTC minutes at which Foundation has London's clocks change in some years.
  private func transitions(_ years: ClosedRange<Int>) throws -> [Int] {
    var found: [Int] = []
    let first = try #require(CivilDay(year: years.lowerBound, month: 1, day: 1))
    var date = Date(timeIntervalSince1970: Double(first.number) * 86_400)
    while let next = london.nextDaylightSavingTimeTransition(after: date) {
      let minute = Int(next.timeIntervalSince1970 / 60)
      guard Moment(minute: Int32(minute)).localDay.year <= years.upperBound else { break }
      found.append(minute)
      date = next
    }
    return found
  }

  /// What a clock shows that is so many minutes past 1970-01-01T00:00.
  private func shown(_ localMinute: Int) -> String {
    let day = Int((Double(localMinute) / 1440).rounded(.down))
    let (hour, minute) = (localMinute - day * 1440).quotientAndRemainder(dividingBy: 60)
    let text = CivilDay(number: Int32(day)).isoDescription
    return "\(text) \(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  @Test func theClocksChangeWhenFoundationChangesThem() throws {
    let transitions = try transitions(1972...2040)
    #expect(transitions.count == 2 * 69)
    for transition in transitions {
      for minute in [transition - 61, transition - 1, transition, transition + 1, transition + 60] {
        let moment = Moment(minute: Int32(minute))
        let expected = shown(minute + minutesAhead(atUTCMinute: minute))
        #expect(moment.localDescription == expected)
        #expect(moment.localDay.isoDescription == String(expected.prefix(10)))
      }
    }
  }

  @Test func everyTransitionFrom1996IsAtOneOClockOnALastSunday() throws {
    for transition in try transitions(1996...2040) {
      let day = CivilDay(number: Int32(transition / 1440))
      #expect(transition % 1440 == 60)
      #expect(day.weekday == .sunday)
      #expect(day.month != day.adding(days: 7).month)
      #expect(day.month == 3 || day.month == 10)
    }
  }

  @Test func betweenTheTransitionsNothingChanges() {
    var wrong: [String] = []
    // 433 minutes and a day's 1440 share no factor, so that every time of day comes up.
    for minute in stride(from: 1_051_920, to: 37_341_000, by: 433) {
      let moment = Moment(minute: Int32(minute))
      if moment.localDescription != shown(minute + minutesAhead(atUTCMinute: minute)) {
        wrong.append(moment.localDescription)
      }
    }
    #expect(wrong == [])
  }

  @Test func before1972GreenwichTimeIsReadAllTheYear() {
    #expect(Moment(minute: 0).localDescription == "1970-01-01 00:00")
    #expect(Moment(minute: -1).localDescription == "1969-12-31 23:59")
    #expect(Moment(minute: -1440).localDay.isoDescription == "1969-12-31")
    #expect(Moment(minute: -1441).localDay.isoDescription == "1969-12-30")
  }

  @Test func theTimeOnTheClockIsReadAsTheInstantsThatShowedIt() throws {
    for transition in try transitions(1972...2040) {
      for local in stride(from: transition - 150, through: transition + 210, by: 15) {
        let bounds = try #require(MomentBounds.parse(shown(local)))
        let candidates = [local - 60, local].filter { $0 + minutesAhead(atUTCMinute: $0) == local }
        // A time that was never shown reads as the first minute after the jump.
        #expect(Int(bounds.earliest.minute) == candidates.min() ?? transition, "\(shown(local))")
        #expect(Int(bounds.latest.minute) == candidates.max() ?? transition, "\(shown(local))")
      }
    }
  }

  @Test func hoursAreHoursOfRealTime() throws {
    let returned = try #require(MomentBounds.parse("2026-03-27 23:30"))
    #expect(returned.isExact)
    #expect(returned.earliest.adding(hours: 72).localDescription == "2026-03-31 00:30")
    #expect(returned.earliest.adding(hours: 72).localDay.isoDescription == "2026-03-31")
    #expect(returned.earliest.adding(hours: 49).localDescription == "2026-03-30 01:30")
    #expect(returned.earliest.adding(hours: 24).localDescription == "2026-03-28 23:30")
    let autumn = try #require(MomentBounds.parse("23/10/2026 23:30"))
    #expect(autumn.earliest.adding(hours: 72).localDescription == "2026-10-26 22:30")
    #expect(autumn.earliest.adding(hours: 0) == autumn.earliest)
    #expect(autumn.earliest.adding(hours: -1).localDescription == "2026-10-23 22:30")
    #expect(autumn.earliest.adding(hours: .max).minute == .max)
    #expect(autumn.earliest.adding(hours: .min).minute == .min)
    #expect(autumn.earliest < autumn.earliest.adding(hours: 1))
  }
}
