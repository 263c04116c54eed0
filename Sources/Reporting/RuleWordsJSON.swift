import CaseModel
import RuleModel
package import RuleReading

/// Writes the words that rules may use, for other programs to read.
///
/// - `format`: `plumbline-words`; the version's first number changes when a member is renamed, removed or comes to
///   mean something else, the second when members are added.
/// - `kinds`: kinds of record in order of name. A field's `type` is `identifier`, `reference`, `date`,
///   `date and time`, `yes or no`, `codes`, `number`, `label` or `text`; `refersTo` is null but of a reference.
/// - `lists`, `phrases`, `figures`: lists of codes, lists of phrases, and figures of the law, `answer` or `length`.
///
/// - Returns: UTF-8, ending in a line feed.
package func wordsJSON(_ words: RuleWords, toolVersion: String) -> [UInt8] {
  let document: JSON = [
    "format": ["name": "plumbline-words", "version": "1.0"],
    "tool": ["name": "plumbline", "version": .text(toolVersion)],
    "kinds": .list(words.kinds.map(kindJSON)),
    "lists": .list(
      words.lists.map { list in
        [
          "name": .text(list.name),
          "codes": .list(
            list.entries.map { entry in
              [
                "code": .text(entry.code), "means": .text(entry.means),
                "firstYear": .optional(entry.firstYear), "lastYear": .optional(entry.lastYear),
              ]
            }),
        ]
      }),
    "phrases": .list(words.phrases.map { ["name": .text($0.name), "phrases": .texts($0.phrases)] }),
    "figures": .list(
      words.figures.map { ["name": .text($0.name), "kind": .text($0.isAnswer ? "answer" : "length")] }),
  ]
  return document.bytes
}

private func kindJSON(_ kind: RuleWords.Kind) -> JSON {
  [
    "name": .text(kind.name),
    "plural": .text(kind.plural),
    "means": .text(kind.means),
    "belongsTo": .texts(kind.belongsTo),
    "namedBy": .texts(kind.namedBy),
    "happens": .optional(kind.happens),
    "starts": .optional(kind.starts),
    "ends": .optional(kind.ends),
    "asReturned": .truth(kind.isAsReturned),
    "fields": .list(kind.fields.map(fieldJSON)),
    "conditions": .list(
      kind.conditions.map { ["name": .text($0.name), "says": .text($0.says)] }),
  ]
}

private func fieldJSON(_ field: RuleWords.Field) -> JSON {
  var refersTo: String?
  if case .reference(let target) = field.type { refersTo = target }
  return [
    "name": .text(field.name),
    "type": .text(field.type.word),
    "refersTo": .optional(refersTo),
    "codes": .list(
      field.codes.map { ["code": .text($0.code), "means": .optional($0.means.isEmpty ? nil : $0.means)] }),
    "blankMeans": .optional(field.blankMeans.isEmpty ? nil : field.blankMeans),
    "unknownWords": .texts(field.unknownWords),
    "private": .truth(field.isPrivate),
    "usually": .optional(field.usually),
    "exports": .texts(field.exports),
  ]
}

extension FieldType {
  /// What the dictionary calls it, without what it refers to.
  fileprivate var word: String {
    switch self {
    case .identifier: "identifier"
    case .reference: "reference"
    case .date: "date"
    case .moment: "date and time"
    case .yesNo: "yes or no"
    case .code: "codes"
    case .number: "number"
    case .label: "label"
    case .text: "text"
    }
  }
}
