extension CivilDay: CustomStringConvertible {
  /// The day as other software reads it: "2026-03-31".
  package var isoDescription: String {
    let parts = yearMonthDay
    guard 0...9999 ~= parts.year else {
      return "\(padded(parts.year, to: 4))-\(padded(parts.month, to: 2))-\(padded(parts.day, to: 2))"
    }
    return unsafe isoLetters.span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The ten letters of the ISO form, of years to 9999: files hold days by the hundred thousand.
  package var isoLetters: InlineArray<10, UInt8> {
    let parts = yearMonthDay
    let hyphen = UInt8(ascii: "-")
    return [
      Self.digit(parts.year / 1000), Self.digit(parts.year / 100), Self.digit(parts.year / 10),
      Self.digit(parts.year), hyphen, Self.digit(parts.month / 10), Self.digit(parts.month), hyphen,
      Self.digit(parts.day / 10), Self.digit(parts.day),
    ]
  }

  /// The last digit of a number that is not below nothing.
  private static func digit(_ value: Int) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10)
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
