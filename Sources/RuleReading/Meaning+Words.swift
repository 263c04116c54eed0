import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension RuleReader {
  /// The meaning of everything that any rule can lean on: the dictionary, figures of the law, lists, phrases and
  /// calendars.
  package var meaningOfWords: String {
    words(UsedWords(everythingIn: vocabulary)).joined(separator: "\n") + "\n"
  }

  /// What a rule leans on outside its file.
  func words(_ used: UsedWords) -> [String] {
    let dictionary = vocabulary.dictionary
    var lines: [String] = []
    for (entity, fields) in used.fieldsByEntity {
      let own = dictionary.entities[entity]
      lines.append(
        term(
          "entity", text(own.name), own.isAsReturned ? "as-returned" : "as-recorded",
          term("happens", own.happensOn.map(text) ?? "none"),
          term("starts", own.startsOn.map(text) ?? "none"),
          term("ends", own.endsOn.map(text) ?? "none"),
          term("recorded-on", own.recordedOn.map(text) ?? "none"),
          term("fields", inAnyOrder: fields.map { meaning(own.fields[$0]) })))
    }
    let conditions = used.conditions.map { vocabulary.conditions[$0] }
    lines += conditions.map { term("means", entity($0.entity), text($0.name), meaning($0.condition)) }
      .sorted()
    lines += used.lawValues.map { meaning(vocabulary.lawValues[$0]) }.sorted()
    lines += used.lists.map { meaning(dictionary.lists[$0]) }.sorted()
    lines +=
      used.lexicons.map {
        let lexicon = vocabulary.lexicons[$0]
        return term("phrases", [text(lexicon.name)] + lexicon.phrases.map(text).sorted())
      }.sorted()
    if used.countsWorkingDays { lines.append(workingDays) }
    if used.countsTerms { lines.append(terms) }
    return lines
  }

  private func meaning(_ field: Field) -> String {
    term(
      "field", text(field.name), meaning(field.type),
      field.blankIsAnswer ? "blank-is-an-answer" : "blank-is-unknown",
      term("unknown-words", inAnyOrder: field.unknownWords.map(text)))
  }

  private func meaning(_ type: FieldType) -> String {
    switch type {
    case .identifier: "identifier"
    case .reference(let entity): term("reference", text(entity))
    case .date: "date"
    case .moment: "moment"
    case .yesNo: "yes-or-no"
    case .code(let codes): term("codes", inAnyOrder: codes.map(text))
    case .number: "number"
    case .label: "label"
    case .text: "text"
    }
  }

  private func meaning(_ value: LawValue) -> String {
    term(
      "law",
      [text(value.name)]
        + value.dated.map { term("was", dates(from: $0.from, until: $0.until), text($0.text.text)) })
  }

  private func meaning(_ list: CodeList) -> String {
    let entries = list.entries.map { entry in
      term(
        "code", text(entry.code), entry.firstYear.map(String.init) ?? "open",
        entry.lastYear.map(String.init) ?? "open")
    }
    return term("list", [text(list.name)] + entries.sorted())
  }

  /// The working days themselves, and from which of them one counts.
  private var workingDays: String {
    let calendar = vocabulary.calendar
    let weekdays = calendar.nonWorkingWeekdays.map(\.rawValue).sorted().map(String.init)
    let holidays = calendar.holidays.keys.filter { calendar.covers.contains($0) }.sorted()
    return term(
      "working-days", vocabulary.counting.rawValue,
      dates(from: calendar.covers.lowerBound, until: calendar.covers.upperBound),
      term("weekdays-off", weekdays),
      term("days-off", holidays.map(\.isoDescription)))
  }

  private var terms: String {
    term("school-terms", vocabulary.terms.terms.map { dates(from: $0.first, until: $0.last) })
  }
}
