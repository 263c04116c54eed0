import _PlumblineTestSupport
import CodePages
import Foundation
import Plumbline
import Testing

/// What `README.md` shows of codes and of lint for other programs is what the program says.
@Suite struct ReadmeCodesTests {
  private static let readme = String(decoding: Checkout.bytes(of: "README.md") ?? [], as: UTF8.self)

  /// The lines of the block that begins with a command.
  private func block(_ command: String) throws -> [Substring] {
    let start = try #require(Self.readme.range(of: "$ " + command + "\n")).upperBound
    let rest = Self.readme[start...].split(separator: "\n", omittingEmptySubsequences: false)
    return Array(rest.prefix { $0 != "```" })
  }

  @Test func thePageShownIsTheProgramsOwn() throws {
    let shown = try block("plumbline codes PL0225").joined(separator: "\n") + "\n"
    #expect(shown == explainCode("PL0225"))
  }

  @Test func theLogShownIsTheProgramsOwn() throws {
    let folder = try TemporaryFolder()
    for (name, text) in SmallWorld.files { try folder.write(text, to: name) }
    let rule = SmallWorld.rule.replacing("reg 1\n", with: "reg 11\n")
    try folder.write(rule, to: "Rules/statute/visits.yaml")
    let said = String(
      decoding: lint([("Rules", RulesInForce(folder: folder("Rules")))], as: .sarif), as: UTF8.self)
    let shown = try block("plumbline rules lint Rules --format sarif").filter { !$0.hasSuffix("[…]") }
    #expect(shown.count > 15)
    #expect(said.contains(shown.joined(separator: "\n") + "\n"))
  }
}
