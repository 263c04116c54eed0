/// How many cases in a thousand; written in per cent, to one decimal place: `97.5`.
package struct Share: Sendable, Hashable, ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Cases in a thousand.
  package let perMille: Int

  /// So many cases in a thousand.
  package init(perMille: Int) {
    self.perMille = perMille
  }

  /// So many per cent.
  package init(floatLiteral percent: Double) {
    perMille = Int((percent * 10).rounded())
  }

  /// So many per cent.
  package init(integerLiteral percent: Int) {
    perMille = percent * 10
  }

  /// The share as a person writes it: "97.5 %".
  package var description: String {
    perMille % 10 == 0 ? "\(perMille / 10) %" : "\(perMille / 10).\(perMille % 10) %"
  }
}
