package import Diagnostics

/// What lint found in a folder of rules.
package struct LintReport: Sendable {
  /// The folder as it was named, which files' names are appended to.
  package var folder: String
  /// How many rules hold.
  package var sound: Int
  package var diagnostics: [Diagnostic]

  package init(folder: String, sound: Int, diagnostics: [Diagnostic]) {
    self.folder = folder
    self.sound = sound
    self.diagnostics = diagnostics.sortedByPlace()
  }
}
