import Chronology
import Evaluation
package import Explaining

/// An explanation as text for a terminal.
///
/// - Parameters:
///   - explanation: what is told.
///   - width: the columns of a line.
///   - colour: whether headings stand out.
package func explanationText(_ explanation: Explanation, colour: Bool, width: Int = 100) -> String {
  var text = ""
  func add(_ line: String, indent: Int, isHeading: Bool = false) {
    var column = TextColumn(width: max(40, width - indent), usesColour: colour)
    column.paragraph(line, isHeading ? .heading : .plain)
    for (position, part) in column.written.split(separator: "\n").enumerated() {
      text += String(repeating: " ", count: position == 0 ? indent : indent + 2) + part + "\n"
    }
  }
  add(
    "Child \(explanation.child), as at \(explanation.asAt.writtenDescription): "
      + "\(explanation.duties.count) \(explanation.duties.count == 1 ? "duty" : "duties")", indent: 0,
    isHeading: true)
  for (position, duty) in explanation.duties.enumerated() {
    text += "\n"
    add("\(position + 1). \(duty.title())", indent: 0, isHeading: true)
    add(duty.asks, indent: 3)
    add(duty.subject, indent: 3)
    for section in duty.sections {
      add(section.title, indent: 3, isHeading: true)
      for line in section.lines { add("- " + line.text, indent: 5 + 2 * line.depth) }
    }
  }
  if !explanation.without.isEmpty {
    text += "\n"
    add("Looked at, and no duty", indent: 0, isHeading: true)
    for row in explanation.without {
      add("\(row.rule): \(row.subject)", indent: 2)
      for line in row.sections.flatMap(\.lines) { add("- " + line.text, indent: 4 + 2 * line.depth) }
    }
  }
  if !explanation.rulesWithoutRows.isEmpty {
    text += "\n"
    add("Nothing that these rules look at is recorded of the child", indent: 0, isHeading: true)
    add(explanation.rulesWithoutRows.joined(separator: ", "), indent: 2)
  }
  if !explanation.notRun.isEmpty {
    text += "\n"
    add("Not run", indent: 0, isHeading: true)
    for (rule, because) in explanation.notRun {
      add("\(rule): the export lacks \(because.joined(separator: ", "))", indent: 2)
    }
  }
  return text
}

extension ExplainedDuty {
  /// The rule, the part and the line that applied.
  ///
  /// - Parameter withStatus: whether the status stands behind them.
  func title(withStatus: Bool = true) -> String {
    let phase = phase.flatMap { $0 == "otherwise" ? nil : $0 }
    let about = [part, phase].compactMap(\.self).joined(separator: ", ")
    let status = withStatus ? status.map { ": \($0.name)" } ?? "" : ""
    return rule + (about.isEmpty ? "" : ", \(about)") + status
  }
}
