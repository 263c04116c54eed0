import ArgumentParser
import Glibc
import Plumbline

/// Where the rules are.
struct RulesOption: ParsableArguments {
  @Option(name: .long, help: "The folder of rules; else ./Rules, else the one beside this program.")
  var rules: String?

  @Option(name: .long, help: "A council's own folder, laid over the rules: see Rules/README.md.")
  var council: String?

  /// The rules in force.
  func load() -> RulesInForce { RulesInForce(folder: folder, council: council) }

  /// The rules that an export is checked by: the checks of returns are loaded once it proves to be one.
  func load(toCheck request: CheckRequest) -> RulesInForce {
    RulesInForce(toCheck: request, folder: folder, council: council)
  }

  /// Says which of the rules named are none, and ends with 2.
  func refuse(_ ids: [String], in rules: RulesInForce) -> ExitCode {
    for id in ids where !rules.ruleIDs.contains(id) { Terminal.complain(rules.explainAbsence(of: id)) }
    return ExitCode(2)
  }

  /// The folder that they are in.
  var folder: String {
    if let rules { return rules }
    return ["Rules", Self.programFolder + "/Rules", Self.programFolder + "/../share/plumbline/Rules"]
      .first { unsafe access($0 + "/dictionary", R_OK) == 0 } ?? "Rules"
  }

  private static var programFolder: String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &path, 4095)
    let parts = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      .split(separator: "/")
    return "/" + parts.dropLast().joined(separator: "/")
  }
}
