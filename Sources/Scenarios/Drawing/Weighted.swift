/// Values and how often each is drawn.
struct Weighted<Value: Sendable>: Sendable {
  private let values: [Value]
  private let ends: [Int]
  /// The sum of the weights.
  let total: Int

  /// Values with weights; a list with no weight at all gives its first value.
  init(_ first: (Value, Int), _ others: (Value, Int)...) {
    var values = [first.0]
    var ends = [first.1]
    for (value, weight) in others {
      values.append(value)
      ends.append((ends.last ?? 0) + weight)
    }
    self.values = values
    self.ends = ends
    total = ends.last ?? 0
  }

  /// The value whose stretch of the total holds a number.
  func value(at number: Int) -> Value {
    values[ends.firstIndex { number < $0 } ?? 0]
  }
}
