package import Diagnostics

/// What there is to say about one code of a diagnostic, for a person who has met it.
package struct CodePage: Sendable, Hashable {
  package let code: DiagnosticCode
  /// What is wrong, in a few words without a full stop.
  package let title: String
  /// What the program came upon.
  package let means: String
  /// What it does to a rule, or to what is said of a child.
  package let matters: String
  /// What to do about it.
  package let mend: String
  /// A small case in which the program says it.
  package let example: CodeExample

  /// A page for the code with that text, `PL0107`.
  package init(
    _ code: String, _ title: String, means: String, matters: String, mend: String, _ example: CodeExample
  ) {
    self.code = DiagnosticCode(rawValue: code)
    self.title = title
    self.means = means
    self.matters = matters
    self.mend = mend
    self.example = example
  }
}
