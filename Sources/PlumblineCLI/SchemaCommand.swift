import ArgumentParser
import Plumbline

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The JSON Schema of rule files, by which editors complete keys and underline mistakes.",
    discussion: """
      The names that it offers are those of the rules in force: make it anew when the dictionary or the law changes. \
      With --output, the schemas of all kinds of file are written into a folder, and the settings that VS Code needs \
      are printed.
      """)

  @Argument(help: "The kind of file: \(RulesInForce.schemaKinds.joined(separator: ", ")).")
  var kind = "rules"

  @Option(name: [.short, .long], help: "The folder to write the schemas of all kinds into.")
  var output: String?

  @OptionGroup var rulesOption: RulesOption

  func run() throws {
    let rules = rulesOption.load()
    if rules.hasMistakes { Terminal.complain(rules.describeMistakes(colour: Terminal.errorTakesColour)) }
    if let output {
      let failure = rules.writeSchemas(to: output)
      guard failure.isEmpty else {
        Terminal.complain(failure)
        throw ExitCode(2)
      }
      Terminal.say(
        """
        \(RulesInForce.schemaKinds.count) schemas written into \(output). For VS Code with its YAML extension, put \
        this into .vscode/settings.json:

        """)
      Terminal.say(
        rules.editorSettings(schemas: output, rules: rulesOption.folder, council: rulesOption.council))
    } else {
      guard let schema = rules.schema(of: kind) else {
        throw ValidationError(
          "'\(kind)' is no kind of file; known here: \(RulesInForce.schemaKinds.joined(separator: ", "))")
      }
      Terminal.say(schema)
    }
    if rules.hasMistakes { throw ExitCode(2) }
  }
}
