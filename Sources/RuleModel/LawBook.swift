package import Chronology
package import Diagnostics

/// From when until when an instrument or a provision was in force, and how sure that is.
package struct InForce: Sendable, Hashable {
  package var from: CivilDay
  /// The last day it was in force; nil while no end is known.
  package var until: CivilDay?
  package var confidence: Confidence

  package init(from: CivilDay, until: CivilDay?, confidence: Confidence) {
    self.from = from
    self.until = until
    self.confidence = confidence
  }

  /// Whether it was in force on a day.
  package func contains(_ day: CivilDay) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }

  /// Whether it was in force on any day from the first to the last.
  package func overlaps(_ days: ClosedRange<CivilDay>) -> Bool {
    from <= days.upperBound && (until.map { days.lowerBound <= $0 } ?? true)
  }
}

/// A provision a rule can rest on.
package struct Provision: Sendable, Hashable {
  /// As rules cite it, after the instrument's name: `reg 28(2)`.
  package var name: String
  /// What it says, paraphrased.
  package var says: String
  package var confidence: Confidence
  /// Its own page, where it has one.
  package var link: String?
  /// When it was in force, where that is not its instrument's time.
  package var inForce: InForce?

  package init(name: String, says: String, confidence: Confidence, link: String?, inForce: InForce? = nil) {
    self.name = name
    self.says = says
    self.confidence = confidence
    self.link = link
    self.inForce = inForce
  }
}

/// A figure of the law over time: what it was, from when until when.
package struct LawValue: Sendable, Hashable {
  package var name: String
  /// In order of `from`; gaps are legal and mean that no law was in force.
  package var dated: [DatedValue]
  package var place: Place

  package init(name: String, dated: [DatedValue], place: Place) {
    self.name = name
    self.dated = dated
    self.place = place
  }

  /// The value in force on a day.
  package func value(on day: CivilDay) -> DatedValue? {
    dated.last { $0.from <= day && ($0.until.map { day <= $0 } ?? true) }
  }
}

/// What a figure of the law says.
package enum LawValueKind: Sendable, Hashable {
  /// How long something may take: `16 weeks`.
  case length
  /// Whether something is allowed: `yes` or `no`.
  case answer

  /// The kind of what is written; nil where it is neither.
  package init?(of text: String) {
    if text == "yes" || text == "no" {
      self = .answer
    } else if Period.parse(text) != nil {
      self = .length
    } else {
      return nil
    }
  }
}

extension LawValue {
  /// The kind of all that it ever said; nil where nothing is written that can be read.
  package var kind: LawValueKind? { dated.first.flatMap { LawValueKind(of: $0.text.text) } }
}

/// A figure of the law as it stood for a while.
package struct DatedValue: Sendable, Hashable {
  package var from: CivilDay
  /// The last day it was in force; nil while no end is known.
  package var until: CivilDay?
  /// As written: `16 weeks`, `yes`.
  package var text: Written
  package var provision: String
  package var confidence: Confidence

  package init(from: CivilDay, until: CivilDay?, text: Written, provision: String, confidence: Confidence) {
    self.from = from
    self.until = until
    self.text = text
    self.provision = provision
    self.confidence = confidence
  }
}

/// An act, a set of regulations, guidance, a framework or a local standard.
package struct Instrument: Sendable, Hashable {
  /// As rules cite it: `CPR 2010`.
  package var name: String
  package var title: String
  package var force: Force
  package var link: String?
  package var provisions: [Provision]
  package var values: [LawValue]
  package var place: Place
  /// When it was in force; nil where that is not known, or does not matter.
  package var inForce: InForce?
  /// What a reader must know before relying on it.
  package var note: String?

  package init(
    name: String, title: String, force: Force, link: String?, provisions: [Provision], values: [LawValue],
    place: Place, inForce: InForce? = nil, note: String? = nil
  ) {
    self.name = name
    self.title = title
    self.force = force
    self.link = link
    self.provisions = provisions
    self.values = values
    self.place = place
    self.inForce = inForce
    self.note = note
  }
}

/// A citation resolved: the instrument and the provision a rule or part rests on.
package struct Basis: Sendable, Hashable {
  package var cite: String
  package var title: String
  package var says: String
  package var force: Force
  package var confidence: Confidence
  package var link: String?
  /// When it was in force; nil where that is not known, or does not matter.
  package var inForce: InForce?
  /// What a reader must know before relying on it.
  package var note: String?

  package init(
    cite: String, title: String, says: String, force: Force, confidence: Confidence, link: String?,
    inForce: InForce? = nil, note: String? = nil
  ) {
    self.cite = cite
    self.title = title
    self.says = says
    self.force = force
    self.confidence = confidence
    self.link = link
    self.inForce = inForce
    self.note = note
  }
}

/// Everything rules may rest on.
package struct LawBook: Sendable, Hashable {
  package var instruments: [Instrument]

  package init(instruments: [Instrument]) {
    self.instruments = instruments
  }

  /// What a citation such as `CPR 2010 reg 28(2)` names, or nil.
  package func basis(citing text: String) -> Basis? {
    for instrument in instruments where text == instrument.name || text.hasPrefix(instrument.name + " ") {
      let rest = text.dropFirst(instrument.name.count).drop { $0 == " " }
      guard let provision = instrument.provisions.first(where: { $0.name == rest }) else { continue }
      return Basis(
        cite: text, title: instrument.title, says: provision.says, force: instrument.force,
        confidence: provision.confidence, link: provision.link ?? instrument.link,
        inForce: provision.inForce ?? instrument.inForce, note: instrument.note)
    }
    return nil
  }

  /// Every citation that would be understood.
  package var citations: [String] {
    instruments.flatMap { instrument in instrument.provisions.map { "\(instrument.name) \($0.name)" } }
  }

  /// The figure of that name.
  package func value(named name: String) -> LawValue? {
    instruments.lazy.flatMap(\.values).first { $0.name == name }
  }

  /// The names of all figures.
  package var valueNames: [String] { instruments.flatMap { $0.values.map(\.name) } }
}
