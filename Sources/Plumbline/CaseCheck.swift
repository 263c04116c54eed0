package import CaseModel
import CaseReading
import Chronology
package import Diagnostics
package import Evaluation
package import Findings
import FollowUp
import Layering
import Reporting
import RuleChecking
import RuleLoading
import RuleModel

/// What a person asks for when they check an export.
public struct CheckRequest: Sendable {
  /// A workbook, a folder of CSV files, or several files.
  public var paths: [String]
  /// The source mapping's name; `auto` to recognise it.
  public var source: String
  /// The as-at date as written; nil to take it from the export.
  public var asAt: String?
  /// The first day of the window for rates, as written; nil for a year before the as-at date.
  public var since: String?
  /// Rules to run; all when empty.
  public var only: [String]
  /// The day whose law is applied on every day, as written; nil for the law in force.
  public var lawAt: String?
  /// Files of waivers.
  public var waivers: [String]
  /// Files of disputes.
  public var disputes: [String]
  /// The `baseline.csv` of an earlier run; nil for none.
  public var baseline: String?

  /// A request for the export at `paths`; the rest as the properties of the same names say.
  public init(
    paths: [String], source: String = "auto", asAt: String? = nil, since: String? = nil, only: [String] = [],
    lawAt: String? = nil, waivers: [String] = [], disputes: [String] = [], baseline: String? = nil
  ) {
    self.lawAt = lawAt
    self.waivers = waivers
    self.disputes = disputes
    self.baseline = baseline
    self.paths = paths
    self.source = source
    self.asAt = asAt
    self.since = since
    self.only = only
  }
}

/// Why a check ended as it did.
public enum CheckEnd: Sendable {
  /// It ran.
  case ran
  /// Usage or rules are mistaken.
  case mistaken
  /// An input cannot be read.
  case unreadable
}

/// A case export judged by the rules in force.
public struct CaseCheck: Sendable {
  /// How the check ended.
  public private(set) var end: CheckEnd
  /// What is wrong or worth knowing, in order of place.
  package private(set) var diagnostics: [Diagnostic]
  /// What was found; nil unless it ran.
  package private(set) var report: InspectionReport?
  /// What the checks of a return say of it; nil where the export is none.
  package private(set) var returnChecks: ReturnCheckReport?
  /// What rules about practice gave.
  package private(set) var result: EvaluationResult?
  package private(set) var tables: CaseTables?
  package private(set) var dates: EvaluationDates?
  /// The files read, each named by its content.
  private(set) var inputs: [Receipt.File] = []
  package private(set) var asAtFrom = ""
  /// Waivers, disputes and the earlier run as read: each by the option that named it and its content.
  private(set) var followUpFiles: [(option: String, name: String, sha256: String)] = []
  /// What tells the rules apart from those of another run, where that was asked already.
  private(set) var meanings: MeaningNumbers?
  /// Whether waivers, disputes or the earlier run have mistakes; the report stands without what is mistaken.
  public private(set) var hasMistakenFollowUp = false
  /// The texts of the files of waivers and disputes, for showing the lines that diagnostics speak of.
  private var followUpTexts: [String: String] = [:]
  package let request: CheckRequest
  /// The rules it was judged by: as given, and with the checks of returns where it is one.
  public private(set) var rules: RulesInForce

