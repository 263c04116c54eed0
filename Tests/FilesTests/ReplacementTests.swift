import Files
import Foundation
import Testing
import _PlumblineTestSupport

/// Several files that take their names together or not at all.
@Suite struct ReplacementTests {
  private func made(_ names: [String], in folder: TemporaryFolder) throws -> [FileInTheMaking] {
    try names.map { name in
      let file = try FileInTheMaking(folder: folder.path, name: name)
      try file.write(Array("new".utf8))
      return file
    }
  }

  @Test func allTakeTheirNames() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "b")
    try keepTogether(try made(["a", "b", "c"], in: folder))
    #expect(folder.names() == ["a", "b", "c"])
    for name in folder.names() {
      #expect(folder.text(of: name) == "new")
      #expect(folder.mode(of: name) == 0o600)
    }
  }

  @Test(arguments: [["d", "a", "b", "c"], ["a", "b", "d", "c"], ["a", "b", "c", "d"]])
  func noneDoesWhereOneCannot(names: [String]) throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] { try folder.write("old", to: name) }
    try folder.write("kept", to: "d/inside")
    #expect(throws: WritingFailure.self) { try keepTogether(try made(names, in: folder)) }
    #expect(folder.names() == ["a", "b", "d", "d/inside"])
    for name in ["a", "b"] { #expect(folder.text(of: name) == "old", "\(name)") }
    #expect(folder.text(of: "d/inside") == "kept")
  }

  @Test func whatALinkPointsToIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("elsewhere", to: "target")
    try FileManager.default.createSymbolicLink(atPath: folder("a"), withDestinationPath: folder("target"))
    try keepTogether(try made(["a"], in: folder))
    #expect(folder.text(of: "a") == "new")
    #expect(folder.text(of: "target") == "elsewhere")
  }

  @Test func nothingStaysOfAFileThatIsNotKept() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a")
    _ = try made(["a", "b"], in: folder)
    #expect(folder.names() == ["a"])
    #expect(folder.text(of: "a") == "old")
  }
}
