import Diagnostics
import Files
import Reporting
import RuleLoading
import RuleWriting

extension RulesInForce {
  /// The kinds of file that there is a schema of: `rules`, `law` and so on.
  public static var schemaKinds: [String] { FileKind.allCases.map(\.rawValue) }

  /// The JSON Schema of a kind of file, with the names that these rules know; nil for a kind that is none.
  public func schema(of kind: String) -> String? {
    FileKind(rawValue: kind).map { String(decoding: bytes(of: $0), as: UTF8.self) }
  }

  private func bytes(of kind: FileKind) -> [UInt8] {
    RuleWriting.schema(of: kind, book: book, version: plumblineVersion).bytes
  }

  /// Writes the schemas of all kinds into a folder, each under a temporary name until all are whole.
  ///
  /// - Returns: what went wrong as text for a person, empty where nothing did.
  public func writeSchemas(to folder: String) -> String {
    if let failure = makeFolder(folder) { return DiagnosticRendering().render(failure) }
    do throws(WritingFailure) {
      var files: [FileInTheMaking] = []
      for kind in FileKind.allCases {
        let file = try FileInTheMaking(folder: folder, name: kind.rawValue + ".json")
        try file.write(bytes(of: kind))
        files.append(file)
      }
      try keepTogether(files)
      return ""
    } catch {
      return DiagnosticRendering().render(error.diagnostic)
    }
  }

  /// The setting by which VS Code knows which schema is for which files.
  ///
  /// - Parameters:
  ///   - schemas: the folder of the schemas, from the folder that is opened in VS Code.
  ///   - rules: the folder of the rules, from there too.
  ///   - council: the council's own folder; nil where there is none.
  public func editorSettings(schemas: String, rules: String, council: String?) -> String {
    let folders = [rules] + [council].compactMap(\.self)
    let settings = FileKind.allCases.map { kind in
      JSON.Member(
        name: schemas.hasPrefix("/")
          ? "\(schemas)/\(kind.rawValue).json" : "./\(schemas)/\(kind.rawValue).json",
        value: .texts(patterns(of: kind, in: folders, council: council)))
    }
    let document: JSON = ["yaml.schemas": .members(settings)]
    return String(decoding: document.bytes, as: UTF8.self)
  }

  private func patterns(of kind: FileKind, in folders: [String], council: String?) -> [String] {
    switch kind {
    case .rules: folders.flatMap { folder in ruleFolders.map { "\(folder)/\($0)/**/*.yaml" } }
    case .council: ["\(council ?? "**")/council.yaml"]
    case .waivers, .disputes: ["**/\(kind.rawValue).yaml"]
    default: folders.map { "\($0)/\(kind.rawValue)/*.yaml" }
    }
  }

  /// The folders that hold rules, and the one that is recommended for a reader's own.
  private var ruleFolders: [String] {
    let names = book.files.filter { $0.kind == "rules" && $0.layer.isEmpty }.compactMap { file in
      file.name.split(separator: "/").dropLast().first.map(String.init)
    }
    return Set(names + ["local"]).sorted()
  }
}
