import Diagnostics
import Scenarios

/// How a scenario's export is written.
public enum ScenarioForm: String, Sendable, CaseIterable {
  case tables
  case annexA = "annex-a"
}

/// Writes a synthetic scenario's export into a folder.
///
/// - Parameters:
///   - name: the scenario's: `county-2019`, `control`.
///   - children: how many are looked after; the scenario's own number when nil.
///   - seed: the same seed gives the same bytes.
///   - folder: where to.
///   - form: as tables, or as an Annex A workbook.
/// - Returns: what went wrong, as text for a person; empty when it is written.
public func generateScenario(
  named name: String, children: Int?, seed: UInt64, to folder: String, as form: ScenarioForm
) -> String {
  let rendering = DiagnosticRendering()
  guard let scenario = Scenario.named(name) else {
    return rendering.render(
      Diagnostic(
        .unknownChoice, .error, at: .nowhere, "no scenario goes by '\(name)'",
        help: didYouMean(name, among: Scenario.all.map(\.name))))
  }
  switch form {
  case .tables: return rendering.render(scenario.write(to: folder, children: children, seed: seed))
  case .annexA: return rendering.render(scenario.writeAnnexA(to: folder, children: children, seed: seed))
  }
}
