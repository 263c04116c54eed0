package import Chronology

/// The law of one day, applied in place of the law that was in force on each day.
package struct AppliedLaw: Sendable, Hashable {
  /// A rule, or a part of one, that was not judged because nothing it rests on was in force.
  package struct SetAside: Sendable, Hashable {
    package var rule: String
    /// What the rule asks.
    package var asks: String
    /// The part by name; nil for the whole rule.
    package var part: String?

    package init(rule: String, asks: String, part: String? = nil) {
      self.rule = rule
      self.asks = asks
      self.part = part
    }
  }

  package var day: CivilDay
  /// In order of rules, then of parts.
  package var setAside: [SetAside]

  package init(day: CivilDay, setAside: [SetAside]) {
    self.day = day
    self.setAside = setAside
  }

  /// What a reader must know before anything else.
  package var statement: String {
    "The law of \(day.writtenDescription) was applied on every day, in place of the law in force: this is what the "
      + "record would show under it, and not what the law asked. Working days and school terms are those of the "
      + "real days."
  }

  /// Why rules or parts of rules were set aside.
  package var whySetAside: String { "Nothing that it rests on was in force on \(day.writtenDescription)." }

  /// The parts of rules set aside, as sentences; rules set aside whole are listed as not run.
  package var partsInWords: [String] {
    setAside.compactMap { one in
      one.part.map { "\(one.rule), part '\($0)', was not judged. \(whySetAside)" }
    }
  }
}
