import CaseModel
import RuleChecking

/// Rows that should say which subject they belong to and do not: each may be that of any subject of its child.
struct UnlinkedRows {
  private let links: CellView
  private let ofChild: RowGroups
  private let children: [Int32]

  /// - Returns: nil where every row says what it belongs to.
  init?(_ judge: RuleJudge, _ relation: Relation) {
    guard case .reference(let field) = relation.kind else { return nil }
    let links = judge.index.cells[relation.to, field]
    guard (0..<judge.index.tables[relation.to].rowCount).contains(where: { links.target(at: $0) == nil })
    else { return nil }
    self.links = links
    children = judge.index.tables[relation.from].childRow
    ofChild = judge.index.groups(Relation(from: relation.from, to: relation.to, kind: .sameChild))
  }

  /// Whether a subject's child has any.
  func mayBelong(to subject: Int) -> Bool {
    ofChild.places(of: Int(children[subject])).contains { links.target(at: Int(ofChild.row(at: $0))) == nil }
  }
}
