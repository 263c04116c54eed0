import Chronology

/// Reads each line as a day, a time and a length of time, and adds what was read together.
///
/// - Returns: what is wrong with the answers; nil where they are as they must be.
func datesFault(_ text: String) -> String? {
  var days = [CivilDay.earliest, .latest]
  var moments = [Moment(minute: .min), Moment(minute: .max)]
  var periods: [Period] = []
  for line in text.split(separator: "\n").prefix(40) {
    if let day = CivilDay.parse(line) {
      guard CivilDay.readableYears ~= day.year, CivilDay.parse(day.isoDescription) == day else {
        return "\(line) is read as \(day.isoDescription)"
      }
      days.append(day)
    }
    if let bounds = MomentBounds.parse(line) { moments += [bounds.earliest, bounds.latest] }
    if let period = Period.parse(line) {
      guard Period.parse(period.description) == period else { return "\(line) is read as \(period)" }
      periods.append(period)
    }
  }
  for period in periods {
    for count in [period.count, -period.count] {
      for day in days {
        let moved = [day.adding(days: count), day.adding(months: count), day.adding(years: count)]
        guard moved.allSatisfy({ CivilDay.earliest <= $0 && $0 <= .latest }) else {
          return "\(day.number) and \(period) lead off the calendar"
        }
        _ = WorkingCalendar.england(years: 2019...2020).day(count, workingDaysAfter: day)
      }
      for moment in moments { _ = moment.adding(hours: count).localDescription }
    }
  }
  return nil
}
