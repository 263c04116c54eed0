/// Easter by the table that English law lays down.
///
/// The Calendar (New Style) Act 1750 has Easter fall on the Sunday after the full moon that the Book of
/// Common Prayer tabulates by the year's golden number. The table for 1900 to 2199 is the one kept here.
enum EasterTable {
  /// The years the table holds for.
  static let years = 1900...2199

  /// For golden numbers 1 to 19, the full moon in days after 20 March.
  private static let fullMoons = [25, 14, 3, 22, 11, 29, 19, 8, 27, 16, 5, 24, 13, 2, 21, 10, 28, 18, 7]

  /// Easter Sunday; nil outside ``years``.
  static func sunday(year: Int) -> CivilDay? {
    guard years ~= year else { return nil }
    let moon = CivilDay(existingYear: year, month: 3, day: 20).adding(days: fullMoons[year % 19])
    return moon.adding(days: 1).onOrAfter(.sunday)
  }
}
