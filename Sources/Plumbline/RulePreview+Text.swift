import Diagnostics
import Evaluation
import Findings
import Previewing
import RuleModel

extension RulePreview {
  /// How many children are named for each kind of change.
  private static let mostChildren = 12

  /// What a person reads on the terminal: by rule, what became of which duties, whose, and by which clause.
  public func text() -> String {
    guard check.end == .ran else { return "" }
    var lines = [clauses.isEmpty ? "Both folders judge by the same words." : "\(clausesCount)."]
    lines += onlyOld.map { "\($0): \(absence(of: $0))" }
    lines += onlyNew.map { "\($0): run over this export by the new rules only" }
    let children = Set(changes.map(\.change.child)).count
    lines.append(
      changes.isEmpty
        ? "No duty changes its status."
        : "\(count(changes.count, "duty", "duties")) of \(count(children, "child", "children")) "
          + "\(changes.count == 1 ? "changes" : "change") status.")
    var byRule: [String: [(change: StatusChange, clauses: [Int])]] = [:]
    for change in changes { byRule[change.change.duty.rule, default: []].append(change) }
    for (rule, changes) in byRule.sorted(by: { $0.key < $1.key }) {
      lines += ["", rule]
      lines += self.lines(of: changes)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func absence(of id: String) -> String {
    if let decision = new.notAsked.first(where: { $0.id == id })?.decision { return "not asked: \(decision)" }
    return new.isMistaken(id)
      ? "left out of the new rules for its mistakes" : "no longer run over this export"
  }

  private var clausesCount: String { count(clauses.count, "clause differs", "clauses differ") }

  private struct Kind: Hashable {
    var old: Status?
    var new: Status?
    var clauses: [Int]
  }

  private func lines(of changes: [(change: StatusChange, clauses: [Int])]) -> [String] {
    var kinds: [Kind: [StatusChange]] = [:]
    for (change, clauses) in changes {
      kinds[Kind(old: change.old, new: change.new, clauses: clauses), default: []].append(change)
    }
    let ordered = kinds.sorted {
      (-$0.value.count, words(of: $0.key), places(of: $0.key)) < (
        -$1.value.count, words(of: $1.key), places(of: $1.key)
      )
    }
    return ordered.flatMap { kind, changes in
      var children: [String] = []
      for change in changes where !children.contains(change.child) { children.append(change.child) }
      let named = children.prefix(Self.mostChildren).joined(separator: ", ")
      let more = children.count - Self.mostChildren
      return [
        "  \(words(of: kind)): \(count(changes.count, "duty", "duties")) of "
          + count(children.count, "child", "children"),
        "    \(named)" + (more > 0 ? " and \(more) more" : ""),
      ] + causes(of: kind)
    }
  }

  private func causes(of kind: Kind) -> [String] {
    guard isAttributed else {
      return ["    so many clauses differ that none was tried alone"]
    }
    guard !kind.clauses.isEmpty else { return ["    no clause does it alone: several together"] }
    return kind.clauses.map { "    \(clauses[$0].place.description): \(clauses[$0].words)" }
  }

  private func places(of kind: Kind) -> String {
    kind.clauses.map { clauses[$0].place.description }.joined()
  }

  private func words(of kind: Kind) -> String {
    switch (kind.old, kind.new) {
    case (let old?, let new?): "\(old.name) → \(new.name)"
    case (nil, let new?): "a new duty, \(new.name)"
    case (let old?, nil): "no longer a duty, was \(old.name)"
    case (nil, nil): ""
    }
  }

  private func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
