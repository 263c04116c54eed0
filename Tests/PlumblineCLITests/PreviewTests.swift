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

  // MARK: With a council's own folder

  /// A folder with the small export, one rule of the council's own, and `council.yaml` in two folders.
  private func councils(_ files: [(String, String)]) throws -> TemporaryFolder {
    let folder = try SmallExport.folder()
    let rule = """
      rule: our-first-visit
      asks: Is each child visited soon?
      area: children-in-care
      severity: minor
      basis: Local care standards writing up visits
      look at: each placement
      look for: visits
      how soon: within WHEN
      """
    for (name, council) in files {
      let parts = council.split(separator: "|")
      try folder.write(rule.replacing("WHEN", with: parts[0]), to: name + "/rules/first.yaml")
      try folder.write(parts.dropFirst().joined() + "\n", to: name + "/council.yaml")
    }
    return folder
  }

  private func preview(_ options: [String], over folder: TemporaryFolder) throws -> ProgramRun {
    try ProgramRun(
      ["rules", "preview", folder("export"), "--as-at", SmallExport.asAt, "--only", "our-first-visit"]
        + options)
  }

  @Test func aCouncilsFolderIsHeldAgainstTheRulesWithoutIt() throws {
    let folder = try councils([("ours", "1 week|council: Ours")])
    let run = try preview(["--council", folder("ours")], over: folder)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output.contains("our-first-visit: run over this export by the new rules only\n"))
  }

  @Test func twoFoldersOfACouncilAreHeldAgainstOneAnother() throws {
    let folder = try councils([("may", "1 week|council: Ours"), ("june", "1 day|council: Ours")])
    let run = try preview(["--old-council", folder("may"), "--council", folder("june")], over: folder)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 clause differs.\n"))
    #expect(
      run.output.contains("june/rules/first.yaml:8:11: how soon: 'within 1 week' became 'within 1 day'\n"))
  }

  /// Where the rules themselves are exchanged, the council's folder lies over both.
  @Test func anotherEditionIsTriedUnderTheSameFolder() throws {
    let folder = try councils([("ours", "1 week|council: Ours")])
    try folder.copy(Checkout.root + "/Rules", to: "new")
    let run = try preview(["--new", folder("new"), "--council", folder("ours")], over: folder)
    #expect(run.output == "Both folders judge by the same words.\nNo duty changes its status.\n")
    #expect(run.status == 0)
  }

  @Test func aChangeASettingAndARuleNotAskedAreTold() throws {
    let change = """
      changes:
        - rule: cla-visit-interval
          disable: yes
          because: counted elsewhere
          decided by: director
          on: 01/02/2026
      settings: {first working day: the day itself}
      """
    let folder = try councils([
      ("may", "5 working days|council: Ours"), ("june", "5 working days|council: Ours\n" + change),
    ])
    let run = try ProgramRun([
      "rules", "preview", folder("export"), "--as-at", SmallExport.asAt, "--old-council", folder("may"),
      "--council", folder("june"),
    ])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("2 clauses differ.\n"))
    #expect(
      run.output.contains(
        "cla-visit-interval: not asked: counted elsewhere (director, 1 February 2026)\n"))
    if run.output.contains("\nour-first-visit\n") {
      #expect(
        run.output.contains(
          "june/council.yaml: settings, first working day: 'the day after' became 'the day itself'\n"))
    }
  }

  @Test func somethingMustBeHeldAgainstTheRules() throws {
    let folder = try SmallExport.folder()
    let run = try ProgramRun(["rules", "preview", folder("export")])
    #expect(run.status == 2)
    #expect(run.errors.contains("--council FOLDER"))
  }
}
