/// The days a jurisdiction works, over the span of days for which that is known.
///
/// Outside its span the calendar has no answer. Inside it, counting takes the same short time however
/// many days are counted: the working days are numbered once, when the calendar is made. It never changes, and
/// is a class so that to hand it about is to count one reference and not six.
package final class WorkingCalendar: Sendable {
  /// What it is called, such as "england".
  package let name: String
  /// The law its days come from.
  package let citation: String
  /// The first and the last day it knows.
  package let covers: ClosedRange<CivilDay>
  /// The days of the week on which nobody works.
  package let nonWorkingWeekdays: Set<Weekday>
  /// The days off by name; a day off may also fall on a weekend.
  package let holidays: [CivilDay: String]

  /// For each day of the span, how many working days there are up to and including it.
  private let workingDaysThrough: [Int32]
  /// The working days of the span in order, as day numbers.
  private let workingDayNumbers: [Int32]

  /// Makes the calendar of a span of days.
  ///
  /// Holidays outside the span are kept but never asked for.
  package init(
    nonWorkingWeekdays: Set<Weekday> = [.saturday, .sunday], holidays: [CivilDay: String],
    covers: ClosedRange<CivilDay>, name: String, citation: String
  ) {
    self.name = name
    self.citation = citation
    self.covers = covers
    self.nonWorkingWeekdays = nonWorkingWeekdays
    self.holidays = holidays
    let isOff = Set(holidays.keys.map(\.number))
    var counts: [Int32] = []
    var numbers: [Int32] = []
    counts.reserveCapacity(Int(covers.upperBound.number) - Int(covers.lowerBound.number) + 1)
    for number in covers.lowerBound.number...covers.upperBound.number {
      if !nonWorkingWeekdays.contains(CivilDay(number: number).weekday), !isOff.contains(number) {
        numbers.append(number)
      }
      counts.append(Int32(truncatingIfNeeded: numbers.count))
    }
    workingDaysThrough = counts
    workingDayNumbers = numbers
  }

  /// Whether people work on a day; no for a day outside the span, of which nothing is known.
  package func isWorkingDay(_ day: CivilDay) -> Bool {
    guard let index = index(of: day) else { return false }
    return isWorkingDay(at: index)
  }

  /// The nth working day strictly after a day, or with a negative number strictly before it.
  ///
  /// The trigger is never counted, whether or not people work on it, and nothing rolls: from a Saturday,
  /// one working day is Monday. Zero gives the trigger itself. Nil where the trigger or the answer lies
  /// outside the span.
  package func day(_ count: Int, workingDaysAfter trigger: CivilDay) -> CivilDay? {
    guard let index = index(of: trigger), count.magnitude <= UInt(workingDayNumbers.count) else { return nil }
    if count == 0 { return trigger }
    let through = Int(workingDaysThrough[index])
    let position = count > 0 ? through + count - 1 : through - (isWorkingDay(at: index) ? 1 : 0) + count
    guard workingDayNumbers.indices.contains(position) else { return nil }
    return CivilDay(number: workingDayNumbers[position])
  }

  /// How many working days lie after one day, up to and including another.
  ///
  /// Where the second day is the earlier, the answer of the two exchanged, below nought.
  /// Nil where either lies outside the span.
  package func workingDays(after trigger: CivilDay, through last: CivilDay) -> Int? {
    guard let from = index(of: trigger), let to = index(of: last) else { return nil }
    return Int(workingDaysThrough[to]) - Int(workingDaysThrough[from])
  }

  private func isWorkingDay(at index: Int) -> Bool {
    workingDaysThrough[index] != (index == 0 ? 0 : workingDaysThrough[index - 1])
  }

  private func index(of day: CivilDay) -> Int? {
    covers.contains(day) ? Int(day.number) - Int(covers.lowerBound.number) : nil
  }
}
