import Chronology
import Evaluation
import Findings
import RuleChecking
import RuleModel

/// The examples of a rule: what is given, what came of it drawn and in a table, and what is expected.
struct RuleExamplesSection {
  let document: RuleDocument

  var html: HTML {
    let count = document.examples.count
    let lede: HTML =
      count == 0
      ? "None is written, so that nothing shows what comes of this rule."
      : """
      Made-up cases, which are the rule's tests too. \
      \(document.rule.expectation.isTimed ? "In the pictures an upright stroke on a line is the start of a clock, and the tall line the as-at date." : "")
      """
    let key: HTML =
      document.rule.expectation.isTimed && count > 0
      ? "<p class=\"soft\">\(TimelineChart.marks)</p>" : .nothing
    return """
      <section class="area examples" id="examples" aria-labelledby="examples-h"><h2 id="examples-h">Examples</h2>
      <p class="lede">\(lede)</p>\(key)
      \(document.examples.enumerated().map { article($0, $1) })</section>
      """
  }

  private func article(_ position: Int, _ outcome: ExampleOutcome) -> HTML {
    let example = outcome.example
    let asAt = CivilDay.parse(example.today.text)
    let gap: HTML =
      example.isKnownGap ? " <span class=\"tag\">known gap: the rule gets this wrong</span>" : .nothing
    let mistaken: HTML =
      outcome.behaves == example.isKnownGap && !example.isKnownGap
      ? "<p><strong>It does not behave as expected: \(outcome.misses.joined(separator: "; ")).</strong></p>"
      : .nothing
    return """
      <article id="example-\(at: position + 1)"><h3>\(example.name.text.asSentence)\(gap)</h3>
      \(asAt.map { "<p>As at \($0.writtenDescription), given:</p>" as HTML } ?? "<p>Given:</p>")\
      <ul class="given">\(given(example))</ul>
      \(picture(outcome, position, asAt))\(table(outcome, position))\(mistaken)
      <p class="soft">Expected\(example.only ? ", and nothing else" : "")</p>\
      <ul class="expected">\(expected(example))</ul></article>\n
      """
  }

  private func expected(_ example: RuleExample) -> [HTML] {
    example.expected.isEmpty ? ["<li>nothing</li>"] : example.expected.map { "<li>\($0.text)</li>" }
  }

  /// Records of one kind together, each with what it says beyond the usual.
  private func given(_ example: RuleExample) -> [HTML] {
    var lines: [(entity: String, records: [String])] = []
    for record in example.records {
      let words = record.values.map { value in
        let text = value.value.text.isEmpty ? "not recorded" : value.value.text
        return value.field.text.isEmpty ? text : "\(value.field.text) \(text)"
      }.joined(separator: ", ")
      let said = words.isEmpty ? "a usual one" : words
      if lines.last?.entity == record.entity.text {
        lines[lines.count - 1].records.append(said)
      } else {
        lines.append((record.entity.text, [said]))
      }
    }
    return lines.map { "<li><strong>\($0.entity)</strong>: \($0.records.joined(separator: "; "))</li>" }
      + example.results.map { "<li>\($0.text)</li>" }
  }

  private func picture(_ outcome: ExampleOutcome, _ position: Int, _ asAt: CivilDay?) -> HTML {
    guard document.rule.expectation.isTimed, let asAt else { return .nothing }
    let drawn = outcome.duties.filter { $0.due != nil || $0.done != nil }
    guard !drawn.isEmpty else { return .nothing }
    return """
      <figure>\(TimelinePicture(
        lines: drawn.map(line), asAt: asAt, id: "picture-\(position + 1)",
        title: "Due and done: \(outcome.example.name.text)",
        description: drawn.map(\.description).joined(separator: " "), showsClocks: true
      ).html)</figure>
      """
  }

  private func line(_ duty: ExampleDuty) -> TimelinePicture.Line {
    TimelinePicture.Line(
      label: duty.label,
      marks: [
        CaseTimeline.Mark(
          clock: duty.clock, due: duty.due, done: duty.done, status: duty.status, daysLate: duty.daysLate)
      ])
  }

  private func table(_ outcome: ExampleOutcome, _ position: Int) -> HTML {
    guard !outcome.duties.isEmpty else {
      return outcome.rows.isEmpty
        ? "<p>Nothing comes of it.</p>" : "<ul class=\"came\">\(outcome.rows.map { "<li>\($0)</li>" })</ul>"
    }
    let rows: [HTML] = outcome.duties.map { duty in
      let more =
        (duty.unknown.isEmpty ? [] : ["not known: \(duty.unknown.listedInWords)"])
        + (duty.detail.isEmpty ? [] : [duty.detail])
      return """
        <tr><th scope="row">\(duty.status.label)</th><td>\(duty.name.isEmpty ? "–" : duty.name)</td>\
        <td>\(duty.clock.inTable)</td><td>\(duty.due.inTable)</td><td>\(duty.done.inTable)</td>\
        <td class="number">\(duty.daysLate)</td><td>\(more.isEmpty ? "–" : more.joined(separator: "; "))</td></tr>\n
        """
    }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="What came of example \(at: position + 1)"><table>\
      <caption>What came of it</caption><thead><tr><th scope="col">Answer</th><th scope="col">Part or line</th>\
      <th scope="col">Clock</th><th scope="col">Due</th><th scope="col">Done</th>\
      <th scope="col" class="number">Days late</th><th scope="col">Why, or what is open</th></tr></thead><tbody>
      \(rows)</tbody></table></div>
      """
  }
}

extension ExampleDuty {
  /// What stands above its line.
  fileprivate var label: String { name.isEmpty ? status.label : "\(name): \(status.label.lowercased())" }

  /// What its line shows, as a sentence.
  fileprivate var description: String {
    let days = [("clock", clock), ("due", due), ("done", done)].compactMap { what, day in
      day.map { "\(what) \($0.writtenDescription)" }
    }
    return "\(label): \(days.joined(separator: ", "))."
  }
}
