extension Int {
  /// The number with a comma at each thousand: `1,234`.
  package var grouped: String {
    let digits = String(magnitude)
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (self < 0 ? "−" : "") + text
  }

  /// The number and what it counts: `1 child`, `1,204 children`.
  func of(_ one: String, _ many: String) -> String {
    "\(grouped) \(self == 1 ? one : many)"
  }

  /// So many children.
  var children: String { of("child", "children") }

  /// So many days.
  var days: String { of("day", "days") }
}
