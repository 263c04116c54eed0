import CaseModel
import Chronology
import Evaluation
import Findings
import Planning
import RuleChecking
import RuleLoading

extension RulesInForce {
  /// The relational plan of rules, as databases print theirs; nil where an id is unknown.
  ///
  /// - Parameters:
  ///   - ids: which rules, with those whose results they look at; all when empty.
  ///   - source: the export format that it is a plan for, one of `sourceNames`: with what such an export lacks, and
  ///     what it shows the latest of only. A complete export when nil.
  public func plan(_ ids: [String], source: String? = nil) -> String? {
    guard let chosen = rules(only: ids) else { return nil }
    let mapping = book.mappings.first { $0.name == source }
    guard let mapping else {
      return heading(of: ids) + Planning.plan(chosen, vocabulary: vocabulary).listing()
    }
    let tables = mapping.emptyExport(dictionary: vocabulary.dictionary)
    var text = heading(of: ids)
    var planned: [CheckedRule] = []
    var notRun: Set<String> = []
    for rule in chosen.asked(of: tables) {
      if let looked = rule.resultsOf, notRun.contains(looked) {
        notRun.insert(rule.id)
        text += "  not planned: \(rule.id), which looks at the results of \(looked)\n"
        continue
      }
      let runnable = runnable(rule, over: tables, vocabulary: vocabulary)
      if runnable.notRunBecause.isEmpty {
        planned.append(runnable.rule)
      } else {
        notRun.insert(rule.id)
        let lacking = runnable.notRunBecause.joined(separator: ", ")
        text += "  not planned: \(rule.id): \(mapping.name) has no \(lacking)\n"
      }
    }
    if !notRun.isEmpty { text += "\n" }
    let plan = Planning.plan(
      planned, vocabulary: vocabulary, completeness: tables.tables.map(\.completeness))
    return text + plan.listing()
  }

  /// What the export formats are called.
  public var sourceNames: [String] { book.mappings.map(\.name).sorted() }

  /// Says first that the law was not the law in force, and which rules it leaves without a plan.
  private func heading(of ids: [String]) -> String {
    guard let law = appliedLaw?.concerning(ids) else { return "" }
    var text =
      "Under the law of \(law.day.writtenDescription), whatever day a figure of the law is asked for.\n"
    for one in law.setAside {
      text += "  not planned: \(one.rule)\(one.part.map { ", part '\($0)'" } ?? "")\n"
    }
    return text + "\n"
  }
}
