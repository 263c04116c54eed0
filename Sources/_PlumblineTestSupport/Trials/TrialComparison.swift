import CaseModel
import Chronology
import Evaluation
package import RuleChecking

/// How the evaluator's obligations of one rule differ from the reference's.
package struct TrialDifference: Sendable, CustomStringConvertible {
  package var rule: String
  /// The subject, and what came and was expected of it.
  package var subject: Int
  package var came: [String]
  package var expected: [String]

  package var description: String {
    "rule \(rule), subject \(subject)\n  came:\n"
      + came.map { "    \($0)\n" }.joined() + "  expected:\n" + expected.map { "    \($0)\n" }.joined()
  }
}

/// A tally of what was compared.
package struct TrialTally: Sendable {
  /// Obligations that were held against the reference's.
  package var compared = 0
  /// Of those, the ones that the evaluator lists without working them out, more than four things being unknown.
  package var listed = 0
  /// Obligations left out because the reference cannot tell: two unknown dates held against one another.
  package var beyond = 0
  /// By status.
  package var statuses: [String: Int] = [:]

  package init() {}

  package static func += (left: inout TrialTally, right: TrialTally) {
    left.compared += right.compared
    left.listed += right.listed
    left.beyond += right.beyond
    left.statuses.merge(right.statuses, uniquingKeysWith: +)
  }
}

/// One export and the rules asked of it, on both sides.
package struct TrialComparison {
  let records: TrialRecords
  let vocabulary: Vocabulary
  let tables: CaseTables
  let record: ReferenceRecord
  /// A fault put into the reference on purpose, to see that it is noticed.
  package var plantedFault: (@Sendable (inout TrialObligation) -> Void)?

  package init(_ records: TrialRecords, vocabulary: Vocabulary) {
    self.records = records
    self.vocabulary = vocabulary
    tables = records.tables(dictionary: vocabulary.dictionary)
    record = ReferenceRecord(records, dictionary: vocabulary.dictionary)
  }

  /// The first difference of each rule, and how many obligations were compared.
  package func differences(
    _ rules: [CheckedRule]
  ) -> (differences: [TrialDifference], tally: TrialTally) {
    var tally = TrialTally()
    var differences: [TrialDifference] = []
    let result = evaluate(
      rules, over: tables, vocabulary: vocabulary,
      dates: EvaluationDates(asAt: records.asAt))
    if let difference = rowsDiffer() { differences.append(difference) }
    for outcome in result.outcomes {
      if let difference = compare(outcome, &tally) { differences.append(difference) }
    }
    return (differences, tally)
  }

  /// Whether both sides read the same rows out of the cells.
  private func rowsDiffer() -> TrialDifference? {
    for (entity, table) in tables.tables.enumerated() {
      let names = (0..<table.rowCount).map { table.name(of: $0) }
      guard names != record.names[entity] else { continue }
      return TrialDifference(
        rule: "reading", subject: entity, came: names, expected: record.names[entity])
    }
    return nil
  }

  private func compare(_ outcome: RuleOutcome, _ tally: inout TrialTally) -> TrialDifference? {
    let reference = ReferenceEvaluator(outcome.rule, over: record, vocabulary: vocabulary)
    let expected = reference.rows()
    var bySubject: [Int: [ReferenceJudgement]] = [:]
    for row in expected { bySubject[row.obligation.subject, default: []].append(row) }
    var came: [Int: [Obligation]] = [:]
    for obligation in outcome.obligations { came[Int(obligation.subject), default: []].append(obligation) }
    for subject in Set(bySubject.keys).union(came.keys).sorted() {
      let (theirs, ours) = (came[subject] ?? [], bySubject[subject] ?? [])
      if reference.beyond.contains(subject) {
        tally.beyond += theirs.count
        continue
      }
      tally.compared += theirs.count
      for obligation in theirs { tally.statuses[obligation.status.name, default: 0] += 1 }
      if reference.crowded.contains(subject), theirs.allSatisfy({ $0.status == .notAssessable }) {
        tally.listed += theirs.count
        continue
      }
      // What of several parts is only listed may be worse than it is, and so the whole.
      let isListed = theirs.contains { $0.detail.hasPrefix("more than four") }
      guard theirs.count == ours.count,
        zip(theirs, ours).allSatisfy({
          isListed && $0.part < 0 && $1.obligation.part < 0 && $1.hasManyUnknowns || agree($0, $1, &tally)
        })
      else {
        return TrialDifference(
          rule: outcome.rule.id, subject: subject, came: theirs.map { "\(told($0)) \($0.detail)" },
          expected: ours.map { faulty($0).description })
      }
    }
    return nil
  }

  private func faulty(_ row: ReferenceJudgement) -> TrialObligation {
    var obligation = row.obligation
    plantedFault?(&obligation)
    return obligation
  }

  private func agree(_ obligation: Obligation, _ row: ReferenceJudgement, _ tally: inout TrialTally) -> Bool {
    if obligation.detail.hasPrefix("more than four") {
      tally.listed += 1
      return true
    }
    var (theirs, ours) = (told(obligation), faulty(row))
    // Of several parts put together the one that is shown need not be the one that is only listed.
    if row.hasManyUnknowns, theirs.status == .notAssessable, ours.status == .notAssessable,
      ours.unknown.isSubset(of: theirs.unknown)
    {
      tally.listed += 1
      return theirs.subject == ours.subject && theirs.clock == ours.clock
    }
    if row.isLoose, theirs.status == .notAssessable, ours.status == .notAssessable {
      return theirs.subject == ours.subject && theirs.clock == ours.clock
    }
    if row.namesAreFree {
      (theirs.unknown, ours.unknown) = ([], [])
    } else if row.namesAreLoose {
      guard theirs.unknown.isSubset(of: row.mayName) else { return false }
      (theirs.unknown, ours.unknown) = ([], [])
    }
    return theirs == ours
  }

  /// An obligation of the evaluator, as far as the two must agree.
  private func told(_ obligation: Obligation) -> TrialObligation {
    TrialObligation(
      subject: Int(obligation.subject), part: Int(obligation.part), phase: Int(obligation.phase),
      clock: obligation.clock.map { Int($0) }, due: obligation.due.map { Int($0) },
      done: obligation.done.map { Int($0) }, isInMinutes: obligation.isInMinutes, status: obligation.status,
      daysLate: Int(obligation.daysLate), severity: obligation.severity, isInWindow: obligation.isInWindow,
      countsInRates: obligation.countsInRates, unknown: Set(obligation.unknown))
  }
}
