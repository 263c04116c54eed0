import Chronology
import Testing

@Suite struct MomentBoundsTests {
  @Test(
    arguments: [
      "2026-01-27 23:30", "27/01/2026 23:30", "27/1/2026 23:30", "2026-01-27T23:30", "2026-01-27T23:30:59",
      "27/01/2026 23:30:00", "2026-01-27T23:30:00Z", "2026-01-28T00:30:00+01:00", "2026-01-27 18:30-0500",
      "2026-01-27 23:30:00.000",
    ])
  func aTimeIsOneInstant(text: String) throws {
    let bounds = try #require(MomentBounds.parse(text))
    #expect(bounds.isExact)
    #expect(bounds.latest.localDescription == "2026-01-27 23:30")
    // 20,480 days after 1 January 1970, and no summer time.
    #expect(bounds.earliest.minute == 20_480 * 1440 + 23 * 60 + 30)
  }

  @Test(arguments: ["2026-07-27", "27/07/2026", "27/7/2026"])
  func aDateAloneIsTheWholeDayInLondon(text: String) throws {
    let bounds = try #require(MomentBounds.parse(text))
    #expect(!bounds.isExact)
    #expect(bounds.earliest.localDescription == "2026-07-27 00:00")
    #expect(bounds.latest.localDescription == "2026-07-27 23:59")
    #expect(bounds.latest.minute - bounds.earliest.minute == 1439)
  }

  @Test func theDaysTheClocksChangeAreAnHourShorterAndLonger() throws {
    let spring = MomentBounds(day: try day("29/03/2026"))
    #expect(spring.latest.minute - spring.earliest.minute == 23 * 60 - 1)
    let autumn = MomentBounds(day: try day("25/10/2026"))
    #expect(autumn.latest.minute - autumn.earliest.minute == 25 * 60 - 1)
    #expect(autumn.earliest.localDescription == "2026-10-25 00:00")
    #expect(autumn.latest.localDescription == "2026-10-25 23:59")
  }

  @Test(arguments: ["2026-10-25 01:00", "2026-10-25 01:30", "2026-10-25 01:59"])
  func theHourThatAutumnRepeatsIsBothReadings(text: String) throws {
    let bounds = try #require(MomentBounds.parse(text))
    #expect(bounds.latest.minute - bounds.earliest.minute == 60)
    #expect(bounds.earliest.localDescription == text)
    #expect(bounds.latest.localDescription == text)
  }

  @Test(arguments: ["2026-10-25 00:59", "2026-10-25 02:00", "2026-03-29 00:59", "2026-03-29 02:00"])
  func theMinutesBesideTheChangeAreOneReading(text: String) throws {
    let bounds = try #require(MomentBounds.parse(text))
    #expect(bounds.isExact)
    #expect(bounds.earliest.localDescription == text)
  }

  @Test(arguments: ["2026-03-29 01:00", "2026-03-29 01:30", "2026-03-29 01:59"])
  func theHourThatSpringLeavesOutIsTheMinuteAfterTheJump(text: String) throws {
    let bounds = try #require(MomentBounds.parse(text))
    #expect(bounds.isExact)
    #expect(bounds.earliest.localDescription == "2026-03-29 02:00")
  }
}
