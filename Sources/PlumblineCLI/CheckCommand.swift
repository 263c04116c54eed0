import ArgumentParser
import Plumbline

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judge a case export and write what an inspector would find.",
    discussion: """
      Exit status: 0 it ran and nothing at or above --fail-on is to improve; 1 it ran and something is; \
      2 usage or rules are mistaken; 3 an input cannot be read.
      """)

  enum Severity: String, CaseIterable, ExpressibleByArgument {
    case critical, serious, moderate, minor
  }

  @Argument(help: "A workbook, a folder of CSV files, or several files.")
  var paths: [String]

  @OptionGroup var rulesOption: RulesOption

  @Option(help: "The export's format (see 'plumbline sources'), or auto.")
  var source = "auto"

  @Option(help: "The day to judge the record as at: 2019-10-07 or 07/10/2019.")
  var asAt: String?

  @Option(help: "The first day of the period rates are taken over; else a year before the as-at date.")
  var since: String?

  @Option(
    help:
      "Apply the law of this day on every day, in place of the law in force: what would the record show under it?"
  )
  var lawAt: String?

  @Option(help: "Run this rule only; may be given several times.")
  var only: [String] = []

  @Option(
    help: "A file of waivers: duties that need not be done for the time being. May be given several times.")
  var waivers: [String] = []

  @Option(help: "A file of disputes: what workers say was done otherwise. May be given several times.")
  var disputes: [String] = []

  @Option(help: "The baseline.csv of an earlier run: what changed since is told.")
  var baseline: String?

  @Option(name: [.short, .long], help: "The folder to write the report into; without it, only the summary.")
  var output: String?

  @Option(
    help: "Formats to write, separated by commas or given several times: \(Self.formatNames); else all.")
  var format: [String] = []

  @Option(
    help:
      "End with status 1 when a finding to improve, or a check that a return fails, is at least this severe.")
  var failOn: Severity?

  private static let formatNames = ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")

  func run() throws {
    var formats: Set<ReportFormat> = []
    for word in format.flatMap({ $0.split(separator: ",") }) {
      guard let one = ReportFormat(rawValue: String(word)) else {
        throw ValidationError("'\(word)' is no format; known here: \(Self.formatNames)")
      }
      formats.insert(one)
    }
    if formats.isEmpty { formats = Set(ReportFormat.allCases) }
    let inputs = InputFiles(paths: paths)
    let request = CheckRequest(
      paths: paths, source: source, asAt: asAt, since: since, only: only,
      lawAt: lawAt, waivers: waivers, disputes: disputes, baseline: baseline)
    let loaded = rulesOption.load(toCheck: request)
    let progress = ProgressLine()
    let check = CaseCheck(request, rules: loaded, inputs: inputs) { progress.tell($0) }
    let rules = check.rules
    progress.clear()
    Terminal.complain(check.describeDiagnostics(rules: rules, colour: Terminal.errorTakesColour))
    try ExportOptions.stop(unlessRan: check.end)
    if let output {
      let failure = check.write(to: output, formats: formats, rules: rules)
      guard failure.isEmpty else {
        Terminal.complain(failure)
        throw ExitCode(2)
      }
    }
    Terminal.say(check.summary(colour: Terminal.outputTakesColour, width: Terminal.width))
    // A rule with a mistake was left out and the others ran: the report stands, and the status says so.
    if rules.hasMistakes || check.hasMistakenFollowUp { throw ExitCode(2) }
    if let failOn, check.hasFindingToImprove(atLeast: failOn.rawValue) { throw ExitCode(1) }
  }
}
