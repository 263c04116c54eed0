import CaseModel
import Chronology
import RuleChecking
import RuleLoading
import RuleModel

extension RuleInterview {
  /// Whether the rule looks at what another rule found.
  var isOverResults: Bool { ["share", "compare", "median"].contains(answers["kind"] ?? "") }

  /// What the rule looks at; nil while that is not answered, or where it looks at results.
  var subject: Entity? { isOverResults ? nil : answers["look at"].flatMap { vocabulary.dictionary[$0] } }

  /// The records that should happen; nil where that is a date of the subject.
  var lookedFor: Entity? {
    guard let name = answers["look for"], !dates(of: subject).contains(name) else { return nil }
    return vocabulary.dictionary[name]
  }

  var rosterEntity: Entity? { answers["roster"].flatMap { vocabulary.dictionary[$0] } }

  /// A name out of the words of the question.
  var suggestedName: String {
    let small = [
      "is", "it", "are", "does", "do", "each", "every", "a", "an", "the", "of", "in", "to", "after", "as",
    ]
    let words = (answers["asks"] ?? "").lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let name = words.filter { !small.contains(String($0)) }.prefix(4).joined(separator: "-")
    let taken = Set(book.ruleHeads.map(\.id))
    let free = name.isEmpty ? "our-rule" : name
    return taken.contains(free)
      ? (2...).lazy.map { "\(free)-\($0)" }.first { !taken.contains($0) } ?? free : free
  }

  /// The areas of the framework in force, else of the newest.
  var areas: [RuleQuestion.Choice] {
    let current = book.frameworks.last { $0.from <= today && ($0.until.map { today <= $0 } ?? true) }
    return (current ?? book.frameworks.last)?.areas.map { RuleQuestion.Choice($0.id, $0.title) } ?? []
  }

  /// Kinds of record that practice is judged by; forms as they were returned are for checks of returns.
  var entities: [RuleQuestion.Choice] {
    vocabulary.dictionary.entities.filter { entity in
      guard !entity.isAsReturned, entity.identifierIndex != nil else { return false }
      switch answers["kind"] {
      case "how soon": return !happenings(after: entity).isEmpty
      case "attended by": return !rosters(of: entity).isEmpty
      default: return entity.fields.count > 1
      }
    }.map {
      RuleQuestion.Choice($0.name, $0.means)
    }
  }

  var rulesOverTheRecord: [RuleQuestion.Choice] {
    book.rules.filter { rule in
      if case .each = rule.population { rule.forReturn == nil } else { false }
    }.map { RuleQuestion.Choice($0.id.text, $0.asks) }
  }

  /// Provisions in force today.
  var provisions: [RuleQuestion.Choice] {
    book.law.instruments.sorted { $0.name < $1.name }.flatMap { instrument in
      instrument.provisions.filter { ($0.inForce ?? instrument.inForce)?.contains(today) ?? true }.map {
        RuleQuestion.Choice("\(instrument.name) \($0.name)", $0.says)
      }
    }
  }

  /// Provisions that were in force, or are to be, each with when.
  var provisionsOfOtherTimes: [RuleQuestion.Choice] {
    book.law.instruments.sorted { $0.name < $1.name }.flatMap { instrument in
      instrument.provisions.compactMap { provision in
        guard let time = provision.inForce ?? instrument.inForce, !time.contains(today) else { return nil }
        let ended = time.until.flatMap { $0 < today ? $0.shortDescription : nil }
        let when = ended.map { "in force until \($0)" } ?? "in force from \(time.from.shortDescription)"
        return RuleQuestion.Choice("\(instrument.name) \(provision.name)", "\(when). \(provision.says)")
      }
    }
  }

  /// What can end a duty about the subject.
  var ends: [RuleQuestion.Choice] {
    guard let subject else { return [] }
    // Of what belongs to a child by way of something else, the child's birthday cannot be named.
    let birthdays = canEnd(on: "18th birthday") ? ["18th birthday", "25th birthday"] : []
    let own = dates(of: subject).filter { $0 != (subject.happensOn ?? subject.startsOn) }
    return (own + birthdays).map { RuleQuestion.Choice($0) }
      + [RuleQuestion.Choice("nothing", "only the child's death")]
  }

