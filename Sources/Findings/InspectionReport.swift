package import CaseModel
package import Chronology
package import Diagnostics
package import FollowUp
import RuleChecking
package import RuleModel

/// An area with the findings gathered under it, worst first among those to improve.
package struct AreaFindings: Sendable {
  package var area: FrameworkArea
  package var toImprove: [Finding]
  package var strengths: [Finding]
  /// Run, but neither: between the bounds, too few, or not assessable.
  package var others: [Finding]
  package var notRun: [Finding]

  package init(
    area: FrameworkArea, toImprove: [Finding], strengths: [Finding], others: [Finding], notRun: [Finding]
  ) {
    self.area = area
    self.toImprove = toImprove
    self.strengths = strengths
    self.others = others
    self.notRun = notRun
  }

  /// All of them, in the order shown.
  package var all: [Finding] { toImprove + strengths + others + notRun }
}

/// Everything a run found, ready to be written in any format.
package struct InspectionReport: Sendable {
  package var title: String
  package var asAt: CivilDay
  /// How the as-at date was settled: `given`, `stated by the export`, `today`.
  package var asAtFrom: String
  /// Rates count duties due after this day.
  package var windowOpens: CivilDay
  package var framework: Framework
  package var areas: [AreaFindings]
  /// Rules that were not run because they have mistakes, by id.
  package var leftOut: [LeftOutRule]
  /// Every child with a live duty, those nobody holds first, then worst first.
  package var openChildren: [OpenChild]
  package var recordingGaps: [RecordingGap]
  package var fieldGaps: [FieldGap]
  package var accounts: [RowAccount]
  /// The export's lists laid beside one another: totals, and what they disagree about.
  package var reconciliation: [ReconciliationLine]
  package var hiddenRows: [(entity: String, rows: Int)]
  package var assumptions: [String]
  package var diagnostics: [Diagnostic]
  /// The rules that were run, and whether anybody answers for each of them as it stands.
  package var standings: [StandingOfRule] = []
  /// The mapping the export was read through.
  package var mapping: String
  package var toolVersion: String
  /// The law of one day, where it was applied in place of that in force.
  package var law: AppliedLaw?
  /// What people decided and said about duties, and what changed since an earlier run.
  package var followUp = FollowUp()
  /// What the council changed of the rules that came with the program, a sentence each.
  package var localChanges: [String]

  package init(
    title: String, asAt: CivilDay, asAtFrom: String, windowOpens: CivilDay, framework: Framework,
    areas: [AreaFindings], openChildren: [OpenChild], recordingGaps: [RecordingGap], fieldGaps: [FieldGap],
    accounts: [RowAccount], hiddenRows: [(entity: String, rows: Int)], assumptions: [String],
    diagnostics: [Diagnostic], mapping: String, toolVersion: String, leftOut: [LeftOutRule] = [],
    reconciliation: [ReconciliationLine] = [], law: AppliedLaw? = nil,
    localChanges: [String] = []
  ) {
    self.title = title
    self.asAt = asAt
    self.asAtFrom = asAtFrom
    self.windowOpens = windowOpens
    self.framework = framework
    self.areas = areas
    self.leftOut = leftOut
    self.openChildren = openChildren
    self.recordingGaps = recordingGaps
    self.fieldGaps = fieldGaps
    self.accounts = accounts
    self.reconciliation = reconciliation
    self.hiddenRows = hiddenRows
    self.assumptions = assumptions
    self.diagnostics = diagnostics
    self.mapping = mapping
    self.toolVersion = toolVersion
    self.law = law
    self.localChanges = localChanges
  }

  /// All findings, in the order of areas.
  package var findings: [Finding] { areas.flatMap(\.all) }

  /// The references of children somebody must act for now.
  package var needingAction: [String] {
    openChildren.indices.filter { openChildren[$0].needsAction }.map { openChildren[$0].child }
  }

  /// The five shortfalls that matter most: by severity, then by how many children they touch.
  package var topShortfalls: [Finding] {
    Array(
      areas.flatMap(\.toImprove).sorted { left, right in
        if left.severity != right.severity { return left.severity > right.severity }
        if left.measure.childrenShort != right.measure.childrenShort {
          return left.measure.childrenShort > right.measure.childrenShort
        }
        return left.rule.id < right.rule.id
      }.prefix(5))
  }

  /// Three strengths, those that rest on the most children first.
  package var topStrengths: [Finding] {
    Array(
      areas.flatMap(\.strengths).sorted { left, right in
        (-left.measure.children, left.rule.id) < (-right.measure.children, right.rule.id)
      }.prefix(3))
  }
}
