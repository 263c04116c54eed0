import CaseModel
import Chronology
import RuleChecking
import RuleLoading
import RuleModel

extension RuleInterview {
  private typealias Choice = RuleQuestion.Choice

  /// The question of a key; nil where what has been answered leaves nothing to ask.
  func question(_ key: String) -> RuleQuestion? {
    switch key {
    case "asks":
      RuleQuestion(
        key: key, asks: "What is the question? One sentence, as an inspector would ask it.",
        hint: "Is each child seen soon after a plan is made?")
    case "rule":
      RuleQuestion(
        key: key, asks: "What is the rule to be called, for good? Small letters, digits and hyphens.",
        hint: "cp-first-visit", preset: suggestedName)
    case "area":
      RuleQuestion(
        key: key, asks: "Which area of the inspection is it about?", choices: areas, isOpen: areas.isEmpty)
    case "kind":
      RuleQuestion(
        key: key, asks: "What is expected?",
        choices: WrittenForm.rule.keys.filter { WrittenForm.rule.alternatives.contains($0.name) }.map {
          Choice($0.name, $0.says.replacing("`", with: "'"))
        }, preset: "how soon")
    case "look at":
      isOverResults
        ? RuleQuestion(key: key, asks: "Which rule's results does it look at?", choices: rulesOverTheRecord)
        : RuleQuestion(key: key, asks: "What is it about? Each of these is looked at.", choices: entities)
    case "basis":
      RuleQuestion(
        key: key, asks: "What does it rest on? The first decides how a finding may be worded.",
        hint: "type a word to search", choices: provisions, besides: provisionsOfOtherTimes,
        note: noteOnLaw, count: .several)
    case "severity":
      RuleQuestion(
        key: key, asks: "How much does a shortfall matter to a child?",
        choices: FindingSeverity.allCases.reversed().map { Choice($0.rawValue) })
    case "leave out" where !isOverResults:
      RuleQuestion(
        key: key, asks: "Who is outside the question, and why?", hint: "condition: reason",
        choices: conditions(of: subject), isOpen: true, count: .lines(with: "the reason"), preset: "")
    case "excused if" where !isOverResults:
      RuleQuestion(
        key: key, asks: "What is a good reason where it was not done?", hint: "condition: reason",
        choices: conditions(of: subject), isOpen: true, count: .lines(with: "the reason"), preset: "")
    case "if not recorded" where !isOverResults && !askedConditions.isEmpty:
      RuleQuestion(
        key: key,
        asks: "What is assumed where the record does not say? Without an answer, both readings are tried.",
        hint: "condition: assume no", choices: askedConditions, isOpen: true,
        count: .lines(with: "'assume yes' or 'assume no'"), preset: "")
    default: questionOfKind(key)
    }
  }

  /// Why some of the law is not offered, and how to rest a rule on it; empty where all of it is.
  private var noteOnLaw: String {
    let count = provisionsOfOtherTimes.count
    guard count > 0 else { return "" }
    let more =
      count == 1
      ? "1 provision that ended before, or begins later, is"
      : "\(count) provisions that ended before, or begin later, are"
    return "Offered is the law in force on \(today.shortDescription). \(more) shown by ? after these; "
      + "written whole, one of them can be taken too."
  }

  private func questionOfKind(_ key: String) -> RuleQuestion? {
    switch (answers["kind"], key) {
    case ("how soon", "look for"):
      RuleQuestion(
        key: key,
        asks: "What should happen? Records of a kind, or a date of the \(subject?.name ?? "subject").",
        choices: happenings(after: subject))
    case ("how soon", "that count if") where lookedFor != nil:
      RuleQuestion(
        key: key, asks: "Which of them count? Without an answer, all do.", choices: conditions(of: lookedFor),
        isOpen: true, count: .several, preset: "")
    case ("how soon", "how soon"):
      RuleQuestion(
        key: key, asks: "By when? One interval, or lines of which the first that fits wins.",
        hint:
          "within 5 working days; every 6 weeks; within law first review; or in lines, first visit: within 1 week, then otherwise: every 6 weeks",
        count: .oneOrLines(with: "an interval"))
    case ("how soon", "clock starts") where !dates(of: subject).isEmpty:
      RuleQuestion(
        key: key, asks: "Counted from which date?", choices: dates(of: subject).map { Choice($0) },
        preset: subject?.happensOn ?? subject?.startsOn)
    case ("how soon", "until"):
      RuleQuestion(
        key: key,
        asks:
          "What ends the duty? Without an answer, the end of the \(subject?.name ?? "subject") and of what it belongs to.",
        choices: ends, count: .several, preset: "")
    case ("recorded", "recorded"):
      RuleQuestion(
        key: key, asks: "Which facts must be there?",
        choices: (subject?.fields ?? []).filter { $0.type != .identifier }.map { Choice($0.name) },
        count: .several)
    case ("attended by", "roster"):
      RuleQuestion(key: key, asks: "Where are those listed who were invited?", choices: rosters(of: subject))
    case ("attended by", "agency"):
      RuleQuestion(key: key, asks: "Which field says who they are?", choices: codeFields(of: rosterEntity))
    case ("attended by", "agencies"):
      RuleQuestion(key: key, asks: "Who is expected?", choices: agencies, count: .several)
    case ("attended by", "present if"):
      RuleQuestion(
        key: key, asks: "When did one of them take part? Without an answer, whoever is listed did.",
        choices: conditions(of: rosterEntity), isOpen: true, count: .several, preset: "")
    case ("holds", "holds"):
      RuleQuestion(
        key: key, asks: "What must be true?", hint: "a condition", choices: conditions(of: subject),
        isOpen: true)
    case ("score", "criteria"):
      RuleQuestion(
        key: key, asks: "What earns points, and how many?", hint: "condition: points",
        choices: conditions(of: subject), isOpen: true, count: .lines(with: "the points"))
    case ("score", "good from"):
      RuleQuestion(key: key, asks: "Which share of all points is enough?", hint: "70%", preset: "70%")
    case ("no more than", "of"):
      RuleQuestion(
        key: key, asks: "What is counted?",
        hint: "count of allocations where start after as at - 12 months", choices: counts, isOpen: true)
    case ("no more than", "limit"):
      RuleQuestion(key: key, asks: "How many are right at the most?", hint: "a whole number")
    case ("all", "parts"), ("either", "parts"):
      RuleQuestion(
        key: key, asks: "Which parts does it have, and what must be true of each?", hint: "name: condition",
        isOpen: true, count: .lines(with: "a condition"))
    default: questionOfResults(key)
    }
  }

  private func questionOfResults(_ key: String) -> RuleQuestion? {
    let groups = Grouping.allCases.map { Choice($0.rawValue) }
    return switch (answers["kind"], key) {
    case ("share", "at least"):
      RuleQuestion(key: key, asks: "Which share is expected at least?", hint: "90%")
    case ("compare", "between"):
      RuleQuestion(key: key, asks: "What are groups told apart by?", choices: groups)
    case ("median", "of"):
      RuleQuestion(
        key: key, asks: "What is the middle case told of?",
        choices: [Choice("days taken"), Choice("days late")])
    case ("median", "at most"):
      RuleQuestion(key: key, asks: "How many days may the middle case take?", hint: "40 days")
    case ("share", "by"), ("median", "by"):
      RuleQuestion(
        key: key, asks: "Are groups told apart? Without an answer, all are taken together.", choices: groups,
        preset: "")
    default: nil
    }
  }
}
