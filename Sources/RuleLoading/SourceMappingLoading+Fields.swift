import CaseModel
import Diagnostics
import YAMLSyntax

extension SourceMappingLoading {
  /// Where a field comes from: a heading, several of which the first that says something counts, or a map.
  mutating func mappedField(_ field: Int, of entity: Int, _ node: YAMLNode) -> MappedField? {
    if let items = node.items {
      return MappedField(field: field, sources: items.compactMap { source($0, field: field, of: entity) })
    }
    let because = node["because"].flatMap { reader.text($0, as: "what is taken as true") }
    if let items = node["from"]?.items {
      _ = reader.entries(node, .severalSources)
      return MappedField(
        field: field, sources: items.compactMap { source($0, field: field, of: entity) }, because: because)
    }
    return source(node, field: field, of: entity).map {
      MappedField(field: field, sources: [$0], because: because)
    }
  }

  private mutating func source(_ node: YAMLNode, field: Int, of entity: Int) -> CellSource? {
    let definition = dictionary.entities[entity].fields[field]
    let inherited = spellings[entity]?[field]
    if let name = node.text {
      return name.isEmpty
        ? reader.text(node, as: "the heading of a column").map { CellSource(headings: [heading($0)]) }
        : CellSource(headings: [heading(name)], spellings: inherited)
    }
    guard reader.entries(node, .cellSource) != nil else { return nil }
    var source = CellSource(headings: [], spellings: inherited, conditions: conditions(of: node))
    switch (node["from"], node["made of"]) {
    case (let from?, nil): source.headings = Array(headings(from).prefix(1))
    case (nil, let parts?): source.headings = headings(parts)
    default:
      reader.report(
        .missingKey, at: node.place, "the source of a field needs either the key 'from' or the key 'made of'",
        help: "for example 'from: Date of Contact'")
    }
    readSpellings(of: node, into: &source, field: definition)
    readTreatment(of: node, into: &source, field: definition)
    source.lookup = node["by way of"].flatMap { lookup($0) }
    return source.headings.isEmpty ? nil : source
  }

  /// The table by way of which a cell leads to what is read.
  private mutating func lookup(_ node: YAMLNode) -> MappedLookup? {
    let what = "the table that leads on"
    guard reader.entries(node, .lookup) != nil,
      let table = reader.requiredText(under: "table", of: node, as: what),
      let key = reader.requiredText(under: "from", of: node, as: what),
      let value = reader.requiredText(under: "to", of: node, as: what)
    else { return nil }
    return MappedLookup(table: heading(table), key: heading(key), value: heading(value))
  }

  private mutating func readSpellings(of node: YAMLNode, into source: inout CellSource, field: Field) {
    guard node["values"] != nil || node["otherwise"] != nil else { return }
    var own = source.spellings ?? CodeSpellings(field: field)
    if let values = node["values"] { add(values, to: &own, field: field) }
    if let other = node["otherwise"], let meaning = meaning(other, field: field) {
      own.takeOthers(as: meaning)
    }
    source.spellings = own
  }

  private mutating func readTreatment(of node: YAMLNode, into source: inout CellSource, field: Field) {
    guard let treatment = node["as"],
      let choice = reader.choice(treatment, among: ["reference", "opposite"], as: "a way to read a cell")
    else { return }
    if choice == 0, field.type == .label {
      source.treatment = .reference(String(field.name.map { $0 == " " ? "-" : $0 }))
    } else if choice == 1, field.type == .yesNo {
      var own = source.spellings ?? CodeSpellings(field: field)
      own.swapYesAndNo()
      source.spellings = own
    } else {
      reader.report(
        .wrongKind, at: treatment.place,
        choice == 0 ? "'reference' is for labels, such as a worker" : "'opposite' is for yes and no")
    }
  }

  /// Adds spellings and what each means to those of a field.
  mutating func add(_ node: YAMLNode, to spellings: inout CodeSpellings, field: Field) {
    guard let entries = reader.entries(node, as: "spellings with what each means") else { return }
    for entry in entries {
      guard let spelling = entry.key.text, let meaning = meaning(entry.value, field: field) else { continue }
      spellings.add(spelling, meaning: meaning)
    }
  }

  /// A word of the field, `not known` or `blank`.
  private mutating func meaning(_ node: YAMLNode, field: Field) -> CodeSpellings.Meaning? {
    let words: [String]
    switch field.type {
    case .yesNo: words = ["no", "yes"]
    case .code(let codes): words = codes
    default:
      reader.report(.wrongKind, at: node.place, "'\(field.name)' has no fixed list of words to spell")
      return nil
    }
    let choices = words + ["not known", "blank"]
    guard let choice = reader.choice(node, among: choices, as: "a value of '\(field.name)'") else {
      return nil
    }
    if choice < words.count { return .code(UInt16(clamping: choice)) }
    return .notRecorded(choice == words.count ? .saidUnknown : .blank)
  }

  /// What `only if` and `unless` ask of cells of the row.
  mutating func conditions(of node: YAMLNode) -> [CellCondition] {
    conditions(under: "only if", of: node, isWanted: true)
      + conditions(under: "unless", of: node, isWanted: false)
  }

  /// What is asked of cells of the row under one key.
  mutating func conditions(under key: String, of node: YAMLNode, isWanted: Bool) -> [CellCondition] {
    guard let asked = node[key] else { return [] }
    var conditions: [CellCondition] = []
    for item in asked.items ?? [asked] { conditions += self.conditions(item, isWanted: isWanted) }
    return conditions
  }

  /// A heading, which is then to be filled; headings with what they are to hold; or `any of` some headings.
  private mutating func conditions(_ node: YAMLNode, isWanted: Bool) -> [CellCondition] {
    if let name = node.text, !name.isEmpty {
      return [CellCondition(headings: [heading(name)], test: .isFilled, isWanted: isWanted)]
    }
    guard let entries = reader.entries(node, as: "a heading, or headings with what they hold") else {
      return []
    }
    return entries.compactMap { entry in
      if entry.key.text == "any of" {
        return CellCondition(headings: headings(entry.value), test: .isFilled, isWanted: isWanted)
      }
      guard let name = entry.key.text else { return nil }
      guard let test = test(of: entry.value) else { return nil }
      return CellCondition(headings: [heading(name)], test: test, isWanted: isWanted)
    }
  }

  /// What a cell is to hold: a word, one of several, `other than` a word, or a number `below` a bound.
  private mutating func test(of node: YAMLNode) -> CellCondition.Test? {
    if let items = node.items {
      let words = items.compactMap { reader.text($0, as: "what the cell holds") }
      return .agrees(withOneOf: words.map { spellingKey($0) })
    }
    guard let words = reader.text(node, as: "what the cell holds") else { return nil }
    if words.hasPrefix("other than ") { return .isOther(than: [spellingKey(words.dropFirst(11))]) }
    guard words.hasPrefix("below ") else { return .agrees(withOneOf: [spellingKey(words)]) }
    guard let bound = Int(words.dropFirst(6)) else {
      reader.report(.wrongKind, at: node.place, "'\(words)' does not end in a whole number")
      return nil
    }
    return .isBelow(bound)
  }
}
