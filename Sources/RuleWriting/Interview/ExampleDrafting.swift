import CaseModel
import Chronology
import Diagnostics
import Evaluation
import RuleChecking
import RuleModel

/// Writes examples for a drafted rule: both sides of its boundary, and a case to fill in for each of its conditions.
struct ExampleDrafting {
  let rule: CheckedRule
  let interview: RuleInterview

  /// The day on which the cases begin: a Monday far from holidays and the ends of months.
  private static let firstDay = CivilDay(year: 2026, month: 3, day: 2)
  private var firstDay: CivilDay { Self.firstDay ?? CivilDay(number: 20_514) }
  private var answers: RuleAnswers { interview.answers }

  /// The examples, some of which may not behave yet.
  var examples: [DraftedExample] {
    let own =
      switch answers["kind"] {
      case "how soon": timetable + linesOfTimetable
      case "recorded": recorded
      case "attended by": attended
      case "no more than": limit
      case "share": share
      case "compare": comparison
      case "median": median
      default: sides(["met"], "it is so", ["not-met"], "it is not so")
      }
    return own + conditions
  }

  /// An example with what it lacks, where it does not behave as it is.
  func tried(_ example: DraftedExample) -> DraftedExample {
    var example = example
    let outcome = outcome(of: example)
    guard outcome?.behaves != true else { return example }
    let came = outcome?.rows ?? []
    example.toFillIn =
      came.isEmpty ? "nothing comes of it" : "'\(came.joined(separator: "', '"))' comes of it"
    example.toFillIn = example.toFillIn?.replacing("\n", with: " ")
    return example
  }

  private func outcome(of example: DraftedExample) -> ExampleOutcome? {
    func written(_ text: String) -> Written { Written(text, at: .nowhere) }
    let records = example.records.map { record in
      ExampleRecord(
        entity: written(record.entity),
        values: record.cells.map { ExampleValue(field: written($0.field), value: written($0.text)) })
    }
    var rule = rule
    rule.rule.examples = [
      RuleExample(
        name: written(example.name), today: written(example.today), records: records,
        results: example.results.map(written), expected: example.expect.map(written), only: false,
        isKnownGap: false)
    ]
    return runExamples(of: rule, vocabulary: interview.vocabulary).first
  }

  // MARK: The subject

  private func text(_ day: CivilDay, _ field: Field?, at time: String = "09:00") -> String {
    field?.type == .moment ? "\(day.shortDescription) \(time)" : day.shortDescription
  }

  private func field(_ name: String?, of entity: Entity?) -> Field? {
    name.flatMap { name in entity?.fields.first { $0.name == name } }
  }

  /// A usual subject that began on the first day, with cells of its own.
  private func subject(_ cells: [(field: String, text: String)] = []) -> DraftedExample.Record {
    let entity = interview.subject
    var own = cells
    for name in [answers["clock starts"], entity?.happensOn ?? entity?.startsOn].compactMap(\.self).reversed()
    where !own.contains(where: { $0.field == name }) {
      own.insert((name, text(firstDay, field(name, of: entity))), at: 0)
    }
    return DraftedExample.Record(entity: entity?.name ?? "", cells: own)
  }

  private func sides(
    _ good: [String], _ goodName: String, _ bad: [String], _ badName: String,
    _ records: (good: [DraftedExample.Record], bad: [DraftedExample.Record])? = nil
  ) -> [DraftedExample] {
    let today = firstDay.adding(days: 29).shortDescription
    return [
      DraftedExample(name: goodName, today: today, records: records?.good ?? [subject()], expect: good),
      DraftedExample(name: badName, today: today, records: records?.bad ?? [subject()], expect: bad),
    ]
  }