  /// The conditions that the answers ask, in their words.
  var askedConditions: [RuleQuestion.Choice] {
    let lines = ["how soon", "leave out", "excused if"].flatMap { answers.lines($0) }.flatMap { line in
      line.what.split(separator: ",").map { $0.split(separator: " ").joined(separator: " ") }
    }
    let parts = answers.lines("parts").map(\.with)
    let words = ["that count if", "present if", "holds"].flatMap { answers.all($0) }
    let ordinals = ["first ", "second ", "third ", "fourth "]
    var names: [String] = []
    for name in lines + words + parts + answers.lines("criteria").map(\.what)
    where name != "otherwise" && !names.contains(name) && !ordinals.contains(where: { name.hasPrefix($0) }) {
      names.append(name)
    }
    return names.map { RuleQuestion.Choice($0) }
  }

  /// Records that can be found from the subject and are dated, and dates of its own.
  func happenings(after subject: Entity?) -> [RuleQuestion.Choice] {
    guard let subject else { return [] }
    return related(to: subject).filter { $0.dateIndex != nil && !$0.isAsReturned }.map {
      RuleQuestion.Choice($0.plural, $0.means)
    } + dates(of: subject).map { RuleQuestion.Choice($0) }
  }

  /// Related records with a field of fixed words.
  func rosters(of subject: Entity?) -> [RuleQuestion.Choice] {
    guard let subject else { return [] }
    return related(to: subject).filter { !$0.isAsReturned && !codeFields(of: $0).isEmpty }.map {
      RuleQuestion.Choice($0.plural, $0.means)
    }
  }

  var counts: [RuleQuestion.Choice] {
    guard let subject else { return [] }
    return related(to: subject).filter { !$0.isAsReturned }.map {
      RuleQuestion.Choice("count of \($0.plural)")
    }
  }

  var agencies: [RuleQuestion.Choice] {
    guard let field = rosterEntity?.fields.first(where: { $0.name == answers["agency"] }),
      case .code(let codes) = field.type
    else { return [] }
    return codes.map { RuleQuestion.Choice($0) }
  }

  func codeFields(of entity: Entity?) -> [RuleQuestion.Choice] {
    (entity?.fields ?? []).compactMap { field in
      if case .code = field.type { RuleQuestion.Choice(field.name) } else { nil }
    }
  }

  /// Date fields of an entity.
  func dates(of entity: Entity?) -> [String] {
    (entity?.fields ?? []).filter { $0.type == .date || $0.type == .moment }.map(\.name)
  }

  /// Named conditions of an entity, and its yes-or-no fields.
  func conditions(of entity: Entity?) -> [RuleQuestion.Choice] {
    guard let entity, let index = vocabulary.dictionary.index(of: entity.name) else { return [] }
    let named = vocabulary.conditions.filter { $0.entity == index }.map { condition in
      let written = book.conditions.first { $0.entity == entity.name && $0.name.text == condition.name }
      return RuleQuestion.Choice(condition.name, written?.expression.text ?? "")
    }
    // A field whose name begins as a question about other rows does cannot be asked by its name alone.
    let quantifiers = ["no ", "not ", "any ", "every "]
    let fields = entity.fields.filter { field in
      field.type == .yesNo && !quantifiers.contains { field.name.hasPrefix($0) }
    }
    return named + fields.map { RuleQuestion.Choice($0.name, "yes or no") }
  }

  private func related(to subject: Entity) -> [Entity] {
    let dictionary = vocabulary.dictionary
    guard let from = dictionary.index(of: subject.name) else { return [] }
    return dictionary.entities.indices.filter { $0 != from && vocabulary.relation(from: from, to: $0) != nil }
      .map {
        dictionary.entities[$0]
      }
  }
}
