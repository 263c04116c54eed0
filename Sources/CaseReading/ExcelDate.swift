import Chronology

/// Days as spreadsheets count them: a number, whose fraction is the time of day.
struct ExcelDate {
  /// Whether day 0 is 1 January 1904, as in workbooks that began on old Macintosh computers.
  let uses1904: Bool

  /// The day of a number, and the minute of the day where the number has a fraction.
  ///
  /// Day 60 of the ordinary count is 29 February 1900, which never was: it gives nil, as do numbers that
  /// are no day between 1900 and 2199.
  func day(_ serial: Double) -> (day: CivilDay, minuteOfDay: Int?)? {
    guard serial >= (uses1904 ? 0 : 1), serial < 120_000 else { return nil }
    var whole = Int(serial)
    // Seconds are rounded, because fractions of days have no exact seconds; minutes are not.
    var seconds = Int(((serial - Double(whole)) * 86_400).rounded())
    if seconds == 86_400 { (whole, seconds) = (whole + 1, 0) }
    guard let number = dayNumber(whole), CivilDay.readableYears ~= CivilDay(number: number).year else {
      return nil
    }
    return (CivilDay(number: number), seconds == 0 ? nil : seconds / 60)
  }

  private func dayNumber(_ serial: Int) -> Int32? {
    if uses1904 { return Int32(serial - 24_107) }
    guard serial != 60 else { return nil }
    return Int32(serial - (serial < 60 ? 25_568 : 25_569))
  }
}
