import _PlumblineTestSupport
import Testing

/// `plumbline rules preview`: whose status other rules change, and which clause did it.
@Suite struct PreviewTests {
  /// A folder with the small export, the rules in force and the same rules with some text replaced.
  private func folder(_ file: String, _ edits: [(String, String)]) throws -> TemporaryFolder {
    let folder = try SmallExport.folder()
    for side in ["old", "new"] { try folder.copy(Checkout.root + "/Rules", to: side) }
    let text = folder.text(of: "new/" + file)
    try folder.write(edits.reduce(text) { $0.replacing($1.0, with: $1.1) }, to: "new/" + file)
    return folder
  }

  private static let visits = "statute/children-in-care/cla-visit-interval.yaml"

  private func preview(_ folder: TemporaryFolder, _ more: [String] = []) throws -> ProgramRun {
    try ProgramRun(
      [
        "rules", "preview", "--old", folder("old"), "--new", folder("new"), folder("export"), "--as-at",
        SmallExport.asAt,
      ] + more)
  }

  @Test func theClauseThatDidItIsNamed() throws {
    let folder = try folder(
      Self.visits,
      [("first visit: within 1 week", "first visit: within 1 day"), ("visits to children in care", "visits")])
    let run = try preview(folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 clause differs.\n"))
    #expect(run.output.contains("\ncla-visit-interval\n"))
    #expect(run.output.contains("met → late: "))
    #expect(run.output.contains("'within 1 week' became 'within 1 day'"))
    #expect(run.output.contains(Self.visits + ":"))
  }

  @Test func nothingChangesWhereOnlyWordsDo() throws {
    let run = try preview(try folder(Self.visits, [("asks: Is every", "asks: Was every")]))
    #expect(run.output == "Both folders judge by the same words.\nNo duty changes its status.\n")
    #expect(run.status == 0)
  }

  @Test func aRuleThatIsMistakenNowIsSaidToBeLeftOut() throws {
    let run = try preview(try folder(Self.visits, [("every 3 months", "every 3 moons")]))
    #expect(run.status == 2)
    #expect(run.output.contains("cla-visit-interval: left out of the new rules for its mistakes\n"))
    #expect(run.errors.contains("every 3 moons"))
  }

  @Test func anExportThatIsNot() throws {
    let folder = try folder(Self.visits, [])
    let run = try ProgramRun([
      "rules", "preview", "--old", folder("old"), "--new", folder("new"), folder("nowhere"),
    ])
    #expect(run.status == 3)
  }
}
