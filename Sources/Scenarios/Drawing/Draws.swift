/// A stream of numbers that a seed fixes: SplitMix64.
///
/// The same seed gives the same numbers on every machine, so a scenario's bytes depend on its seed alone.
package struct Draws: Sendable {
  private var state: UInt64

  /// The stream of a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A whole number from 0 up to, but not including, a limit; 0 for a limit below 2.
  package mutating func below(_ limit: Int) -> Int {
    guard limit > 1 else { return 0 }
    // The high half of a full product: every limit used here is far too small for its bias to show.
    return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// A whole number of a range, both ends included.
  package mutating func among(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something that happens in so many cases happens in this one; always takes one number.
  mutating func happens(_ share: Share) -> Bool {
    below(1000) < share.perMille
  }

  /// One of a list by its weight.
  mutating func pick<Value>(_ weighted: Weighted<Value>) -> Value {
    weighted.value(at: below(weighted.total))
  }

  /// Scatters the bits of a number, so that neighbouring keys give unrelated streams.
  static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The seed of a part of what another seed governs.
  static func seed(_ seed: UInt64, _ key: UInt64) -> UInt64 {
    mixed(seed ^ mixed(key &+ 0x9E37_79B9_7F4A_7C15))
  }
}
