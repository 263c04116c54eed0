/// A generated rule, as far as it can be taken apart and written down.
package struct TrialRule: Sendable, Hashable {
  /// A condition, and what it leads to; `otherwise` where there is none.
  package struct Line: Sendable, Hashable {
    var condition: TrialPhrase?
    var then: String
  }

  package struct Agency: Sendable, Hashable {
    var name: String
    var expectedIf: TrialPhrase?
    var excusedIf: TrialPhrase?
  }

  package struct Criterion: Sendable, Hashable {
    var points: Int
    var averageOver: String?
    var adds: Bool
    var awards: [Line]
  }

  package struct Part: Sendable, Hashable {
    var onlyIf: TrialPhrase?
    var excuse: TrialPhrase?
    var expects: Expectation
  }

  package indirect enum Expectation: Sendable, Hashable {
    case howSoon(lookFor: String, by: String?, countIf: [TrialPhrase], mayPrecede: String?, lines: [Line])
    case recorded([String], on: String?, limits: [Line])
    case attended(presentIf: TrialPhrase?, agencies: [Agency])
    case holds(TrialPhrase)
    case score([Criterion], expected: Int)
    case noMoreThan(of: String, lines: [Line])
    case all([Part])
    case either([Part])
  }

  package var id: String
  package var lookAt: String
  package var onlyIf: TrialPhrase?
  package var leaveOut: [TrialPhrase] = []
  package var clockStarts: [Line] = []
  package var until: [String] = []
  package var lapsesAfter: String?
  package var excuses: [TrialPhrase] = []
  package var severities: [Line] = []
  package var grace: Int?
  /// A question the rule asks, and what is taken to be so where the record leaves it open.
  package var assumes: (question: TrialPhrase, isTrue: Bool)? {
    get { assumed.map { ($0.condition ?? .leaf(""), $0.then == "assume yes") } }
    set {
      assumed = newValue.map { Line(condition: $0.question, then: $0.isTrue ? "assume yes" : "assume no") }
    }
  }
  private var assumed: Line?
  package var expects: Expectation

  init(id: String, lookAt: String, expects: Expectation) {
    self.id = id
    self.lookAt = lookAt
    self.expects = expects
  }
}
