import CaseModel
import RuleChecking

/// Judges rules that look at what another rule gave: shares and comparisons between groups.
struct ResultsJudge {
  let rule: CheckedRule
  let looked: RuleOutcome
  let index: CaseIndex
  let questioner: Questioner
  /// Fewer results than this are spoken of in counts and give no status.
  let leastCases: Int
  /// What a share asks of each subject, by row, where it is not to be asked of the record.
  var answers: [Truth]?

  private struct Tally {
    var achieved = 0
    var unknown = 0
    var cases = 0
  }

  /// Results of the window that count, by group and by child.
  func groups() -> [GroupResult] {
    switch rule.expectation {
    case .share(let share): self.share(share)
    case .compare(let comparison): compare(comparison)
    case .median(let median): self.median(median)
    default: []
    }
  }

  /// Results of the window that count.
  var counted: [Obligation] {
    looked.obligations.filter { row in
      row.countsInRates && row.isInWindow
        && (row.status.isAssessed || row.status == .excused || row.status == .notAssessable)
    }
  }

  private func share(_ share: CheckedShare) -> [GroupResult] {
    var tallies: [String: [Int32: Tally]] = [:]
    for row in counted {
      var tally = Tally(cases: 1)
      let answer = share.of.map { self.answer($0, of: row) } ?? achieved(row)
      if answer == .yes { tally.achieved = 1 }
      if answer == .unknown { tally.unknown = 1 }
      add(tally, to: &tallies, group: share.by.map { name(of: row, by: $0) } ?? "", child: row.child)
    }
    return results(tallies).map { result in
      var result = result
      result.expected = share.atLeast
      guard let shares = result.shares, result.cases >= leastCases else {
        result.status = .notAssessable
        return result
      }
      result.status =
        shares.worst >= share.atLeast ? .met : shares.best < share.atLeast ? .notMet : .notAssessable
      return result
    }
  }

  private func answer(_ condition: Condition, of row: Obligation) -> Truth {
    answers?[Int(row.subject)] ?? questioner.truth(condition, Situation(row: Int(row.subject)))
  }

  private func achieved(_ row: Obligation) -> Truth {
    row.status == .notAssessable ? .unknown : Truth(row.status == .met)
  }

  private func compare(_ comparison: CheckedComparison) -> [GroupResult] {
    var tallies: [String: [Int32: Tally]] = [:]
    for row in counted where row.status != .excused {
      let answer = achieved(row)
      let tally = Tally(
        achieved: answer == .yes ? 1 : 0, unknown: answer == .unknown ? 1 : 0, cases: 1)
      let group = name(of: row, by: comparison.between)
      add(tally, to: &tallies, group: group.isEmpty ? "not recorded" : group, child: row.child)
    }
    let children = tallies.values.flatMap(\.values).map {
      (achieved: $0.achieved, cases: $0.cases - $0.unknown)
    }.filter { $0.cases > 0 }
    guard let funnel = Funnel(children: children, within: comparison.limits) else { return results(tallies) }
    return results(tallies).map { result in
      var result = result
      let known = result.cases - result.unknown
      let limits = funnel.limits(cases: known)
      result.expected = funnel.share
      result.lowerLimit = limits.lower
      result.upperLimit = limits.upper
      // A group that is not compared: nobody is allocated, too few results, or a tenth of them unknown.
      guard known >= comparison.atLeastCases, result.unknown * 10 <= result.cases,
        result.name != "not recorded", let share = result.shares?.assessable
      else {
        result.status = .notAssessable
        return result
      }
      result.status = share < limits.lower ? .notMet : .met
      return result
    }
  }

  private func add(
    _ tally: Tally, to tallies: inout [String: [Int32: Tally]], group: String, child: Int32
  ) {
    tallies[group, default: [:]][child, default: Tally()].achieved += tally.achieved
    tallies[group, default: [:]][child, default: Tally()].unknown += tally.unknown
    tallies[group, default: [:]][child, default: Tally()].cases += tally.cases
  }

  private func results(_ tallies: [String: [Int32: Tally]]) -> [GroupResult] {
    tallies.keys.sorted().map { name in
      let children = tallies[name, default: [:]].values
      return GroupResult(
        name: name, cases: children.reduce(0) { $0 + $1.cases },
        achieved: children.reduce(0) { $0 + $1.achieved }, unknown: children.reduce(0) { $0 + $1.unknown },
        children: children.count,
        childrenShort: children.count { $0.achieved + $0.unknown < $0.cases },
        childrenAchieved: children.count { $0.achieved == $0.cases }, status: .notAssessable)
    }
  }

  /// The group a result belongs to; empty where nobody is allocated.
  func name(of row: Obligation, by grouping: Grouping) -> String {
    guard row.allocation >= 0, let entity = index.vocabulary.dictionary.index(of: "allocation"),
      let field = index.tables[entity].entity.fieldIndex(grouping.rawValue)
    else { return "" }
    return index.tables[entity].columns[field].label(at: Int(row.allocation)) ?? ""
  }
}
