/// The answers that a question may still have: any of no, not known and yes.
struct Truths: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  static let no = Truths(rawValue: 1)
  static let open = Truths(rawValue: 2)
  static let yes = Truths(rawValue: 4)

  init(_ isTrue: Bool) {
    self = isTrue ? .yes : .no
  }

  /// What the opposite may be: what is not known stays not known.
  var negated: Truths {
    var opposite = intersection(.open)
    if contains(.no) { opposite.insert(.yes) }
    if contains(.yes) { opposite.insert(.no) }
    return opposite
  }

  /// What it may be where an answer is taken for granted wherever there is none.
  func assuming(_ isTrue: Bool) -> Truths {
    contains(.open) ? subtracting(.open).union(Truths(isTrue)) : self
  }

  /// What both together may be: the lesser of two answers, no being the least.
  func and(_ other: Truths) -> Truths {
    var both: Truths = []
    for one in Self.each where contains(one) {
      for two in Self.each where other.contains(two) { both.insert(one.rawValue < two.rawValue ? one : two) }
    }
    return both
  }

  private static let each: [Truths] = [.no, .open, .yes]
}