  /// Reads and judges an export.
  ///
  /// - Parameters:
  ///   - request: what to check.
  ///   - rules: the rules in force; those with mistakes are left out and the others run.
  ///   - inputs: the files at the request's paths, if they are being named already.
  ///   - progress: told what is being done, in a few words.
  public init(
    _ request: CheckRequest, rules: RulesInForce, inputs: InputFiles? = nil,
    progress: (String) -> Void = { _ in }
  ) {
    self.request = request
    end = .mistaken
    var rules = request.mayConcernReturnChecks ? rules.withReturnChecks() : rules
    self.rules = rules
    diagnostics = rules.diagnostics
    guard let (asAt, since, lawAt) = days() else { return }
    if let lawAt { rules = rules.applyingLaw(of: lawAt) }
    guard var chosen = rules.rules(only: request.only) else {
      for id in request.only where !rules.ruleIDs.contains(id) {
        if let present = rules.presentName(of: id) {
          refuse("the rule '\(id)' is called '\(present)' now", help: "write --only \(present)")
        } else if rules.isMistaken(id) {
          refuse("the rule '\(id)' has mistakes, and cannot be run", help: "mend what is said about its file")
        } else {
          refuse("no rule goes by '\(id)'", help: didYouMean(id, among: rules.ruleIDs))
        }
      }
      return
    }
    guard !chosen.isEmpty else {
      if let lawAt {
        refuse(
          "nothing that the rules asked for rest on was in force on \(lawAt.writtenDescription)",
          help: "name a later day with --law-at, or leave it out to apply the law in force")
      } else {
        refuse(
          "the rules folder holds no rule that can be run", help: "name the folder of rules with --rules")
      }
      return
    }
    let mappings = rules.book.mappings
    let mapping = mappings.first { $0.name == request.source }
    if request.source != "auto", mapping == nil {
      refuse(
        "no source goes by '\(request.source)'",
        help: didYouMean(request.source, among: mappings.map(\.name) + ["auto"]))
      return
    }
    guard !rules.book.dictionary.entities.isEmpty, !mappings.isEmpty else { return }
    progress("reading")
    let files = inputs ?? InputFiles(paths: request.paths)
    let read = readCaseExport(
      paths: request.paths, mapping: mapping, known: mappings, dictionary: rules.book.dictionary)
    guard let tables = read.tables else {
      diagnostics += read.diagnostics
      // A mapping with a mistake in it reads nothing: the export may be sound.
      end = rules.standsOnMistakes ? .mistaken : .unreadable
      return
    }
    self.inputs = files.files
    if tables.isReturn, rules.leavesReturnChecksAside {
      rules = rules.withReturnChecks()
      self.rules = rules
      diagnostics = rules.diagnostics
      chosen = rules.rules
    }
    let asked = chosen.asked(of: tables)
    guard !asked.isEmpty else {
      refuse(
        "none of the rules can be asked of this export: they are checks of a return",
        help: "name the folder of rules with --rules, or give the return")
      return
    }
    let command = "plumbline check " + request.paths.map(Self.quoted).joined(separator: " ")
    let settled = AsAtDate.settle(given: asAt, tables: tables, today: AsAtDate.today, command: command)
    diagnostics += settled.diagnostics
    guard let date = settled.date else {
      diagnostics += read.diagnostics
      return
    }
    diagnostics += tables.futureDates(after: date.day)
    if refusesWindow(from: since, until: date.day) { return }
    let dates = EvaluationDates(asAt: date.day, since: since)
    let framework = rules.book.frameworks.inForce(on: date.day)
    let result = evaluate(
      asked, over: tables, vocabulary: rules.vocabulary, dates: dates,
      leastCases: framework?.leastCases ?? 10
    ) { done in progress("judging: \(done) of \(asked.count) rules") }
    progress("writing findings")
    let settings = FindingSettings(
      title: "Inspection check", asAtFrom: date.from, toolVersion: plumblineVersion,
      writeUpAllowance: rules.layered?.layer.settings.writeUpAllowance ?? 5,
      law: rules.appliedLaw?.concerning(request.only), localChanges: rules.localChanges)
    let leftOut = request.only.isEmpty ? rules.leftOut + rules.notAsked : []
    report = findings(
      of: result.ofPractice, tables: tables, vocabulary: rules.vocabulary, frameworks: rules.book.frameworks,
      dates: dates, settings: settings, diagnostics: diagnostics,
      leftOut: leftOut.filter { !$0.isReturnCheck })
    report?.standings = result.ofPractice.outcomes.map {
      StandingOfRule(rule: $0.rule.id, standing: rules.standing(of: $0.rule))
    }
    returnChecks = returnCheckReport(
      of: result.ofReturns, tables: tables, vocabulary: rules.vocabulary,
      mapping: mappings.first { $0.name == tables.mapping }, dates: dates, settings: settings,
      leftOut: leftOut.filter(\.isReturnCheck))
    follow(result.ofPractice, tables: tables, dates: dates, rules: rules)
    // The report takes those of the export from the tables themselves.
    diagnostics += read.diagnostics
    self.result = result.ofPractice
    self.tables = tables
    self.dates = dates
    asAtFrom = date.from
    end = .ran
  }

