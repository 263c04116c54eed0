import _PlumblineTestSupport
import Foundation
import Testing

/// `rules examples`: to a workbook, and back into the file of the rule.
@Suite struct ExamplesCommandTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Checkout.root + "/Rules", toPath: folder("Rules"))
    return folder
  }

  @Test func thereAndBackTheFileStaysAsItWas() throws {
    let folder = try folder()
    let file = "Rules/statute/children-in-care/cla-visit-interval.yaml"
    let before = folder.bytes(of: file)
    let command = ["rules", "examples", "cla-visit-interval", "--rules", folder("Rules")]
    let to = try ProgramRun(command + ["--to", folder("visits.xlsx")])
    #expect(to.errors == "")
    #expect(to.status == 0)
    #expect(to.output.hasPrefix("\(folder("visits.xlsx")) is written: "))
    let again = try ProgramRun(command + ["--to", folder("visits.xlsx")])
    #expect(again.status == 2)
    #expect(again.errors.contains("error[PL0807]"))
    let from = try ProgramRun(command + ["--from", folder("visits.xlsx")])
    #expect(from.errors == "")
    #expect(from.status == 0)
    #expect(from.output.contains(" 0 new, 0 changed, "))
    #expect(folder.bytes(of: file) == before)
  }

  @Test func aWorkbookThatIsWrongChangesNothing() throws {
    let folder = try folder()
    let file = "Rules/statute/children-in-care/cla-visit-interval.yaml"
    let before = folder.bytes(of: file)
    WorkbookFile.write([("given", [["case", "record"]])], to: folder("bad.xlsx"))
    let command = ["rules", "examples", "cla-visit-interval", "--rules", folder("Rules")]
    let run = try ProgramRun(command + ["--from", folder("bad.xlsx")])
    #expect(run.status == 2)
    #expect(run.errors.contains("error[PL0541]: the workbook has no sheet 'expected'"))
    #expect(folder.bytes(of: file) == before)
    #expect(try ProgramRun(command).status == 2)
    #expect(try ProgramRun(["rules", "examples", "no-such-rule", "--to", folder("x.xlsx")]).status == 2)
    #expect(!folder.names().contains("x.xlsx"))
  }
}
