import Diagnostics
import RuleChecking
import RuleModel

/// Two duties that are asked of rows of one entity.
struct DutyPair {
  let first: Duty
  let second: Duty
  let vocabulary: Vocabulary

  /// Nil where the two have nothing to do with one another: they are asked of different things, or of different
  /// returns.
  init?(_ first: Duty, _ second: Duty, vocabulary: Vocabulary) {
    guard first.rule.entity == second.rule.entity,
      first.rule.rule.forReturn?.text == second.rule.rule.forReturn?.text,
      !first.touched(vocabulary).isDisjoint(with: second.touched(vocabulary))
    else { return nil }
    self.first = first
    self.second = second
    self.vocabulary = vocabulary
  }

  func findings(_ words: ContradictionWords) -> [Diagnostic] {
    let (twice, clash) = (judgedTwice, conflict)
    if let twice, twice.isCertain { return [words.judgedTwice(first, second, twice)] }
    if let short = fallsShortTwice { return [words.fallsShortTwice(short.of, short.too)] }
    if let clash, clash.isCertain { return [words.cannotBothBeMet(first, second, clash)] }
    return twice == nil && clash == nil ? [] : [words.notDecided(first, second)]
  }

  /// Whom both ask the same question of, at the same time; nil for nobody.
  private var judgedTwice: Overlap? {
    guard first.subject != .fact, first.subject == second.subject else { return nil }
    var open: Overlap?
    for one in first.cases {
      for other in second.cases where one.kind == other.kind {
        let overlap = Overlap(
          .all([first.asked, one.condition]), .all([second.asked, other.condition]), vocabulary: vocabulary)
        if overlap.isCertain { return overlap }
        if case .notDecided = overlap { open = overlap }
      }
    }
    return open
  }

  /// The duty whose every shortfall is one of the other duty too, and that other.
  private var fallsShortTwice: (of: Duty, too: Duty)? {
    guard first.isMetByNeeds, second.isMetByNeeds, first.rule.clockStarts == second.rule.clockStarts else {
      return nil
    }
    for (one, other) in [(second, first), (first, second)] {
      let short = [Demand.holds(one.judged), .fails(one.needs)]
      let shortOfOther = Condition.all([other.judged, .not(other.needs)])
      if vocabulary.excludes(short + [.isNotSure(shortOfOther)]), !vocabulary.excludes(short) {
        return (one, other)
      }
    }
    return nil
  }

  /// Whom both ask of, where either can be met and no record meets both; nil for nobody.
  ///
  /// Where one is asked only of what falls short of the other, that one tells of the shortfall, and the two do not
  /// contradict one another. Neither do the checks of a return: where two of them shut one another out, the row is
  /// not as it should be, and each of them says so.
  private var conflict: Overlap? {
    guard first.rule.rule.forReturn == nil, !first.cases.isEmpty, !second.cases.isEmpty else { return nil }
    let asked = [Demand.holds(first.asked), .holds(second.asked)]
    let (one, other) = (Demand.holds(first.needs), Demand.holds(second.needs))
    guard vocabulary.excludes(asked + [one, other]), !vocabulary.excludes(asked + [one]),
      !vocabulary.excludes(asked + [other])
    else { return nil }
    let overlap = Overlap(
      .all([first.judged, .not(first.excuses)]), .all([second.judged, .not(second.excuses)]),
      vocabulary: vocabulary)
    if case .none = overlap { return nil }
    return overlap
  }
}
