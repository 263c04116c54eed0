import CaseModel
import Diagnostics
import RuleModel
import YAMLSyntax

extension NodeReader {
  /// How the kinds of field are written; a reference names its entity after these words.
  private static let fieldTypes: [(words: String, type: FieldType)] = [
    ("identifier", .identifier), ("date", .date), ("date and time", .moment), ("yes or no", .yesNo),
    ("number", .number), ("label", .label), ("text", .text),
  ]

  /// A field of the dictionary: a kind in words, a list of codes, or a map of what there is to say about it.
  mutating func field(named name: String, _ node: YAMLNode) -> Field? {
    if node.items != nil { return codes(node).map { Field(name: name, type: $0) } }
    guard node.entries != nil else { return fieldType(node).map { Field(name: name, type: $0) } }
    _ = entries(node, .field)
    let type: FieldType?
    switch (node["type"], node["one of"]) {
    case (let words?, nil): type = fieldType(words)
    case (nil, let list?): type = codes(list)
    default:
      report(
        .missingKey, at: node.place, "a field needs either the key 'type' or the key 'one of'",
        help: "for example 'type: date', or 'one of: [yes, no]'")
      type = nil
    }
    let blank = text(under: "blank means", of: node)
    let isPrivate = node["private"].flatMap { isYes($0, as: "yes or no") } ?? false
    let unknown = texts(under: "unknown words", of: node)
    return type.map {
      Field(
        name: name, type: $0, isPrivate: isPrivate, blankIsAnswer: blank != nil && blank != "not known",
        unknownWords: unknown.map { $0.lowercased() }, blankMeans: blank ?? "")
    }
  }

  private mutating func fieldType(_ node: YAMLNode) -> FieldType? {
    guard let words = text(node, as: "a kind of field") else { return nil }
    if let known = Self.fieldTypes.first(where: { $0.words == words }) { return known.type }
    if words.hasPrefix("reference to ") { return .reference(to: String(words.dropFirst(13))) }
    report(
      .unknownName, at: node.place, "'\(words)' is not a kind of field",
      help: didYouMean(words, among: Self.fieldTypes.map(\.words) + ["reference to …"]))
    return nil
  }

  private mutating func codes(_ node: YAMLNode) -> FieldType? {
    guard let items = items(node, as: "codes") else { return nil }
    guard items.count <= RuleLimits.codes else {
      report(
        .tooMuchWritten, at: node.place, "a field may have at most \(RuleLimits.codes) codes",
        help: "make it a label, and hold it against a list of codes")
      return nil
    }
    var codes: [String] = []
    var seen: Set<String> = []
    for item in items {
      guard let code = text(item, as: "a code") else { continue }
      if seen.insert(code).inserted {
        codes.append(code)
      } else {
        report(
          .nameTwice, at: item.place, "the code '\(code)' is in the list twice",
          help: "take one of them away")
      }
    }
    guard !codes.isEmpty else {
      report(.wrongKind, at: node.place, "the list of codes is empty")
      return nil
    }
    return .code(codes)
  }
}
