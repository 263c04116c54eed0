import Diagnostics

/// What was found while reading and judging, gathered by code: how often, what to do, and where first.
struct DiagnosticsList {
  let diagnostics: [Diagnostic]

  private static let placesShown = 20

  /// Diagnostics of one code and severity.
  private struct Group {
    var code: String
    var severity: Severity
    var members: [Diagnostic]
  }

  var html: HTML {
    guard !diagnostics.isEmpty else {
      return "<h3>Found on the way</h3><p>Nothing in the export or the rules called for a remark.</p>"
    }
    return "<h3>Found on the way</h3>\(groups.map(entry))"
  }

  /// Errors first, then warnings, then notes; each by code.
  private var groups: [Group] {
    var groups: [String: Group] = [:]
    for diagnostic in diagnostics.sortedByPlace() {
      let key = "\(diagnostic.code.rawValue) \(diagnostic.severity.rawValue)"
      let fresh = Group(code: diagnostic.code.rawValue, severity: diagnostic.severity, members: [])
      groups[key, default: fresh].members.append(diagnostic)
    }
    return groups.values.sorted { left, right in
      left.severity != right.severity ? left.severity > right.severity : left.code < right.code
    }
  }

  private func entry(_ group: Group) -> HTML {
    let rest = group.members.count - Self.placesShown
    let more: HTML = rest > 0 ? "<li class=\"soft\">and \(rest) more, listed in findings.json</li>" : ""
    return """
      <details><summary>\(group.severity.rawValue.capitalisedSentence) \(group.code): \
      \(group.members.first?.message.capitalisedSentence ?? "")\
      \(group.members.count > 1 ? ", and \((group.members.count - 1).grouped) alike" : "")</summary>
      <ul>\(group.members.prefix(Self.placesShown).map(line))\(more)</ul></details>\n
      """
  }

  private func line(_ diagnostic: Diagnostic) -> HTML {
    let place = diagnostic.place.description
    let help: HTML = diagnostic.help.map { " <span class=\"soft\">\($0.asSentence)</span>" } ?? ""
    return "<li>\(place.isEmpty ? "" : place + ": ")\(diagnostic.message).\(help)</li>\n"
  }
}
