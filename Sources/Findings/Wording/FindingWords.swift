import Evaluation
import RuleChecking
import RuleModel

/// Writes a finding's sentence: the rule's own where it has one, else one made from what it rests on.
struct FindingWords {
  let rule: CheckedRule
  let measure: Measure
  /// Localities or teams that the sentence is about.
  let groups: [GroupResult]
  private let topic: Topic

  init(rule: CheckedRule, measure: Measure, groups: [GroupResult]) {
    self.rule = rule
    self.measure = measure
    self.groups = groups
    topic = Topic(of: rule, measure: measure)
  }

  /// The sentence for a finding of that sign.
  ///
  /// - Parameter notRunBecause: what the export lacks, for a rule that was not run.
  func sentence(_ sign: Sign, notRunBecause: [String] = []) -> String {
    switch sign {
    case .improve: improve
    case .strength: strength
    case .neither: neither
    case .tooFew: tooFew
    case .notAssessable: notAssessable
    case .notRun: "This was not judged: the export lacks \(listed(notRunBecause))."
    }
  }

  /// What it means for children, with its placeholders filled.
  var means: String {
    fill(rule.rule.sayings.means, short)
  }

  // MARK: Quantities

  /// Children; where the rows belong to no child, cases.
  private var speaksOfChildren: Bool { measure.children > 0 || measure.cases == 0 }

  private var short: Quantity {
    speaksOfChildren
      ? Quantity(measure.childrenShort, of: measure.children)
      : Quantity(measure.cases - measure.achieved - measure.notAssessable, of: measure.cases)
  }

  private var achieved: Quantity {
    speaksOfChildren
      ? Quantity(measure.childrenAchieved, of: measure.children)
      : Quantity(measure.achieved, of: measure.cases)
  }

  /// Those neither short nor wholly achieved: the record leaves them open.
  private var open: Quantity {
    Quantity(
      short.denominator - short.numerator - achieved.numerator, of: short.denominator)
  }

  private func people(_ quantity: Quantity) -> String {
    speaksOfChildren ? quantity.of("child", "children") : quantity.of("case", "cases")
  }

  // MARK: Sentences

  private var improve: String {
    if !rule.rule.sayings.improve.isEmpty { return fill(rule.rule.sayings.improve, short) }
    if case .compare(let comparison) = rule.expectation {
      let kind = comparison.between == .locality ? "localities" : "teams"
      return "Practice on \(topic.name) differs between \(kind) by more than chance explains: "
        + "it is weaker in \(groupNames)."
    }
    if case .median(let median) = rule.expectation { return middle(median, met: false) }
    return "For \(people(short)), \(topic.standard) \(topic.verb(met: false))."
  }

  /// How long the middle case took, in the groups where it took too long or, if it was met, in all.
  private func middle(_ median: CheckedMedian, met: Bool) -> String {
    let told = met ? groups : groups.filter { $0.status == .notMet }
    let figures = told.compactMap { group in
      (group.median?.assessable).map { days in
        let length = "\(days) \(days == 1 ? "day" : "days")"
        return group.name.isEmpty ? length : "\(length) in \(group.name)"
      }
    }
    let what = median.of == .daysLate ? "was \(listed(figures)) late" : "took \(listed(figures))"
    return "The middle case on \(topic.name) \(what), where at most \(median.atMost) is expected."
  }

  private var strength: String {
    if !rule.rule.sayings.strength.isEmpty { return fill(rule.rule.sayings.strength, achieved) }
    return "For \(people(achieved)), \(topic.standard) \(topic.verb(met: true))."
  }

  private var neither: String {
    if case .median(let median) = rule.expectation { return middle(median, met: true) }
    if case .compare(let comparison) = rule.expectation {
      let kind = comparison.between == .locality ? "localities" : "teams"
      return "Practice on \(topic.name) does not differ between \(kind) by more than chance explains."
    }
    let (rest, ending) =
      short.numerator > 0
      ? (short, topic.isStock ? "it is not" : "it \(topic.verb(met: false))")
      : (open, "the record does not say")
    return "For \(people(achieved)), \(topic.standard) \(topic.verb(met: true)); "
      + "for \(rest.alone) \(ending)."
  }

  private var tooFew: String {
    guard measure.cases > 0 else {
      return measure.isStock
        ? "No duty of this kind was live on the day of the extract."
        : "Nothing of this kind fell due in the period."
    }
    let ending = "There are too few to speak of a pattern."
    if case .compare = rule.expectation {
      return "No group has enough results to be compared with the others."
    }
    if short.numerator > 0 { return "\(improve) \(ending)" }
    if open.numerator > 0 { return "\(notAssessable) \(ending)" }
    return "\(strength) \(ending)"
  }

  private var notAssessable: String {
    let quantity = open.numerator > 0 ? open : short
    return
      "The record leaves open whether \(topic.standard) \(topic.verb(met: true)) for \(people(quantity))."
  }

  // MARK: Filling

  private func fill(_ text: String, _ quantity: Quantity) -> String {
    let template = SentenceTemplate(text)
    let isOne = quantity.word == .one
    let words = isOne && template.hasChoices ? "one" : quantity.determiner
    return template.filled(isOne: isOne) { name in
      switch name {
      case "Quantity": words.capitalised
      case "quantity": words
      case "n": String(quantity.numerator)
      case "N": String(quantity.denominator)
      case "groups": groupNames
      default: nil
      }
    }
  }

  private var groupNames: String {
    listed(groups.filter { $0.status == .notMet && !$0.name.isEmpty }.map(\.name))
  }
}

/// Words as a sentence lists them: `North, West and South`.
func listed(_ words: [String]) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}
