import Chronology
package import Diagnostics
import Files

extension Scenario {
  /// The lists of Annex A on the as-at date, from the same histories as the tables.
  package func annexA(children: Int? = nil, seed: UInt64) -> AnnexALists {
    var lists = AnnexALists(asAt: asAt, localities: localities)
    forEachHistory(children: children, seed: seed) { lists.add($0) }
    return lists
  }

  /// Writes the lists as one workbook, `annex-a.xlsx`.
  ///
  /// - Parameters:
  ///   - folder: where to; it is made if it is missing, and a workbook of that name is replaced.
  ///   - children: how many are looked after on the as-at date.
  ///   - seed: what the draws follow from.
  /// - Returns: what went wrong; empty when the workbook is whole.
  package func writeAnnexA(to folder: String, children: Int? = nil, seed: UInt64) -> [Diagnostic] {
    if let failure = Self.refusal(ofChildren: children) ?? makeFolder(folder) { return [failure] }
    let children = children ?? self.children
    let lists = annexA(children: children, seed: seed)
    do throws(WritingFailure) {
      let file = try FileInTheMaking(folder: folder, name: "annex-a.xlsx")
      guard let book = AnnexAWorkbook(path: file.temporaryPath, created: asAt) else {
        throw WritingFailure(path: file.path, reason: "there is no memory for a workbook")
      }
      book.addSheet(
        "Front_Sheet", headings: [["Annex A - Child level data"]], rows: frontSheet(children, seed))
      for list in AnnexAList.allCases {
        book.addSheet(list.sheetName, headings: [[list.title], list.headings], rows: lists[list])
      }
      if let reason = book.close() { throw WritingFailure(path: file.path, reason: reason) }
      if let flaw = file.workbookFlaw { throw flaw }
      try file.keep()
      return []
    } catch {
      return [error.diagnostic]
    }
  }

  private func frontSheet(_ children: Int, _ seed: UInt64) -> [[AnnexACell]] {
    [
      [.text("Extract date"), .day(asAt)],
      [.text("Synthetic"), .text("Yes: no real council, child, family or worker is described.")],
      [.text("Scenario"), .text(name)], [.text("Children looked after"), .number(children)],
      [.text("Seed"), .text("\(seed)")],
    ]
  }
}
