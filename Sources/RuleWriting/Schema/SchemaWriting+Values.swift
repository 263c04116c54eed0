import CaseModel
import Evaluation
import Reporting
import RuleLoading

extension SchemaWriting {
  /// The schema of what may stand under a key.
  mutating func schema(of value: WrittenValue) -> JSON {
    switch value {
    case .text: ["type": ["string", "number", "boolean"], "minLength": .whole(1)]
    case .textOrNothing: ["type": ["string", "number", "boolean", "null"]]
    case .oneOf(let words): ["enum": .texts(words)]
    case .yesNo: ["enum": ["yes", "no"]]
    case .name(let kind): name(kind)
    case .reference: Self.pattern("^reference to .")
    case .day: Self.pattern("^([0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$")
    case .dayOfYear: Self.pattern("^[0-9]{1,2}/[0-9]{1,2}$")
    case .wholeNumber: ["type": ["integer", "string"], "pattern": "^-?[0-9]+$"]
    case .percentage: Self.pattern("^[0-9]+(\\.[0-9]+)?%$")
    case .period: Self.pattern("^\(Self.length)$")
    case .interval: interval
    case .days: Self.pattern("^[0-9]+ days?$")
    case .phrase: Self.pattern("^('[^']*' )*([^,]* )?(\(Self.statuses))( [0-9]+ days?)?(,.*)?$")
    case .resultLine: Self.pattern("^[0-9]+ (\(Self.statuses))(\\s|,|$)")
    case .form(let form): reference(to: form)
    case .list(let item): ["type": "array", "items": schema(of: item)]
    case .oneOrMore(let item): oneOrMore(schema(of: item))
    case .map(let kind, let value): map(kind, schema(of: value))
    case .lines(let value): oneOrMore(map(.any, schema(of: value)))
    case .anyOf(let values): ["anyOf": .list(values.map { schema(of: $0) })]
    case .records: oneOrMore(record)
    }
  }

  private static let length = "[0-9]{1,5} (days?|weeks?|months?|years?|working days?|hours?)"
  private static let statuses = Status.allCases.map(\.name).joined(separator: "|")

  private static func pattern(_ pattern: String) -> JSON {
    ["type": "string", "pattern": .text(pattern)]
  }

  private func oneOrMore(_ item: JSON) -> JSON {
    ["anyOf": [item, ["type": "array", "items": item]]]
  }

  private mutating func name(_ kind: KnownNames) -> JSON {
    let known = names.names(kind)
    guard !known.isEmpty else { return schema(of: .text) }
    return definition(of: Self.called(kind)) { _ in
      switch kind {
      // The record may be followed to other rows, and a rule of yours may be newer than the schema.
      case .happenings: ["anyOf": [["enum": .texts(known)], Self.pattern("'s ")]]
      case .subjects: ["anyOf": [["enum": .texts(known)], Self.pattern("^results of .")]]
      default: ["enum": .texts(known)]
      }
    }
  }

  private static func called(_ kind: KnownNames) -> String {
    switch kind {
    case .any: "any words"
    case .areas: "areas"
    case .subjects: "what rules look at"
    case .entities: "entities"
    case .plurals: "entities in the plural"
    case .eitherNumber: "entities in the singular or plural"
    case .happenings: "what is looked for"
    case .fields: "fields"
    case .citations: "provisions"
    case .rules: "rules"
    case .numbers: "numbers"
    }
  }

  /// A map of names of some kind.
  private mutating func map(_ kind: KnownNames, _ value: JSON) -> JSON {
    var members: [JSON.Member] = [JSON.Member(name: "type", value: "object")]
    if kind == .numbers {
      members.append(JSON.Member(name: "propertyNames", value: ["pattern": "^[0-9]+$"]))
    } else if kind != .any, !names.names(kind).isEmpty {
      members.append(JSON.Member(name: "propertyNames", value: name(kind)))
    }
    members.append(JSON.Member(name: "additionalProperties", value: value))
    return .members(members)
  }

  private var interval: JSON {
    let written = Self.pattern(
      "^((within|every) (\(Self.length)|law .+)|once each school term|not judged because .+)$")
    let lengths = names.lengths
    guard !lengths.isEmpty else { return written }
    return [
      "anyOf": [["enum": .texts(lengths.flatMap { ["within law \($0)", "every law \($0)"] })], written]
    ]
  }

  // MARK: Records of examples

  /// A record of any kind: a date alone, or cells by field.
  private var record: JSON {
    [
      "anyOf": [
        ["type": ["string", "number", "boolean"]],
        ["type": "object", "additionalProperties": ["type": ["string", "number", "boolean", "null"]]],
      ]
    ]
  }

  /// One record of an entity, by its name or plural, or a list of them.
  mutating func records(named name: String) -> JSON {
    guard let entity = names.book.dictionary[name] else { return oneOrMore(record) }
    let one = definition(of: "record of \(entity.name)") { _ in
      let fields = entity.fields.map { field -> JSON.Member in
        let cell: JSON = ["type": ["string", "number", "boolean", "null"]]
        guard case .code(let codes) = field.type else { return JSON.Member(name: field.name, value: cell) }
        return JSON.Member(name: field.name, value: ["anyOf": [["enum": .texts(codes)], cell]])
      }
      return [
        "anyOf": [
          ["type": ["string", "number", "boolean"]],
          ["type": "object", "properties": .members(fields), "additionalProperties": .truth(false)],
        ]
      ]
    }
    return described(oneOrMore(one), entity.means)
  }
}
