/// A share from 0 to 1, and how it is written.
package struct Proportion: Sendable, Hashable {
  /// The share, from 0 to 1.
  package let value: Double

  /// The share itself; what lies outside 0 to 1 is brought to the nearer of the two.
  package init(_ value: Double) {
    self.value = value.isNaN ? 0 : min(1, max(0, value))
  }

  /// The share of one count in another; 0 where there is nothing to take a share of.
  package init(_ part: Int, of whole: Int) {
    self.init(whole > 0 ? Double(part) / Double(whole) : 0)
  }

  /// Four decimals, as files have it: `0.8125`.
  package var fourDecimals: String {
    let units = Int((value * 10_000).rounded())
    return "\(units / 10_000).\(Self.padded(units % 10_000, to: 4))"
  }

  /// A position along a picture, in percent with two decimals: `81.25%`.
  package func along(from start: Double = 0, to end: Double = 100) -> String {
    let hundredths = Int(((start + (end - start) * value) * 100).rounded())
    return "\(hundredths / 100).\(Self.padded(hundredths % 100, to: 2))%"
  }

  /// Whole percent, as a panel has it: only nothing is 0% and only everything is 100%.
  package var percent: String {
    if value > 0, value < 0.005 { return "under 1%" }
    if value < 1, value >= 0.995 { return "over 99%" }
    return "\(Int((value * 100).rounded()))%"
  }

  private static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