  /// What a person reads on the terminal once it has run.
  public func summary(colour: Bool, width: Int = 100) -> String {
    report.map { summaryText($0, checks: returnChecks, colour: colour, width: width) } ?? ""
  }

  /// What is wrong or worth knowing, as text.
  public func describeDiagnostics(rules: RulesInForce, colour: Bool) -> String {
    let sources = rules.book.sources.merging(followUpTexts) { rules, _ in rules }
    return DiagnosticRendering(sources: sources, usesColour: colour).render(diagnostics)
  }

  /// Holds what was judged against waivers, disputes and an earlier run.
  private mutating func follow(
    _ result: EvaluationResult, tables: CaseTables, dates: EvaluationDates, rules: RulesInForce
  ) {
    let files = FollowUpFiles(request, asAt: dates.asAt)
    guard files.areGiven else { return }
    followUpFiles = files.files
    followUpTexts = files.texts
    let meanings = MeaningNumbers(of: rules)
    self.meanings = meanings
    var followUp = FollowUp(
      result, over: tables, asAt: dates.asAt, rules: rules.rules, waivers: files.waivers,
      disputes: files.disputes, earlier: files.earlier, meanings: meanings.rules,
      foundations: meanings.foundations)
    if let earlier = files.earlier, let needingAction = report?.needingAction {
      followUp.since?.newlyNeedingAction = needingAction.filter { !earlier.needingAction.contains($0) }
      followUp.since?.noLongerNeedingAction = earlier.needingAction.subtracting(needingAction).sorted()
    }
    let found = files.diagnostics + followUp.diagnostics
    hasMistakenFollowUp = found.hasErrors
    diagnostics += found
    report?.diagnostics += found
    report?.followUp = followUp
  }

  /// Whether any finding to improve is at least so severe: `minor`, `moderate`, `serious` or `critical`.
  ///
  /// A check of a return that a row fails counts as one of its own severity, which is minor unless it says more.
  public func hasFindingToImprove(atLeast severity: String) -> Bool {
    guard let report, let least = FindingSeverity(rawValue: severity) else { return false }
    if returnChecks?.hasFailure(atLeast: least) == true { return true }
    return report.findings.contains { $0.sign == .improve && $0.severity >= least }
  }

  // MARK: What was asked for

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || "/._-+,".utf8.contains(byte)
    }
    return isPlain && !path.isEmpty ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  private mutating func days() -> (asAt: CivilDay?, since: CivilDay?, lawAt: CivilDay?)? {
    let written = [("--as-at", request.asAt), ("--since", request.since), ("--law-at", request.lawAt)]
    let days = written.map { $0.1.flatMap { CivilDay.parse($0) } }
    for ((name, text), day) in zip(written, days) {
      guard let text else { continue }
      if day == nil {
        diagnostics.append(
          Diagnostic(
            .malformedDate, .error, at: .nowhere, "\(name) '\(text)' is not a date",
            help: "write it as 2019-10-07 or 07/10/2019"))
      }
    }
    guard zip(written, days).allSatisfy({ $0.1 == nil || $1 != nil }) else { return nil }
    let (asAt, since) = (days[0], days[1])
    if let asAt, refusesWindow(from: since, until: asAt) { return nil }
    return (asAt, since, days[2])
  }

  /// Refuses a window for rates that would open after it closes.
  private mutating func refusesWindow(from since: CivilDay?, until asAt: CivilDay) -> Bool {
    guard let since, since > asAt else { return false }
    diagnostics.append(
      Diagnostic(
        .windowIsEmpty, .error, at: .nowhere,
        "--since \(since.isoDescription) is later than the as-at date, \(asAt.isoDescription)",
        help: "name the first day of the time that rates are taken over, on or before the as-at date"))
    return true
  }

  private mutating func refuse(_ message: String, help: String) {
    diagnostics.append(Diagnostic(.unknownChoice, .error, at: .nowhere, message, help: help))
  }
}
