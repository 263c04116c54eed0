package import Chronology
package import RuleModel

/// What a run was made from, so that anybody can make it again and get the same bytes.
package struct Receipt: Sendable, Hashable {
  /// A file that was read, named by its content.
  package struct File: Sendable, Hashable {
    /// Its name, without the folders of the machine it was read on.
    package var name: String
    /// SHA-256 of its bytes, in 64 hexadecimal digits.
    package var sha256: String
    /// Its length.
    package var bytes: Int

    package init(name: String, sha256: String, bytes: Int) {
      self.name = name
      self.sha256 = sha256
      self.bytes = bytes
    }
  }

  /// A figure of the law as the run used it.
  package struct LawFigure: Sendable, Hashable {
    package var name: String
    /// As written: `16 weeks`.
    package var value: String
    package var from: CivilDay
    /// The last day it was in force; nil while no end is known.
    package var until: CivilDay?
    package var provision: String
    package var confidence: Confidence

    package init(
      name: String, value: String, from: CivilDay, until: CivilDay?, provision: String, confidence: Confidence
    ) {
      self.name = name
      self.value = value
      self.from = from
      self.until = until
      self.provision = provision
      self.confidence = confidence
    }
  }

  /// Something the person who ran it could have set otherwise.
  package struct Setting: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package var toolVersion: String
  package var asAt: CivilDay
  /// How the as-at date was settled.
  package var asAtFrom: String
  /// Rates count duties due after this day.
  package var windowOpens: CivilDay
  /// The case export.
  package var inputs: [File]
  /// Rules, law, calendars, dictionary, mappings and framework.
  package var rules: [File]
  package var lawFigures: [LawFigure]
  package var settings: [Setting]

  package init(
    toolVersion: String, asAt: CivilDay, asAtFrom: String, windowOpens: CivilDay, inputs: [File],
    rules: [File], lawFigures: [LawFigure], settings: [Setting]
  ) {
    self.toolVersion = toolVersion
    self.asAt = asAt
    self.asAtFrom = asAtFrom
    self.windowOpens = windowOpens
    self.inputs = inputs
    self.rules = rules
    self.lawFigures = lawFigures
    self.settings = settings
  }
}
