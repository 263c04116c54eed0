import CaseModel
import RuleChecking

/// Something about a record that a question turns on by itself.
enum FactKey: Hashable {
  /// What stands in a cell.
  case cell(CellPath)
  /// What a short text is like, beyond the words that it is held against.
  case textTest(CellPath, TextTest)
  case days(DayDifference)
  /// What kind of day a day is: at a weekend, a working day, or another day off.
  case kindOfDay(DayExpression)
  case count(Relation, where: Condition?)
  case number(NumberExpression)
  /// How two numbers compare, neither of which is written out.
  case numbers(NumberExpression, NumberExpression)
  /// Which of the intervals it is.
  case ordinal
  /// Anything else, which is so or not.
  case other(Condition)
}

/// What is asked of a fact.
enum FactTest: Hashable {
  case isRecorded
  case state(CellState)
  case codes([UInt16])
  case texts([String])
  case order(Order)
  case number(Order, Int)
  case place(Int)
  case isSo
}

/// What may be the case of a fact.
enum FactState: Hashable {
  case blank
  case unreadable
  /// Any value.
  case value
  /// Any of some codes, which no question tells apart.
  case codes([UInt16])
  case text(String)
  /// A text that is none of those asked for.
  case otherText
  case less
  case equal
  case greater
  /// There is no such day or number, and the record says so.
  case none
  /// The record does not say.
  case open
  case span(Int, Int)
  case place(Int)
  /// A later place than any that is asked for.
  case laterPlace
  case yes
  case no
}

extension Condition {
  /// The fact that an atom asks about, and what it asks; nil for what is made of other conditions.
  var fact: (key: FactKey, test: FactTest)? {
    switch self {
    case .always, .not, .all, .any, .assuming: return nil
    case .isRecorded(let cell): return (.cell(cell), .isRecorded)
    case .state(let cell, let state): return (.cell(cell), .state(state))
    case .isOneOf(let cell, let codes): return (.cell(cell), .codes(codes))
    case .text(let cell, .isOneOf(let texts)): return (.cell(cell), .texts(texts))
    case .text(let cell, let test): return (.textTest(cell, test), .isSo)
    case .days(let left, let order, let right):
      let (difference, order) = DayDifference.reading(left, order, right)
      return (.days(difference), .order(order))
    // No day is of two kinds: they are told apart as codes are.
    case .fallsOn(let day, .weekend): return (.kindOfDay(day), .codes([0]))
    case .fallsOn(let day, .workingDay): return (.kindOfDay(day), .codes([1]))
    case .exists(let relation, let filter): return (.count(relation, where: filter), .number(.atLeast, 1))
    case .numbers(let left, let order, let right): return Self.fact(left, order, right)
    case .ordinal(let place): return (.ordinal, .place(place))
    case .named, .sameRow, .moments, .law, .sameText, .isRepeated, .chosen, .isOther:
      return (.other(self), .isSo)
    }
  }

  private static func fact(
    _ left: NumberExpression, _ order: Order, _ right: NumberExpression
  ) -> (key: FactKey, test: FactTest) {
    switch (left, right) {
    case (.count(let relation, let filter), .literal(let number)):
      return (.count(relation, where: filter), .number(order, Int(number)))
    case (.length(.days, let from, let to), .literal(let number)):
      return (.days(DayDifference(daysFrom: from, to: to, Int(number))), .order(order))
    case (_, .literal(let number)): return (.number(left), .number(order, Int(number)))
    case (.literal, _): return fact(right, order.flipped, left)
    default: return (.numbers(left, right), .order(order))
    }
  }
}

/// A fact with what may be the case of it, as finely as questions tell it apart.
struct Fact {
  let key: FactKey
  let states: [FactState]

