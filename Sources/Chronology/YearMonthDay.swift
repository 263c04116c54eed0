/// A civil day taken apart: the year, the month from 1 to 12, and the day of the month from 1.
package struct YearMonthDay: Sendable, Hashable {
  /// The year, such as 2026.
  package var year: Int
  /// The month, 1 for January to 12 for December.
  package var month: Int
  /// The day of the month, from 1.
  package var day: Int

  /// Makes the three parts as they are given; whether such a day exists is for ``CivilDay`` to say.
  package init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The months' English names, January first.
  package static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// Whether the year has a 29 February in the Gregorian calendar.
  @inlinable
  package static func isLeap(year: Int) -> Bool {
    // Of the years that 25 divides, only those that 16 divides are leap years: 2000, but not 1900.
    year % (year % 25 == 0 ? 16 : 4) == 0
  }

  /// How many days a month from 1 to 12 has in a year.
  @inlinable
  package static func length(ofMonth month: Int, year: Int) -> Int {
    if month == 2 { return isLeap(year: year) ? 29 : 28 }
    // One bit a month: set for the months of 31 days.
    return 30 + ((0b1_0101_1010_1010 >> month) & 1)
  }
}