  /// A case for each condition that leaves out or excuses.
  private var conditions: [DraftedExample] {
    let overdue = due.map { $0.adding(days: 1) } ?? firstDay
    return answers.lines("leave out").map {
      DraftedExample(
        name: "left out: \($0.what)", today: firstDay.shortDescription, records: [subject()],
        expect: ["excluded"])
    }
      + answers.lines("excused if").map {
        DraftedExample(
          name: "excused: \($0.what)", today: overdue.shortDescription, records: [subject()],
          expect: ["excused"])
      }
  }

  // MARK: Kinds

  /// The day by which the first duty of a usual subject is due; nil where there is none.
  private var due: CivilDay? {
    guard answers["kind"] == "how soon" else { return nil }
    let probe = DraftedExample(
      name: "a probe", today: firstDay.shortDescription, records: [subject()], expect: [])
    return outcome(of: probe)?.duties.first { $0.due != nil }?.due
  }

  private var timetable: [DraftedExample] {
    let last = due ?? firstDay.adding(days: 7)
    let next = last.adding(days: 1)
    let intervals = (answers["how soon"].map { [$0] } ?? []) + answers.lines("how soon").map(\.with)
    let isInHours = intervals.contains { $0.contains("hour") }
    let days = isInHours ? "" : ", done \(next.shortDescription)"
    return [
      DraftedExample(
        name: "on the last day in time", today: next.shortDescription, records: happening(last, at: "08:00"),
        expect: ["met, due \(last.shortDescription)"]),
      DraftedExample(
        name: "a day late", today: next.shortDescription, records: happening(next, at: "10:00"),
        expect: [isInHours ? "late" : "late 1 day\(days)"]),
      DraftedExample(
        name: "not yet done on the day it is due", today: last.shortDescription, records: [subject()],
        expect: ["due"]),
      DraftedExample(
        name: "not done a day later", today: next.shortDescription, records: [subject()],
        expect: ["overdue 1 day"]),
    ]
  }

  /// A case to fill in for each line of the timetable that fits some subjects only, with when it is due by it.
  private var linesOfTimetable: [DraftedExample] {
    let ordinals = ["first ", "second ", "third ", "fourth "]
    return answers.lines("how soon").filter { line in
      line.what != "otherwise" && !ordinals.contains { line.what.hasPrefix($0) }
    }.map { line in
      var alone = interview
      alone.answers.forget("how soon")
      alone.answers.forget("if not recorded")
      alone.answers.set("how soon", [line.with])
      let rule = alone.checked(alone.headText, as: "a probe").rule
      let due = rule.flatMap { ExampleDrafting(rule: $0, interview: alone).due }
      return DraftedExample(
        name: "by its own line: \(line.what)", today: firstDay.shortDescription, records: [subject()],
        expect: [due.map { "due, due \($0.shortDescription)" } ?? "excluded"])
    }
  }

  private func happening(_ day: CivilDay, at time: String) -> [DraftedExample.Record] {
    guard let looked = interview.lookedFor else {
      let name = answers["look for"] ?? ""
      return [subject([(name, text(day, field(name, of: interview.subject), at: time))])]
    }
    let name = looked.happensOn ?? looked.startsOn ?? ""
    let cell = (name, text(day, field(name, of: looked), at: time))
    return [subject(), DraftedExample.Record(entity: looked.name, cells: [cell])]
  }

  private var recorded: [DraftedExample] {
    let names = answers.all("recorded")
    let cells = names.map { ($0, value(of: field($0, of: interview.subject))) }
    let last = names.last ?? ""
    return sides(
      ["met"], "everything recorded", ["not-met, detail \(last)"], "\(last) not recorded",
      (
        good: [subject(cells)], bad: [subject(cells.map { $0.0 == last ? (last, "") : $0 })]
      ))
  }

  private func value(of field: Field?) -> String {
    switch field?.type {
    case .date, .moment: text(firstDay, field)
    case .yesNo: "yes"
    case .number: "1"
    case .code(let codes): codes.first ?? ""
    case .text: "words of it"
    default: "A1"
    }
  }

