package import Evaluation
package import Findings
package import RuleChecking
package import RuleModel
package import RuleReading

/// A rule with everything that its page tells of it.
package struct RuleDocument: Sendable {
  package var rule: CheckedRule
  package var readBack: ReadBack
  /// The number of its meaning.
  package var meaning: String
  package var standing: RuleStanding
  package var data: [NeededEntity]
  package var examples: [ExampleOutcome]

  package init(
    rule: CheckedRule, readBack: ReadBack, meaning: String, standing: RuleStanding, data: [NeededEntity],
    examples: [ExampleOutcome]
  ) {
    self.rule = rule
    self.readBack = readBack
    self.meaning = meaning
    self.standing = standing
    self.data = data
    self.examples = examples
  }

  /// The file of its page, beside the others.
  package var fileName: String { Self.fileName(of: rule.id) }

  /// The file of a rule's page, by its id.
  static func fileName(of id: String) -> String {
    let name: HTML = "\(anchor: id).html"
    return name.markup
  }
}

/// The rules of a folder, to be written as pages with an index.
package struct RuleLibrary: Sendable {
  /// In order of id.
  package var documents: [RuleDocument]
  /// The areas of inspection, in their order, with their titles.
  package var areas: [FrameworkArea]
  /// Rules that have mistakes and so no page.
  package var leftOut: [LeftOutRule]
  package var toolVersion: String

  package init(
    documents: [RuleDocument], areas: [FrameworkArea], leftOut: [LeftOutRule], toolVersion: String
  ) {
    self.documents = documents
    self.areas = areas
    self.leftOut = leftOut
    self.toolVersion = toolVersion
  }

  /// The index: its name and bytes, UTF-8.
  package var index: (name: String, bytes: [UInt8]) { ("index.html", RuleIndexPage(library: self).bytes) }

  /// A rule's page: its name and bytes, UTF-8.
  package func page(of document: RuleDocument) -> (name: String, bytes: [UInt8]) {
    (document.fileName, RulePage(document: document, library: self).bytes)
  }

  /// What every page says of itself.
  static let notice =
    "These pages are made from the rules as they are judged. They hold no child's record: the examples are made up."

  static let keeping: HTML = "This file may be shared."

  /// The rules about practice of an area.
  func documents(inArea area: String) -> [RuleDocument] {
    documents.filter { $0.rule.rule.forReturn == nil && $0.rule.rule.area.text == area }
  }

  /// The title of an area; its own name where no framework has it.
  func title(ofArea area: String) -> String { areas.first { $0.id == area }?.title ?? area }
}
