import CaseModel
import Chronology
package import RuleChecking
import RuleModel

extension RuleReader {
  /// A rule in English: everything that the checked rule says, and what the words it uses mean.
  package func readBack(of rule: CheckedRule) -> ReadBack {
    let used = UsedWords(rule, vocabulary: vocabulary)
    let reading = RuleReading(rule, reader: self)
    return ReadBack(
      rule: rule.id, question: rule.rule.asks,
      sections: [
        ReadBack.Section("What it rests on", reading.basis),
        ReadBack.Section("Who is looked at", reading.subjects),
        ReadBack.Section("Who is left out, and why", reading.leftOut),
        ReadBack.Section("When the clock starts", reading.clock),
        ReadBack.Section("What ends it", reading.ends),
        ReadBack.Section("What is expected", reading.expectation),
        ReadBack.Section("What the answers mean", reading.answers),
        ReadBack.Section("What excuses a shortfall", reading.excuses),
        ReadBack.Section("How much a shortfall matters", reading.severity),
        ReadBack.Section("Where the record does not say", reading.silence(used)),
        ReadBack.Section("When it is told as a finding", reading.bounds),
        ReadBack.Section("Figures of the law", figures(used)),
        ReadBack.Section("What the words mean", meanings(used)),
        ReadBack.Section("Lists, phrases and calendars", lists(used)),
        ReadBack.Section("Choices made where the text is open", reading.readings),
        ReadBack.Section("What it cannot see", rule.rule.cannotSee.map { ReadBack.Line($0) }),
        ReadBack.Section("What is written beside it", reading.words),
      ].filter { !$0.lines.isEmpty })
  }

  private func figures(_ used: UsedWords) -> [ReadBack.Line] {
    guard !used.lawValues.isEmpty else { return [] }
    return used.lawValues.map { vocabulary.lawValues[$0] }.readOut
      + [ReadBack.Line("On a day that is not named no law was in force, and nothing is guessed")]
  }

  /// Each named condition that the rule uses, itself or within another, spelt out once.
  private func meanings(_ used: UsedWords) -> [ReadBack.Line] {
    used.conditions.map { position in
      let named = vocabulary.conditions[position]
      let wording = Wording(vocabulary, of: named.entity)
      return wording.line(
        "\(quoted(named.name)), of \(wording.one(named.entity).withArticle), holds if", named.condition)
    }
  }

  private func lists(_ used: UsedWords) -> [ReadBack.Line] {
    var lines = used.lists.map { vocabulary.dictionary.lists[$0] }.sorted { $0.name < $1.name }.map(line)
    for lexicon in used.lexicons.map({ vocabulary.lexicons[$0] }).sorted(by: { $0.name < $1.name }) {
      lines.append(
        ReadBack.Line(
          "Phrases on the list \(quoted(lexicon.name)): \(listed(lexicon.phrases.sorted().map(quoted)))"))
    }
    if used.countsWorkingDays { lines.append(workingDays) }
    if used.countsTerms { lines.append(terms) }
    if used.addsMonths {
      lines.append(
        ReadBack.Line(
          "Months and years end on the same day of the month, or on the last day of a month too short to have it: "
            + "three months after 30 November is 28 February, or 29 February in a leap year"))
    }
    return lines
  }

  private func line(_ list: CodeList) -> ReadBack.Line {
    let entries = list.entries.sorted { $0.code < $1.code }.map { entry in
      switch (entry.firstYear, entry.lastYear) {
      case (nil, nil): entry.code
      case (let first?, nil): "\(entry.code) (since the reporting year that ends in \(first))"
      case (nil, let last?): "\(entry.code) (until the reporting year that ends in \(last))"
      case (let first?, let last?): "\(entry.code) (reporting years that end in \(first) to \(last))"
      }
    }
    return ReadBack.Line("Codes on the list \(quoted(list.name)): \(listed(entries))")
  }

  private var workingDays: ReadBack.Line {
    let calendar = vocabulary.calendar
    let weekdays = calendar.nonWorkingWeekdays.sorted { $0.rawValue < $1.rawValue }.map {
      "\("\($0)".asSentence.dropLast())s"
    }
    let holidays = calendar.holidays.keys.filter { calendar.covers.contains($0) }.sorted()
    let first = holidays.first.map { ", the first on \($0.writtenDescription)" } ?? ""
    let last = holidays.last.map { " and the last on \($0.writtenDescription)" } ?? ""
    return ReadBack.Line(
      "Working days are those of the calendar \(quoted(calendar.name)) (\(calendar.citation)): "
        + "every day from \(calendar.covers.lowerBound.writtenDescription) to "
        + "\(calendar.covers.upperBound.writtenDescription) but \(listed(weekdays)) and \(holidays.count) days off\(first)\(last)"
    )
  }

  private var terms: ReadBack.Line {
    ReadBack.Line(
      "School terms, each from its first day to its last",
      vocabulary.terms.terms.map {
        ReadBack.Line("\($0.name): \($0.first.writtenDescription) to \($0.last.writtenDescription)")
      })
  }
}

extension [LawValue] {
  /// What each figure was, from when until when, with its source and how sure that is.
  fileprivate var readOut: [ReadBack.Line] {
    sorted { $0.name < $1.name }.map { value in
      ReadBack.Line(
        quoted(value.name),
        value.dated.map { dated in
          let end = dated.until.map { "to \($0.writtenDescription)" } ?? "with no end known"
          return ReadBack.Line(
            "From \(dated.from.writtenDescription) \(end): \(dated.text.text) (\(dated.provision); \(dated.confidence.inWords))"
          )
        })
    }
  }
}

extension Confidence {
  /// How sure that is, in a few words.
  var inWords: String {
    switch self {
    case .readInLaw: "read in the law or in official text"
    case .readSecondHand: "read in another source"
    case .fromMemory: "from memory, not checked"
    case .localPolicy: "a local norm"
    }
  }
}
