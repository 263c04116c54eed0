package import Diagnostics
package import RuleModel
package import YAMLSyntax

/// The lexicons of `Rules/lexicons/`: phrases that rules count in texts.
package func loadLexicons(_ files: [[YAMLDocument]]) -> (lexicons: [Lexicon], diagnostics: [Diagnostic]) {
  var reader = NodeReader()
  var lexicons: [Lexicon] = []
  for document in files.joined() where document.root.text?.isEmpty != true {
    let node = document.root
    guard reader.entries(node, .lexicon) != nil,
      let name = reader.requiredText(under: "lexicon", of: node, as: "a lexicon"),
      let list = reader.required("phrases", of: node, as: "a lexicon")
    else { continue }
    let phrases = reader.texts(list, as: "a phrase").map { $0.lowercased() }
    lexicons.append(Lexicon(name: name, phrases: phrases.sorted()))
  }
  return (lexicons.sorted { $0.name < $1.name }, reader.diagnostics)
}
