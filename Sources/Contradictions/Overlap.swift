import RuleChecking

/// Whether two conditions hold of one subject, as far as that is decided.
enum Overlap {
  /// There is no such subject.
  case none
  /// All of which the first holds, the second, or either.
  case allOfFirst
  case allOfSecond
  case same
  /// A subject such as this one.
  case some(SupposedRecord)
  case notDecided

  init(_ first: Condition, _ second: Condition, vocabulary: Vocabulary) {
    guard first != second else {
      self = .same
      return
    }
    func outcome(_ demands: [Demand]) -> RecordSearch.Outcome {
      var search = RecordSearch(demands, vocabulary: vocabulary)
      return search.outcome()
    }
    let together = outcome([.holds(first), .holds(second)])
    if case .none = together {
      self = .none
      return
    }
    // A rule asks of somebody: where one population lies within the other, both ask of all of it.
    switch (outcome([.holds(first), .isNotSure(second)]), outcome([.holds(second), .isNotSure(first)])) {
    case (.none, .none): self = .same
    case (.none, _): self = .allOfFirst
    case (_, .none): self = .allOfSecond
    default:
      if case .found(let record) = together, record.isCertain {
        self = .some(record)
      } else {
        self = .notDecided
      }
    }
  }

  /// Whether there certainly is such a subject.
  var isCertain: Bool {
    switch self {
    case .none, .notDecided: false
    case .allOfFirst, .allOfSecond, .same, .some: true
    }
  }
}

extension Vocabulary {
  /// Whether there certainly is no record of which the conditions are answered so.
  func excludes(_ demands: [Demand]) -> Bool {
    var search = RecordSearch(demands, vocabulary: self)
    if case .none = search.outcome() { return true }
    return false
  }

  /// A record of which the conditions are answered so, where there certainly can be one.
  func certainRecord(_ demands: [Demand]) -> SupposedRecord? {
    var search = RecordSearch(demands, vocabulary: self)
    guard case .found(let record) = search.outcome(), record.isCertain else { return nil }
    return record
  }
}
