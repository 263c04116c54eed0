package import CaseModel
import Chronology
package import Diagnostics
import Workers
package import YAMLSyntax

/// The source mappings of the files of `Rules/sources/`, one a document.
///
/// - Parameters:
///   - files: each file's name, as diagnostics give it, and its documents.
///   - dictionary: the entities and fields that the mappings may name.
/// - Returns: the mappings without a mistake in them, in order of their names, and everything that is wrong.
package func loadSourceMappings(
  _ files: [(name: String, documents: [YAMLDocument])], dictionary: DataDictionary
) -> (mappings: [SourceMapping], diagnostics: [Diagnostic]) {
  var mappings: [SourceMapping] = []
  var diagnostics: [Diagnostic] = []
  let documents = files.flatMap(\.documents).filter { $0.root.text?.isEmpty != true }
  let read = inParallel(documents.count) { position in
    var loading = SourceMappingLoading(dictionary: dictionary)
    return (mapping: loading.read(documents[position].root), reader: loading.reader)
  }
  for (document, (mapping, found)) in zip(documents, read) {
    var reader = found
    if let mapping, let taken = mappings.first(where: { $0.name == mapping.name }) {
      reader.report(
        .nameTwice, at: document.root.place, "there is already a source mapping called '\(taken.name)'")
    }
    diagnostics += reader.diagnostics
    if let mapping, !reader.diagnostics.hasErrors { mappings.append(mapping) }
  }
  return (mappings.sorted { $0.name < $1.name }, diagnostics)
}

/// A source mapping while it is being read.
struct SourceMappingLoading {
  let dictionary: DataDictionary
  var reader = NodeReader()
  /// Other names of headings, by the spelling key of the name used in the mapping.
  private var otherNames: [String: [String]] = [:]
  /// Spellings that hold in every table, by entity and field.
  private(set) var spellings: [Int: [Int: CodeSpellings]] = [:]

  init(dictionary: DataDictionary) {
    self.dictionary = dictionary
  }

  mutating func read(_ node: YAMLNode) -> SourceMapping? {
    guard reader.entries(node, .sourceMapping) != nil,
      let name = reader.requiredText(under: "source", of: node, as: "a source mapping")
    else { return nil }
    readHeadings(of: node)
    readSpellings(of: node)
    let everywhere = node["every table gives"].map { gives($0) } ?? []
    var mapping = SourceMapping(
      name: name, means: reader.requiredText(under: "means", of: node, as: "a source mapping") ?? "",
      shows: reader.texts(under: "shows", of: node), cannotShow: reader.texts(under: "cannot show", of: node))
    if let tables = reader.required("tables", of: node, as: "a source mapping") {
      mapping.tables = readTables(tables, everywhere: everywhere)
    }
    mapping.blankWords = reader.texts(under: "blank words", of: node)
    mapping.extractDate = node["extract date"].flatMap { extractDate($0) }
    mapping.tablesNotRead = notRead(under: "tables not read", of: node)
    mapping.columnsNotRead = notRead(under: "columns not read", of: node)
    return mapping
  }

  /// A heading with the other names it goes by.
  func heading(_ name: String) -> Heading {
    Heading(name, alsoCalled: otherNames[spellingKey(name)] ?? [])
  }

  /// Headings from a list of names, or one name.
  mutating func headings(_ node: YAMLNode) -> [Heading] {
    reader.texts(node, as: "the heading of a column").map { heading($0) }
  }

  private mutating func readHeadings(of node: YAMLNode) {
    guard let list = node["headings"], let entries = reader.entries(list, as: "other names of headings")
    else {
      return
    }
    for entry in entries {
      guard let name = entry.key.text else { continue }
      otherNames[spellingKey(name)] = reader.texts(entry.value, as: "the heading of a column")
    }
  }

  private mutating func readSpellings(of node: YAMLNode) {
    guard let list = node["spellings"], let entities = reader.entries(list, as: "spellings by entity") else {
      return
    }
    for entry in entities {
      guard let entity = entity(named: entry.key),
        let fields = reader.entries(entry.value, as: "spellings by field")
      else { continue }
      for field in fields {
        guard let position = self.field(named: field.key, of: entity) else { continue }
        var base = CodeSpellings(field: dictionary.entities[entity].fields[position])
        add(field.value, to: &base, field: dictionary.entities[entity].fields[position])
        spellings[entity, default: [:]][position] = base
      }
    }
  }

  private mutating func extractDate(_ node: YAMLNode) -> MappedExtractDate? {
    let what = "where the extract date stands"
    guard reader.entries(node, .extractDate) != nil,
      let table = reader.requiredText(under: "table", of: node, as: what),
      let column = reader.requiredText(under: "column", of: node, as: what)
    else { return nil }
    var place = MappedExtractDate(table: heading(table), column: heading(column))
    guard let usual = node["usually"], let words = reader.text(usual, as: "a day of the year") else {
      return place
    }
    // Any leap year has all the days of a year.
    guard let day = CivilDay.parse(words + "/2000")?.yearMonthDay else {
      reader.report(
        .wrongKind, at: usual.place, "'\(words)' is no day of the year", help: "for example 31/03")
      return place
    }
    place.usual = MappedExtractDate.Usual(day: day.day, month: day.month)
    return place
  }

  private mutating func notRead(under key: String, of node: YAMLNode) -> [NotRead] {
    guard let list = node[key], let entries = reader.entries(list, as: "names with the reason for each")
    else {
      return []
    }
    return entries.compactMap { entry in
      guard let name = entry.key.text, let because = reader.text(entry.value, as: "the reason") else {
        return nil
      }
      return NotRead(heading: heading(name), because: because)
    }
  }

  // MARK: Names

  /// The position of an entity named by its singular.
  mutating func entity(named node: YAMLNode) -> Int? {
    let names = dictionary.entities.map(\.name)
    return reader.choice(node, among: names, as: "an entity of the dictionary").flatMap {
      dictionary.index(of: names[$0])
    }
  }

  /// The position of a field of an entity.
  mutating func field(named node: YAMLNode, of entity: Int) -> Int? {
    reader.choice(
      node, among: dictionary.entities[entity].fields.map(\.name),
      as: "a field of '\(dictionary.entities[entity].name)'")
  }
}