  private var attended: [DraftedExample] {
    let all = answers.all("agencies")
    let agency = answers["agency"] ?? ""
    func present(_ names: [String]) -> [DraftedExample.Record] {
      let roster = (names.count == 1 ? interview.rosterEntity?.name : interview.rosterEntity?.plural) ?? ""
      return
        [subject()] + names.map { DraftedExample.Record(entity: roster, cells: [(agency, $0)]) }
    }
    return sides(
      ["met"], "all of them", ["not-met"], "all but \(all.last ?? "")",
      (present(all), present(all.dropLast())))
  }

  private var limit: [DraftedExample] {
    let words = (answers["of"] ?? "").split(separator: " ", maxSplits: 2).map(String.init)
    guard words.count == 3, words.starts(with: ["count", "of"]),
      let most = answers["limit"].flatMap({ Int($0) }),
      most <= 20, let counted = interview.vocabulary.dictionary[words[2]], let date = counted.dateIndex
    else { return sides(["met"], "as many as are right", ["not-met"], "one too many") }
    func records(_ count: Int) -> [DraftedExample.Record] {
      let field = counted.fields[date]
      let cell = (field.name, text(firstDay, field))
      let name = count == 1 ? counted.name : counted.plural
      return [subject()]
        + Array(repeating: DraftedExample.Record(entity: name, cells: [cell]), count: count)
    }
    return sides(
      ["met"], "\(most) of them", ["not-met"], "\(most + 1) of them", (records(most), records(most + 1)))
  }

  // MARK: Kinds over results

  private var group: String { answers["by"].map { $0 == "team" ? "Team A" : "North" } ?? "" }

  private func lines(_ counts: [(Int, String)]) -> [String] {
    counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" + (group.isEmpty ? "" : " in \(group)") }
  }

  private func phrase(_ words: String) -> String { group.isEmpty ? words : "\(group) \(words)" }

  private var share: [DraftedExample] {
    let wanted = answers["at least"].flatMap { Double($0.dropLast()) } ?? 0
    let enough = Int(wanted.rounded(.up))
    let good = DraftedExample(
      name: "\(enough) in 100", results: lines([(enough, "met"), (100 - enough, "late")]),
      expect: [phrase("met")])
    guard enough > 0 else { return [good] }
    return [
      good,
      DraftedExample(
        name: "one fewer", results: lines([(enough - 1, "met"), (101 - enough, "late")]),
        expect: [phrase("not-met")]),
    ]
  }

  private var comparison: [DraftedExample] {
    let (one, other) = answers["between"] == "team" ? ("Team A", "Team B") : ("North", "South")
    let rest = ["163 met in \(other)", "17 late in \(other)"]
    return [
      DraftedExample(
        name: "a group below what chance allows", results: ["11 met in \(one)", "9 late in \(one)"] + rest,
        expect: ["\(one) not-met", "\(other) met"]),
      DraftedExample(
        name: "a group within what chance allows", results: ["17 met in \(one)", "3 late in \(one)"] + rest,
        expect: ["\(one) met", "\(other) met"]),
    ]
  }

  private var median: [DraftedExample] {
    let most = answers["at most"].flatMap { Int($0.prefix { $0 != " " }) } ?? 0
    let isLate = answers["of"] == "days late"
    func results(_ middle: Int) -> [String] {
      let words = [(5, "met", 0), (1, isLate ? "late" : "met", middle), (5, "late", middle + 100)]
      return words.map { count, status, days in
        let length = days == 1 ? "1 day" : "\(days) days"
        return "\(count) \(status) \(isLate ? "by" : "after") \(length)"
          + (group.isEmpty ? "" : " in \(group)")
      }
    }
    return [
      DraftedExample(
        name: "the middle case at the limit", results: results(most),
        expect: [phrase("met") + ", middle \(most) day\(most == 1 ? "" : "s")"]),
      DraftedExample(
        name: "the middle case a day over it", results: results(most + 1),
        expect: [phrase("not-met") + ", middle \(most + 1) day\(most == 0 ? "" : "s")"]),
    ]
  }
}