  /// - Parameters:
  ///   - key: which fact.
  ///   - tests: everything that is asked of it.
  init(_ key: FactKey, tests: Set<FactTest>, dictionary: DataDictionary) {
    self.key = key
    states =
      switch key {
      case .cell(let cell):
        [.blank, .unreadable] + Self.values(of: dictionary.entities[cell.entity].fields[cell.field], tests)
      case .textTest: [.yes, .no, .open]
      case .days, .numbers: [.less, .equal, .greater, .none, .open]
      case .kindOfDay: [.codes([0]), .codes([1]), .codes([2]), .none, .open]
      case .count: Self.spans(tests, from: 0)
      case .number(.feature): Self.spans(tests, from: 0) + [.open]
      case .number: Self.spans(tests, from: .min / 4) + [.none, .open]
      case .ordinal:
        tests.compactMap { if case .place(let place) = $0 { place } else { nil } }.sorted().map { .place($0) }
          + [.laterPlace]
      case .other: [.yes, .no]
      }
  }

  private static func values(of field: Field, _ tests: Set<FactTest>) -> [FactState] {
    switch field.type {
    case .yesNo: return [.codes([0]), .codes([1])]
    case .code(let codes):
      let lists = tests.compactMap { if case .codes(let codes) = $0 { Set(codes) } else { nil } }
      // Codes that stand in the same lists are not told apart.
      let classes = Dictionary(grouping: codes.indices.map { UInt16($0) }) { code in
        lists.indices.filter { lists[$0].contains(code) }.sorted()
      }
      return classes.values.sorted { $0[0] < $1[0] }.map { .codes($0) }
    case .label:
      let texts = Set(
        tests.flatMap { if case .texts(let texts) = $0 { texts } else { [String]() } })
      return texts.sorted().map { .text($0) } + [.otherText]
    case .identifier, .reference, .date, .moment, .number, .text: return [.value]
    }
  }

  /// The numbers from a least one on, cut at those that are asked for.
  private static func spans(_ tests: Set<FactTest>, from least: Int) -> [FactState] {
    let cuts = Set(tests.compactMap { if case .number(_, let number) = $0 { number } else { nil } }).sorted()
    var spans: [FactState] = []
    var next = least
    for cut in cuts where cut >= least {
      if next < cut { spans.append(.span(next, cut - 1)) }
      spans.append(.span(cut, cut))
      next = cut + 1
    }
    return spans + [.span(next, .max / 4)]
  }

  /// The answer to a test in a state.
  ///
  /// - Parameters:
  ///   - blankIsNo: whether what is read of a blank cell is answered with no.
  ///   - unreadableIsNo: the same of a cell that cannot be read.
  static func answer(_ test: FactTest, _ state: FactState, blankIsNo: Bool, unreadableIsNo: Bool) -> Truths {
    switch test {
    case .isRecorded: return Truths(state != .blank)
    case .state(.blank): return Truths(state == .blank)
    case .state(.unreadable): return Truths(state == .unreadable)
    case .state(.readable): return Truths(state != .blank && state != .unreadable)
    default: break
    }
    switch (state, test) {
    case (.blank, _): return blankIsNo ? .no : .open
    case (.unreadable, _): return unreadableIsNo ? .no : .open
    case (.open, _): return .open
    case (.none, _): return .no
    case (.codes(let held), .codes(let asked)): return Truths(asked.contains(held[0]))
    case (.text(let held), .texts(let asked)): return Truths(asked.contains(held))
    case (.otherText, .texts): return .no
    case (.less, .order(let order)): return Truths(order.holds(0, 1))
    case (.equal, .order(let order)): return Truths(order.holds(0, 0))
    case (.greater, .order(let order)): return Truths(order.holds(1, 0))
    case (.span(let least, _), .number(let order, let number)): return Truths(order.holds(least, number))
    case (.place(let held), .place(let asked)): return Truths(held == asked)
    case (.laterPlace, _): return .no
    case (.yes, _): return .yes
    case (.no, _): return .no
    default: return [.no, .open, .yes]
    }
  }
}
