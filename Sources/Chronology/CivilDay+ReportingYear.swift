extension CivilDay {
  /// The first and last day of the reporting year that the day lies in: 1 April to 31 March, as the statutory
  /// returns of children's services count it.
  package var reportingYear: ClosedRange<CivilDay> {
    let date = yearMonthDay
    let first = date.month >= 4 ? date.year : date.year - 1
    guard let start = CivilDay(year: first, month: 4, day: 1) else { return self...self }
    return start...start.adding(months: 12).adding(days: -1)
  }
}
