import Chronology
package import Findings

/// Writes what recording would settle as text for a terminal, the field that would settle most first.
///
/// - Parameters:
///   - report: what a run found.
///   - colour: whether to colour the headings.
///   - width: columns to a line; at least 40 are taken.
package func gapsText(_ report: InspectionReport, colour: Bool, width: Int) -> String {
  var text = TextColumn(width: max(40, width), usesColour: colour)
  text.paragraph("What recording would settle, as at \(report.asAt.writtenDescription)", .heading)
  if report.recordingGaps.isEmpty { text.paragraph("No answer was left open by the record.") }
  for gap in report.recordingGaps {
    let others = gap.answers - gap.settled
    text.blank()
    text.item("?", "\(gap.entity), \(gap.field)", .heading)
    var counts = "settles \(gap.settled.of("answer", "answers"))"
    if others > 0 { counts += ", and helps to settle \(others) that turn on another field too" }
    text.item(" ", counts + "; about \(gap.children.children)", .plain)
    text.item(" ", listed(gap.causes), .plain)
    if !gap.teams.isEmpty {
      let rest = gap.teams.dropFirst(3).map(\.answers).reduce(0, +)
      text.item(" ", listed(Array(gap.teams.prefix(3))) + (rest > 0 ? "; other teams: \(rest)" : ""), .plain)
    }
    text.item(" ", gap.rules.map { "[\($0)]" }.joined(separator: " "), .plain)
  }
  return text.written
}

private func listed(_ shares: [RecordingGap.Share]) -> String {
  shares.map { "\($0.name): \($0.answers)" }.joined(separator: "; ")
}
