package import CaseModel
import Chronology
package import Diagnostics
package import RuleModel
import Workers
package import YAMLSyntax

/// Everything a folder of rules holds, read and not yet checked against itself.
package struct RuleBook: Sendable {
  package var files: [RuleFile]
  /// Files that diagnostics may speak of besides, and that hold nothing of the book's own.
  package var shownOnly: [RuleFile] = []
  package var dictionary = DataDictionary(entities: [])
  package var conditions: [NamedCondition] = []
  package var law = LawBook(instruments: [])
  package var calendars = LoadedCalendars(working: nil, terms: SchoolTerms([]), citations: [])
  package var lexicons: [Lexicon] = []
  package var rules: [Rule] = []
  package var frameworks: [Framework] = []
  package var mappings: [SourceMapping] = []
  package var diagnostics: [Diagnostic] = []

  /// Reads a folder of rules, with every mistake of every file.
  ///
  /// - Parameter folder: holds `dictionary`, `law`, `calendars`, `lexicons`, `framework` and rules in any other folder.
  package init(folder: String) {
    let read = RuleFolder(folder)
    if let statement = read.files.first(where: { $0.name == RuleFile.councilStatement }) {
      self.init(files: [])
      shownOnly = [statement]
      // Whatever else is missing stands in the rules that it is to be laid over.
      diagnostics = [
        Diagnostic(
          .councilFolder, .error, at: .file(statement.name),
          "this is a council's own folder, and not a whole folder of rules",
          help: "lay it over the rules that came with this program: name it with '--council \(folder)'")
      ]
      return
    }
    self.init(files: read.files)
    diagnostics = (read.diagnostics + diagnostics).sortedByPlace()
  }

  /// Reads rules from files in memory.
  package init(files: [RuleFile]) {
    self.init(
      files: files, trees: inParallel(files.count) { parseYAML(files[$0].bytes, file: files[$0].name) })
  }

  /// Reads rules from files that are parsed already, one tree for each of them.
  package init(files: [RuleFile], trees: [(documents: [YAMLDocument], diagnostics: [Diagnostic])]) {
    self.files = files
    var documents: [String: [(name: String, documents: [YAMLDocument])]] = [:]
    for (file, (parsed, mistakes)) in zip(files, trees) {
      let kind = file.kind
      documents[kind, default: []].append((file.name, parsed))
      diagnostics += mistakes
      if mistakes.isEmpty, parsed.allSatisfy({ $0.root.text?.isEmpty == true }) {
        diagnostics.append(
          Diagnostic(
            .emptyRuleFile, .warning, at: .file(file.name), "nothing is written in this file",
            help: "write a rule into it, or take it away"))
      }
    }
    func of(_ kind: String) -> [[YAMLDocument]] { documents[kind, default: []].map(\.documents) }
    let (dictionary, conditions, mistakes) = loadDictionary(documents["dictionary", default: []])
    self.dictionary = dictionary
    self.conditions = conditions
    diagnostics += mistakes
    keep(loadLaw(of("law"))) { $0.law = $1 }
    keep(loadCalendars(of("calendars"))) { $0.calendars = $1 }
    keep(loadLexicons(of("lexicons"))) { $0.lexicons = $1 }
    keep(loadRules(of("rules"))) { $0.rules = $1 }
    keep(loadFrameworks(of("framework"))) { $0.frameworks = $1 }
    keep(loadSourceMappings(documents["sources", default: []], dictionary: dictionary)) { $0.mappings = $1 }
    for kind in ["dictionary", "law", "calendars", "framework", "sources"] where documents[kind] == nil {
      diagnostics.append(
        Diagnostic(
          .missingRules, .error, at: .file(kind), "the rules folder holds no folder '\(kind)'",
          help: "copy it from the rules that came with this program"))
    }
    diagnostics = diagnostics.sortedByPlace()
  }

  /// The texts of all files by name, for showing the lines that diagnostics speak of.
  package var sources: [String: String] {
    Dictionary((files + shownOnly).map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in
      first
    }
  }

  /// What can be told of each rule by its file alone, those with mistakes too.
  package var ruleHeads: [RuleHead] {
    files.filter { $0.kind == "rules" }.flatMap {
      RuleHead.heads(in: String(decoding: $0.bytes, as: UTF8.self), file: $0.name)
    }
  }

  private mutating func keep<Value>(
    _ loaded: (Value, diagnostics: [Diagnostic]), _ take: (inout RuleBook, Value) -> Void
  ) {
    take(&self, loaded.0)
    diagnostics += loaded.diagnostics
  }

  /// The folders of what rules stand on; all others hold rules.
  private static let folders = ["dictionary", "law", "calendars", "lexicons", "framework", "sources"]

  /// What a file holds, by the folder it stands in.
  static func kind(of name: String) -> String {
    folders.first { name.hasPrefix($0 + "/") } ?? "rules"
  }

  /// Whether a file or folder is part of what rules stand on, rather than rules.
  package static func isWhatRulesStandOn(_ name: String) -> Bool {
    folders.contains { name == $0 || name.hasPrefix($0 + "/") }
  }
}
