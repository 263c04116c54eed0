import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension RuleReading {
  /// What the answers mean for this kind of rule.
  var answers: [ReadBack.Line] {
    guard !rule.isOverResults else {
      return [
        ReadBack.Line(
          "Met, or not met; with too few answers to speak of a share, or where the unknown would decide, it cannot be told"
        )
      ]
    }
    guard rule.expectation.isTimed else {
      return [
        ReadBack.Line("Met: it is so. Not met: it is not so, and nothing excuses it"),
        ReadBack.Line("It counts for the day of the clock"),
      ]
    }
    return [
      ReadBack.Line("Met: done on or before the due date. Late: done after it"),
      ReadBack.Line(
        "Due: not done, and the due date is the as-at date or lies after it: due today is not yet overdue"),
      ReadBack.Line("Overdue: not done, and the due date lies before the as-at date"),
      ReadBack.Line(
        "Not met: not done, and it ended on the due date or after it, or it no longer can be done"),
      ReadBack.Line("Outside the question: not done, and it ended before the due date"),
      ReadBack.Line("Days late are calendar days"),
    ]
  }

  var excuses: [ReadBack.Line] {
    guard !rule.isOverResults else { return [] }
    let ofParts = rule.parts.contains { !$0.excuses.isEmpty }
    guard !rule.excuses.isEmpty else {
      return [ReadBack.Line(ofParts ? "Nothing but what is said of a part" : "Nothing")]
    }
    return [
      ReadBack.Line(
        "Asked\(rule.parts.isEmpty ? "" : " of any part, and") only where it was not met in time; an excused shortfall stands beside the share and not in it",
        rule.excuses.map { wording.line("Where", $0.condition, then: "because \($0.words)") }),
      ReadBack.Line(
        "Where an export has no table or column for one of these, that one is set aside, and the report says so"
      ),
    ]
  }

  var severity: [ReadBack.Line] {
    let usual = rule.rule.severity.rawValue
    guard rule.gradesShortfalls else { return [ReadBack.Line("Every shortfall is \(usual)")] }
    var lines: [ReadBack.Line] = []
    if rule.severities.isEmpty {
      lines.append(ReadBack.Line("A shortfall is \(usual)"))
    } else {
      lines.append(
        ReadBack.Line(
          "A shortfall is as severe as the first of these says that is known to fit",
          rule.severities.map { wording.choice($0.condition, then: $0.severity.rawValue) }
            + [ReadBack.Line("Where none fits: \(usual)")], isInOrder: true))
    }
    for grace in rule.grace {
      lines.append(
        ReadBack.Line(
          "What is late or overdue by \(grace.days) calendar \(grace.days == 1 ? "day" : "days") or less is no more than "
            + "\(grace.severity.rawValue); it stays late or overdue"))
    }
    return lines
  }

  /// When the rule's answers become something to improve, or a strength.
  var bounds: [ReadBack.Line] {
    guard rule.rule.forReturn == nil else {
      return [ReadBack.Line("Every row that fails is listed, with the cells that were read")]
    }
    let own = rule.rule.thresholds
    guard !rule.isOverResults else { return resultBounds(own) }
    var lines: [ReadBack.Line] = []
    if let below = own.improveBelow {
      lines.append(
        ReadBack.Line(
          "Something to improve: even the best reading of the record stays below \(percent(below)), which this rule sets itself"
        ))
    }
    if let from = own.strengthFrom {
      lines.append(
        ReadBack.Line(
          "A strength: even the worst reading reaches \(percent(from)) or more, which this rule sets itself"))
    }
    lines += frameworkBounds(own)
    if rule.rule.severity == .critical {
      lines.append(
        ReadBack.Line(
          "As a shortfall is critical, even one is something to improve where there are fewer cases than that, and where "
            + "there is one there is no strength"))
    }
    lines.append(
      ReadBack.Line(
        "Shares are of what fell due in the twelve months up to the as-at date, where no other time is asked for; "
          + "excused ones stand beside them"))
    return lines
  }

  /// When what groups came to is something to improve, or a strength.
  private func resultBounds(_ own: RuleThresholds) -> [ReadBack.Line] {
    var lines = [ReadBack.Line("Something to improve where any group is not met")]
    if case .share = rule.expectation {
      lines.append(
        ReadBack.Line(
          "A strength where every group is met, and its share, in the worst reading, reaches the bound of a strength as "
            + "well"))
    } else {
      lines.append(ReadBack.Line("Never a strength: all groups may be equally poor"))
    }
    if let from = own.strengthFrom {
      lines.append(ReadBack.Line("The bound of a strength is \(percent(from)), which this rule sets itself"))
    }
    if let below = own.improveBelow {
      lines.append(
        ReadBack.Line(
          "The bound of \(percent(below)) that it sets itself for something to improve is not asked"))
    }
    return lines + frameworkBounds(own)
  }

  /// The bounds of the inspection frameworks, those that set the same ones together.
  private func frameworkBounds(_ own: RuleThresholds) -> [ReadBack.Line] {
    var said: [(words: String, frameworks: [ReadBack.Line])] = []
    for framework in reader.frameworks {
      var words: [String] = []
      if own.improveBelow == nil {
        words.append(
          "something to improve where even the best reading of the record stays below "
            + percent(framework.improveBelow))
      }
      if own.strengthFrom == nil {
        words.append("a strength where even the worst reaches \(percent(framework.strengthFrom)) or more")
      }
      words.append("neither with fewer than \(framework.leastCases) cases")
      let end = framework.until.map { " to \($0.writtenDescription)" } ?? " on"
      let name = ReadBack.Line(
        "\(framework.name), as at a day from \(framework.from.writtenDescription)\(end)")
      if said.last?.words == words.joined(separator: "; ") {
        said[said.count - 1].frameworks.append(name)
      } else {
        said.append((words.joined(separator: "; "), [name]))
      }
    }
    return said.map { ReadBack.Line("\($0.words), by the bounds of", $0.frameworks) }
  }
}
