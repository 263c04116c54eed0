import CaseModel
import Chronology
import Diagnostics
import Evaluation
import Layering
import Previewing
import RuleChecking
import RuleLoading

/// What another folder of rules would make of an export: which children change status, and which clause did it.
public struct RulePreview: Sendable {
  /// More clauses than this are not tried one by one.
  static let mostClauses = 60

  /// The check of the export by the old rules; if it did not run there is nothing to tell.
  public let check: CaseCheck
  /// How the new rules are read: with their mistakes.
  let new: RulesInForce
  /// What the two folders say differently.
  let clauses: [ClauseChange]
  /// Duties judged differently, and by which of the clauses alone, by position.
  let changes: [(change: StatusChange, clauses: [Int])]
  /// Rules that only one of the folders runs over this export.
  let onlyOld: [String]
  let onlyNew: [String]
  /// Whether clauses were tried one by one.
  let isAttributed: Bool

  /// Judges an export by two folders of rules.
  ///
  /// - Parameters:
  ///   - request: the export, and the rules asked for; all when none is named.
  ///   - old, new: the folders compared.
  ///   - progress: told what is being done, in a few words.
  public init(
    _ request: CheckRequest, from old: RulesInForce, to new: RulesInForce,
    progress: (String) -> Void = { _ in }
  ) {
    self.new = new
    var known = request
    known.only = request.only.filter { old.ruleIDs.contains($0) }
    check = CaseCheck(known, rules: old, progress: progress)
    let found = ClauseChanges(from: old.readFiles, to: new.readFiles)
    clauses = found.changes + Self.settings(from: old, to: new)
    guard check.end == .ran, let tables = check.tables, let dates = check.dates else {
      (changes, onlyOld, onlyNew, isAttributed) = ([], [], [], false)
      return
    }
    let ids = Set(request.only)
    func judged(_ rules: RulesInForce, only: Set<String>) -> JudgedDuties? {
      guard rules.book.dictionary == old.book.dictionary else {
        // Other fields: the export is read anew.
        var again = request
        again.only = only.filter { rules.ruleIDs.contains($0) }.sorted()
        let check = CaseCheck(again, rules: rules)
        guard let result = check.result, let tables = check.tables else { return nil }
        return JudgedDuties(result.outcomes, over: tables)
      }
      let asked = rules.rules.filter { only.isEmpty || only.contains($0.id) }.filter { !$0.isOverResults }
      let result = evaluate(asked, over: tables, vocabulary: rules.vocabulary, dates: dates)
      return JudgedDuties(result.outcomes, over: tables)
    }
    progress("judging by the old rules")
    let before = judged(old, only: ids)
    progress("judging by the new rules")
    let after = judged(new, only: ids)
    guard let before, let after else {
      (changes, onlyOld, onlyNew, isAttributed) = ([], [], [], false)
      return
    }
    // A rule that only one of them runs is told as such: its duties have not changed.
    let differences = before.changes(to: after).filter {
      before.run.contains($0.duty.rule) && after.run.contains($0.duty.rule)
    }
    onlyOld = before.run.subtracting(after.run).sorted()
    onlyNew = after.run.subtracting(before.run).sorted()
    let concerned = Set(differences.map(\.duty.rule))
    isAttributed = !concerned.isEmpty && clauses.count <= Self.mostClauses
    var causes = Array(repeating: [Int](), count: differences.count)
    for position in clauses.indices where isAttributed {
      progress("trying clause \(position + 1) of \(clauses.count)")
      let hybrid =
        found.changes.indices.contains(position)
        ? RulesInForce(book: found.oldRules(with: clauses[position]), counting: old.vocabulary.counting)
        : RulesInForce(book: old.book, counting: new.vocabulary.counting)
      guard let alone = judged(hybrid, only: concerned) else { continue }
      for (index, difference) in differences.enumerated()
      where alone[difference.duty] == difference.new && alone[difference.duty] != difference.old {
        causes[index].append(position)
      }
    }
    changes = Array(zip(differences, causes)).map { (change: $0.0, clauses: $0.1) }
  }

  /// Where the counting of working days begins, if the two begin it on different days.
  private static func settings(from old: RulesInForce, to new: RulesInForce) -> [ClauseChange] {
    let (before, after) = (old.vocabulary.counting, new.vocabulary.counting)
    guard before != after else { return [] }
    func words(_ counting: WorkingDayCounting) -> String {
      counting == .inclusive ? "the day itself" : "the day after"
    }
    let folder = (new.layered?.layer.statement ?? old.layered?.layer.statement)?.name ?? "council.yaml"
    return [
      .setting("first working day", from: words(before), to: words(after), place: .file(folder))
    ]
  }

  /// What is wrong with either folder or the export, as text.
  public func describeDiagnostics(from old: RulesInForce, colour: Bool) -> String {
    check.describeDiagnostics(rules: old, colour: colour) + new.describeMistakes(colour: colour)
  }
}

extension RulesInForce {
  /// Every file as it was read, the council's own folder laid over them.
  fileprivate var readFiles: [ReadRuleFile] { layered?.files ?? book.files.map { ReadRuleFile($0) } }
}
