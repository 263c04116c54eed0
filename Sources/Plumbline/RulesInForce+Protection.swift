import Diagnostics
import Reporting
import RuleChecking
import RuleLoading
import RuleModel
import RuleTesting

/// How a list is given out that programs may want to read too.
public enum ListFormat: String, Sendable, CaseIterable {
  /// For a person.
  case text
  /// For other programs, in this project's own shape.
  case json
}

extension RulesInForce {
  /// What came of changing rules clause by clause.
  public struct ProtectionReport: Sendable {
    /// Each change that no example notices, underlined, and the count; or all of it for other programs.
    public var text: String
    /// Whether every change is noticed.
    public var isWhole: Bool
    /// The rules that were not changed because their examples fail.
    public var failing: [String]
  }

  /// Changes rules clause by clause, and shows which changes their examples do not notice.
  ///
  /// - Parameters:
  ///   - ids: which rules; all rules of practice when empty.
  ///   - returns: whether the published checks of returns are among all rules.
  ///   - format: how it is said; `json` in the shape that `README.md` tells.
  ///   - colour: whether to colour the words of `text`.
  /// - Returns: nil where an id is unknown.
  public func protection(
    _ ids: [String], returns: Bool, as format: ListFormat = .text, colour: Bool
  ) -> ProtectionReport? {
    guard Set(ids).isSubset(of: ruleIDs) else { return nil }
    let all = rules.filter { returns || $0.rule.forReturn == nil }.map(\.id)
    let wanted = Set(ids.isEmpty ? all : ids)
    let found = RuleTesting.protection(of: wanted, among: rules, book: book, vocabulary: vocabulary)
    let text =
      switch format {
      case .text: self.text(of: found, tried: wanted.count - found.failing.count, colour: colour)
      case .json: String(decoding: json(of: found, wanted: wanted).bytes, as: UTF8.self)
      }
    return ProtectionReport(
      text: text, isWhole: found.gaps.isEmpty && found.idleReasons.isEmpty && found.failing.isEmpty,
      failing: found.failing)
  }

  private func text(of found: Protection, tried: Int, colour: Bool) -> String {
    let rendering = DiagnosticRendering(sources: book.sources, usesColour: colour)
    var text = found.diagnostics.map(rendering.render).joined()
    for id in found.failing {
      text +=
        "\(id) was not changed: its examples fail, as 'plumbline rules test \(id)\(councilOption)' shows\n"
    }
    guard tried > 0 || found.failing.isEmpty else {
      return text + "nothing was changed: examples must hold before they can protect anything\n"
    }
    text += "\(found.changes) changes, \(found.gaps.count) unnoticed"
    if !found.explained.isEmpty { text += ", and \(found.explained.count) for a reason given" }
    if !found.failing.isEmpty {
      let count = found.failing.count
      text += "; \(count) \(count == 1 ? "rule" : "rules") not changed, whose examples must hold first"
    }
    return text + "\n"
  }

  /// What no example notices, for other programs.
  ///
  /// - `format`: `plumbline-mutate`; the version's first number changes when a member is renamed, removed or comes
  ///   to mean something else, the second when members are added.
  /// - `unnoticed` and `explained`: in order of place. `file` is the path from the folder of rules; `line` and
  ///   `column` count from 1, in Unicode code points, `endColumn` is the column after the stretch.
  private func json(of found: Protection, wanted: Set<String>) -> JSON {
    [
      "format": ["name": "plumbline-mutate", "version": "1.0"],
      "tool": ["name": "plumbline", "version": .text(plumblineVersion)],
      "rules": .texts(wanted.subtracting(found.failing).sorted()),
      "notChanged": .texts(found.failing.sorted()),
      "changes": .whole(found.changes),
      "unnoticed": .list(found.gaps.map(json)),
      "explained": .list(found.explained.map(json)),
      "idleReasons": .list(
        found.idleReasons.map { reason in
          .members(place(reason.place) + [JSON.Member(name: "message", value: .text(reason.message))])
        }),
    ]
  }

  private func json(_ gap: Protection.Gap) -> JSON {
    .members(
      [JSON.Member(name: "rule", value: gap.rule.map { .text($0) } ?? .null)] + place(gap.change.place) + [
        JSON.Member(name: "if", value: .text(gap.change.words)),
        JSON.Member(name: "reason", value: gap.reason.map { .text($0) } ?? .null),
      ])
  }

  private func place(_ place: Place) -> [JSON.Member] {
    var numbers: [JSON] = [.null, .null, .null]
    if case .text(_, let line, let column, let length) = place {
      numbers = [.whole(line), .whole(column), .whole(column + max(1, length))]
    }
    return [JSON.Member(name: "file", value: place.file.map { .text($0) } ?? .null)]
      + zip(["line", "column", "endColumn"], numbers).map { JSON.Member(name: $0, value: $1) }
  }
}
