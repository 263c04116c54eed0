package import Diagnostics
package import YAMLSyntax

/// A file of rules with its documents, and what could not be read of it.
package struct ReadRuleFile: Sendable {
  package var file: RuleFile
  package var documents: [YAMLDocument]
  package var diagnostics: [Diagnostic]

  package init(file: RuleFile, documents: [YAMLDocument], diagnostics: [Diagnostic]) {
    self.file = file
    self.documents = documents
    self.diagnostics = diagnostics
  }

  /// Reads a file.
  package init(_ file: RuleFile) {
    let (documents, diagnostics) = parseYAML(file.bytes, file: file.name)
    self.init(file: file, documents: documents, diagnostics: diagnostics)
  }
}
