/// What a day or a number comes to for each of some rows.
///
/// Two numbers that no cell is read as stand for none and for what is not plainly known: a day or number that is one of
/// them is taken for one that is not known, and asked about the long way.
enum PlainValues {
  /// The same for every row.
  case same(Int32)
  case each([Int32])

  /// What stands for none, where the record says so.
  static var none: Int32 { .min }
  /// What stands for one that is not plainly known.
  static var unknown: Int32 { .min + 1 }

  /// Whether a number stands for itself.
  @inline(__always) static func isValue(_ number: Int32) -> Bool { number > unknown }

  /// A value as a number.
  @inline(__always) static func number(_ value: PlainValue) -> Int32 {
    switch value {
    case .value(let number): isValue(number) ? number : unknown
    case .none: none
    case .unknown: unknown
    }
  }

  /// The value of a row, by its place.
  @inline(__always) subscript(place: Int) -> Int32 {
    switch self {
    case .same(let number): number
    case .each(let numbers): numbers[place]
    }
  }

  /// The values of so many rows.
  func numbers(_ places: Int) -> [Int32] {
    switch self {
    case .same(let number): [Int32](repeating: number, count: places)
    case .each(let numbers): numbers
    }
  }

  /// The values of the rows at some places.
  func gathered(_ places: [Int32]) -> PlainValues {
    switch self {
    case .same: self
    case .each(let numbers): .each(numbers.gathered(places))
    }
  }

  /// Each value that is one, made into another.
  func map(_ change: (Int32) -> Int32) -> PlainValues {
    func changed(_ number: Int32) -> Int32 { Self.isValue(number) ? change(number) : number }
    switch self {
    case .same(let number): return .same(changed(number))
    case .each(let numbers):
      let numbers = numbers.span
      return .each([Int32](places: numbers.count) { changed(numbers[$0]) })
    }
  }

  /// Whether each stands in an order to another; with none on either side nothing does.
  func compared(_ order: PlainOrder, _ other: PlainValues, places: Int) -> [Truth] {
    @inline(__always) func compare(_ left: Int32, _ right: Int32) -> Truth {
      if Self.isValue(left), Self.isValue(right) { return Truth(order.holds(left, right)) }
      return left == Self.none || right == Self.none ? .no : .unknown
    }
    switch (self, other) {
    case (.same(let left), .same(let right)):
      return [Truth](repeating: compare(left, right), count: places)
    case (.each(let left), .same(let right)):
      let left = left.span
      return [Truth](places: places) { compare(left[$0], right) }
    case (.same(let left), .each(let right)):
      let right = right.span
      return [Truth](places: places) { compare(left, right[$0]) }
    case (.each(let left), .each(let right)):
      let (left, right) = (left.span, right.span)
      return [Truth](places: places) { compare(left[$0], right[$0]) }
    }
  }
}
