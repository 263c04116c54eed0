extension CivilDay: CustomStringConvertible {
  /// The day as other software reads it: "2026-03-31".
  package var isoDescription: String {
    let parts = yearMonthDay
    return "\(padded(parts.year, to: 4))-\(padded(parts.month, to: 2))-\(padded(parts.day, to: 2))"
  }

  /// The day as a sentence has it: "31 March 2026".
  package var writtenDescription: String {
    let parts = yearMonthDay
    return "\(parts.day) \(YearMonthDay.monthNames[parts.month - 1]) \(parts.year)"
  }

  /// The day as a form has it: "31/03/2026".
  package var shortDescription: String {
    let parts = yearMonthDay
    return "\(padded(parts.day, to: 2))/\(padded(parts.month, to: 2))/\(padded(parts.year, to: 4))"
  }

  /// The ISO form.
  package var description: String { isoDescription }
}

/// A whole number in at least so many digits, with noughts in front.
func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value.magnitude)
  return (value < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
