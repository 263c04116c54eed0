package import Chronology
package import Diagnostics
package import YAMLSyntax

/// The calendars of `Rules/calendars/`: the days nobody is counted on to work, and the school terms.
package struct LoadedCalendars: Sendable {
  package var working: WorkingCalendar?
  package var terms: SchoolTerms
  /// Where each calendar comes from, for the receipt.
  package var citations: [String]
}

/// Reads the calendars: documents whose `calendar` is `school terms` give terms, others working days.
package func loadCalendars(_ files: [[YAMLDocument]]) -> (
  calendars: LoadedCalendars, diagnostics: [Diagnostic]
) {
  var loading = CalendarLoading()
  for document in files.joined() where document.root.text?.isEmpty != true {
    loading.read(document.root)
  }
  return (loading.calendars, loading.reader.diagnostics)
}

private struct CalendarLoading {
  var reader = NodeReader()
  var calendars = LoadedCalendars(working: nil, terms: SchoolTerms([]), citations: [])

  mutating func read(_ node: YAMLNode) {
    guard let name = reader.requiredText(under: "calendar", of: node, as: "a calendar") else { return }
    if let citation = reader.requiredText(under: "citation", of: node, as: "a calendar") {
      calendars.citations.append(citation)
    }
    if name == "school terms" { readTerms(node) } else { readWorkingDays(node, name: name) }
  }

  private mutating func readTerms(_ node: YAMLNode) {
    _ = reader.entries(node, .schoolTerms)
    guard let list = reader.required("terms", of: node, as: "the school terms"),
      let items = reader.items(list, as: "terms")
    else { return }
    var terms: [SchoolTerm] = []
    for item in items {
      _ = reader.entries(item, .term)
      guard let name = reader.requiredText(under: "name", of: item, as: "a term"),
        let first = reader.required("from", of: item, as: "a term").flatMap({ reader.day($0) }),
        let last = reader.required("until", of: item, as: "a term").flatMap({ reader.day($0) })
      else { continue }
      if last < first || terms.last.map({ first <= $0.last }) == true {
        reader.report(
          .wrongKind, at: item.place, "the term '\(name)' ends before it begins, or overlaps the one before",
          help: "give the terms in order of their dates")
        continue
      }
      terms.append(SchoolTerm(name: name, first: first, last: last))
    }
    calendars.terms = SchoolTerms(terms)
  }

  private mutating func readWorkingDays(_ node: YAMLNode, name: String) {
    _ = reader.entries(node, .workingDays)
    guard let covers = reader.required("covers", of: node, as: "a calendar"),
      let from = reader.required("from", of: covers, as: "'covers'").flatMap({ reader.day($0) }),
      let until = reader.required("until", of: covers, as: "'covers'").flatMap({ reader.day($0) }),
      let list = reader.required("holidays", of: node, as: "a calendar"),
      let entries = reader.entries(list, as: "the holidays")
    else { return }
    guard from <= until else {
      reader.report(.wrongKind, at: covers.place, "the calendar ends before it begins")
      return
    }
    var holidays: [CivilDay: String] = [:]
    for entry in entries {
      guard let day = reader.day(entry.key), let name = reader.text(entry.value, as: "a holiday's name")
      else { continue }
      if !(from...until).contains(day) {
        reader.report(
          .wrongKind, at: entry.key.place, "this holiday lies outside the days the calendar covers")
      }
      holidays[day] = name
    }
    var weekend: Set<Weekday> = []
    for item in node["weekend"]?.items ?? [] {
      if let day = item.text.flatMap({ Weekday(named: $0) }) {
        weekend.insert(day)
      } else {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        reader.report(
          .unknownName, at: item.place, "this is not a day of the week",
          help: didYouMean(item.text ?? "", among: days))
      }
    }
    calendars.working = WorkingCalendar(
      nonWorkingWeekdays: weekend, holidays: holidays, covers: from...until, name: name,
      citation: reader.text(under: "citation", of: node) ?? "")
  }
}
