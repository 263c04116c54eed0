import Chronology
import RuleChecking
import RuleModel

/// What runs out, as lines for a terminal: `!` needs somebody to act, `·` is worth knowing.
struct HorizonText {
  private let horizon: LawHorizon

  init(_ horizon: LawHorizon) {
    self.horizon = horizon
  }

  var text: String {
    let sections = [
      ("Figures of the law", figures), ("What rules rest on", footings), ("Calendars", calendars),
      ("Rules read again", reviews),
    ]
    return "From \(horizon.today.writtenDescription) to \(horizon.end.writtenDescription)\n"
      + sections.map { title, lines in
        "\n\(title)\n" + (lines.isEmpty ? ["  nothing runs out\n"] : lines).joined()
      }.joined()
  }

  private var figures: [String] {
    horizon.figures.map { figure in
      let asked =
        figure.rules.isEmpty ? "no rule asks for it" : "asked for by \(figure.rules.joined(separator: ", "))"
      return line(isUrgent: isUrgent(figure), "\(figure.name): \(words(for: figure.turn)) (\(asked))")
    }
  }

  private func isUrgent(_ figure: LawHorizon.Figure) -> Bool {
    guard !figure.rules.isEmpty else { return false }
    switch figure.turn {
    case .lapsed, .lapses: return true
    case .gap(let days): return days.overlaps(horizon.today...horizon.end)
    case .changes: return false
    }
  }

  private func words(for turn: LawHorizon.Turn) -> String {
    switch turn {
    case .lapsed(let last): "lapsed after \(last.writtenDescription), and nothing follows"
    case .lapses(let last): "lapses after \(last.writtenDescription), and nothing follows"
    case .gap(let days):
      "no law in force from \(days.lowerBound.writtenDescription) to \(days.upperBound.writtenDescription)"
    case .changes(let day, let from, let to): "changes from \(from) to \(to) on \(day.writtenDescription)"
    }
  }

  private var footings: [String] {
    horizon.footings.map { footing in
      let verb = footing.last < horizon.today ? "has rested" : "rests"
      return line(
        isUrgent: true, "\(footing.rule) \(verb) on nothing in force after \(footing.last.writtenDescription)"
      )
    }
  }

  private var calendars: [String] {
    var lines: [String] = []
    if let day = horizon.workingDaysEnd {
      lines.append(line(isUrgent: true, "working days are known until \(day.writtenDescription) only"))
    }
    if let day = horizon.termsEnd {
      lines.append(line(isUrgent: true, "school terms are known until \(day.writtenDescription) only"))
    }
    return lines
  }

  /// One line a rule about practice; the checks of a return, which have one origin, in one line.
  private var reviews: [String] {
    var lines = horizon.reviews.filter { $0.rule.rule.forReturn == nil }.map { one in
      line(isUrgent: false, "\(one.rule.id): \(words(for: one.review))")
    }
    let checks = horizon.reviews.filter { $0.rule.rule.forReturn != nil }
    for name in Set(checks.compactMap { $0.rule.rule.forReturn?.text }).sorted() {
      let ofReturn = checks.filter { $0.rule.rule.forReturn?.text == name }.map(\.review)
      for (kind, count) in counted(ofReturn) {
        lines.append(
          line(isUrgent: false, "\(count) \(count == 1 ? "check" : "checks") of the return \(name): \(kind)"))
      }
    }
    return lines
  }

  /// How many reviews read alike, in the order they first come.
  private func counted(_ reviews: [LawHorizon.Review]) -> [(words: String, count: Int)] {
    var counts: [(words: String, count: Int)] = []
    for words in reviews.map(words(for:)) {
      if let known = counts.firstIndex(where: { $0.words == words }) {
        counts[known].count += 1
      } else {
        counts.append((words, 1))
      }
    }
    return counts
  }

  private func words(for review: LawHorizon.Review) -> String {
    switch review {
    case .never: "never reviewed"
    case .longAgo(let day): "last reviewed on \(day.writtenDescription), more than a year ago"
    case .dueBy(let due, let last):
      "last reviewed on \(last.writtenDescription), to be reviewed again by \(due.writtenDescription)"
    case .ahead(let day): "said to be reviewed on \(day.writtenDescription), which is yet to come"
    }
  }

  private func line(isUrgent: Bool, _ words: String) -> String { "  \(isUrgent ? "!" : "·") \(words)\n" }
}
