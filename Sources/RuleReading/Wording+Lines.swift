import RuleChecking

extension Wording {
  /// A condition as a sentence that begins with other words; what is joined by `and` or `or` stands below it.
  func line(_ lead: String, _ condition: Condition, then: String = "") -> ReadBack.Line {
    switch condition {
    case .all(let parts) where parts.count > 1:
      return ReadBack.Line(joined(lead, "all of these are so", then), parts.map { piece($0) })
    case .any(let parts) where parts.count > 1:
      return ReadBack.Line(joined(lead, "at least one of these is so", then), parts.map { piece($0) })
    default: return ReadBack.Line("\(lead) \(clause(condition))" + (then.isEmpty ? "" : ": \(then)"))
    }
  }

  /// What follows stands first where conditions are listed below, so that the list stands after its words.
  private func joined(_ lead: String, _ words: String, _ then: String) -> String {
    guard let first = lead.first, !then.isEmpty else { return "\(lead) \(words)" }
    return "\(then), \(first.lowercased() + lead.dropFirst()) \(words)"
  }

  private func piece(_ condition: Condition) -> ReadBack.Line {
    switch condition {
    case .all(let parts) where parts.count > 1:
      ReadBack.Line("all of these together:", parts.map { piece($0) })
    case .any(let parts) where parts.count > 1:
      ReadBack.Line("one of these at least:", parts.map { piece($0) })
    default: ReadBack.Line(clause(condition))
    }
  }

  /// A line of those of which the first that fits wins: `otherwise` where nothing further is asked.
  func choice(_ condition: Condition, then: String) -> ReadBack.Line {
    if case .always = condition { return ReadBack.Line("Otherwise: \(then)") }
    return line("Where", condition, then: then)
  }
}
