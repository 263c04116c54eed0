import _PlumblineTestSupport
import Testing

/// The list of commands in `README.md`: every command of the program stands there, with options that it has.
@Suite struct CommandListTests {
  @Test func everyCommandStandsInTheList() throws {
    let listed = try Self.listed()
    var waiting: [[String]] = [[]]
    var leaves = 0
    while let command = waiting.popLast() {
      let inner = Self.subcommands(in: try ProgramRun(command + ["--help"]).output)
      waiting += inner.map { command + [$0] }
      guard inner.isEmpty else { continue }
      leaves += 1
      let words = (["plumbline"] + command).joined(separator: " ")
      #expect(listed.contains { $0 == words || $0.hasPrefix(words + " ") }, "the list lacks '\(words)'")
    }
    #expect(leaves > 20)
  }

  @Test func everyOptionOfTheListIsOne() throws {
    for line in try Self.listed() {
      let words = line.split(separator: " ").map(String.init)
      let command = words.dropFirst().prefix {
        !$0.hasPrefix("-") && $0.allSatisfy { $0.isLowercase || $0 == "-" }
      }
      let help = try ProgramRun(Array(command) + ["--help"]).output
      for option in line.matches(of: /--[a-z][a-z-]*/).map({ String($0.output) }) {
        #expect(help.contains(option), "'plumbline \(command.joined(separator: " "))' has no \(option)")
      }
    }
  }

  /// Each command of the list with what follows it, up to two blanks or more.
  private static func listed() throws -> [String] {
    let page = String(decoding: try #require(Checkout.bytes(of: "README.md")), as: UTF8.self)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("plumbline check PATH") })
    var commands: [String] = []
    for line in lines[start...].prefix(while: { $0 != "```" }) {
      if line.hasPrefix("plumbline ") {
        commands.append(line.split(separator: /\s{2,}/).first.map(String.init) ?? "")
      } else if let last = commands.indices.last, line.hasPrefix("          "), line.contains(" [--") {
        commands[last] += " " + line.split(separator: " ").joined(separator: " ")
      }
    }
    return commands
  }

  /// The names under the heading that lists them; none where there is no such heading.
  private static func subcommands(in help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "SUBCOMMANDS:") else { return [] }
    return lines[(start + 1)...].prefix { !$0.isEmpty }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }
}
