import Chronology
package import Diagnostics
package import RuleModel
package import YAMLSyntax

/// The law book from the files of `Rules/law/`, one instrument a document.
package func loadLaw(_ files: [[YAMLDocument]]) -> (law: LawBook, diagnostics: [Diagnostic]) {
  var loading = LawLoading()
  var instruments: [Instrument] = []
  for document in files.joined() where document.root.text?.isEmpty != true {
    if let instrument = loading.instrument(document.root) { instruments.append(instrument) }
  }
  // Longer names first, so that a citation finds 'WT 2018' before 'WT'.
  instruments.sort { ($1.name.count, $0.name) < ($0.name.count, $1.name) }
  return (LawBook(instruments: instruments), loading.reader.diagnostics)
}

private struct LawLoading {
  var reader = NodeReader()

  mutating func instrument(_ node: YAMLNode) -> Instrument? {
    guard reader.entries(node, .instrument) != nil,
      let name = reader.requiredText(under: "instrument", of: node, as: "an instrument"),
      let title = reader.requiredText(under: "title", of: node, as: "an instrument"),
      let force = reader.required("force", of: node, as: "an instrument").flatMap({
        reader.choice($0, among: Force.allCases.map(\.rawValue), as: "a force")
      })
    else { return nil }
    let provisions = (node["provisions"].flatMap { reader.entries($0, as: "'provisions'") } ?? []).compactMap
    {
      provision($0)
    }
    let values = (node["values"].flatMap { reader.entries($0, as: "'values'") } ?? []).compactMap {
      value($0, provisions: provisions)
    }
    return Instrument(
      name: name, title: title, force: Force.allCases[force], link: reader.text(under: "link", of: node),
      provisions: provisions, values: values, place: node.place, inForce: inForce(of: node),
      note: reader.text(under: "note", of: node))
  }

  private mutating func provision(_ entry: YAMLEntry) -> Provision? {
    guard let name = entry.key.text else { return nil }
    _ = reader.entries(entry.value, .provision)
    guard let says = reader.requiredText(under: "says", of: entry.value, as: "a provision"),
      let confidence = confidence(of: entry.value)
    else { return nil }
    return Provision(
      name: name, says: says, confidence: confidence, link: reader.text(under: "link", of: entry.value),
      inForce: inForce(of: entry.value))
  }

  /// The time under `in force`, where it is written: a first day, and a last one once there is one.
  private mutating func inForce(of node: YAMLNode) -> InForce? {
    guard let value = node["in force"],
      reader.entries(value, .inForce) != nil
    else { return nil }
    let from = reader.required("from", of: value, as: "'in force'").flatMap { reader.day($0) }
    let until = reader.day(under: "until", of: value)
    let confidence = confidence(of: value)
    guard let from, let confidence else { return nil }
    if let until, until < from, let place = value["until"]?.place {
      reader.report(
        .wrongKind, at: place, "this ends before it comes into force",
        help: "'until' is the last day it was in force; leave it out while no end is known")
      return nil
    }
    return InForce(from: from, until: until, confidence: confidence)
  }

  private mutating func confidence(of node: YAMLNode) -> Confidence? {
    reader.required("confidence", of: node, as: "a figure of the law").flatMap {
      reader.choice($0, among: Confidence.allCases.map(\.rawValue), as: "a confidence code")
    }.map { Confidence.allCases[$0] }
  }

  private mutating func value(_ entry: YAMLEntry, provisions: [Provision]) -> LawValue? {
    guard let name = entry.key.text, let items = reader.items(entry.value, as: "dated values") else {
      return nil
    }
    var dated: [(value: DatedValue, place: Place)] = []
    for item in items {
      _ = reader.entries(item, .datedValue)
      guard let from = reader.required("from", of: item, as: "a dated value").flatMap({ reader.day($0) }),
        let value = reader.required("value", of: item, as: "a dated value"),
        let text = reader.text(value, as: "a value"),
        let provision = reader.requiredText(under: "provision", of: item, as: "a dated value"),
        let confidence = confidence(of: item)
      else { continue }
      let until = reader.day(under: "until", of: item)
      if let until, until < from {
        reader.report(
          .wrongKind, at: item["until"]?.place ?? item.place, "this ends before it comes into force",
          help: "'until' is the last day it was in force; leave it out while no end is known")
        continue
      }
      let written = Written(text, at: value.place)
      dated.append(
        (
          DatedValue(from: from, until: until, text: written, provision: provision, confidence: confidence),
          item.place
        ))
    }
    checkKinds(of: name, dated.map(\.value))
    return LawValue(name: name, dated: inOrder(dated), place: entry.key.place)
  }

  /// Reports what is neither a length of time nor a yes or no, and a figure that is now the one, now the other.
  private mutating func checkKinds(of name: String, _ dated: [DatedValue]) {
    let kinds = dated.map { LawValueKind(of: $0.text.text) }
    for (value, kind) in zip(dated, kinds) {
      if kind == nil {
        reader.report(
          .wrongKind, at: value.text.place,
          "'\(value.text.text)' is neither a length of time nor a yes or no",
          help: "write a number and days, working days, weeks, months or years; or yes, or no")
      } else if let first = kinds.first, first != nil, kind != first {
        reader.report(
          .wrongKind, at: value.text.place,
          "'\(name)' says how long on one day, and yes or no on another",
          help: "give each its own name")
      }
      if case .hours? = Period.parse(value.text.text) {
        reader.report(
          .wrongKind, at: value.text.place, "a figure of the law is not counted in hours",
          help: "write the hours in the rule itself")
      }
    }
  }

  /// By the day they came into force: each lasts until its own end, else until the next begins.
  private mutating func inOrder(_ dated: [(value: DatedValue, place: Place)]) -> [DatedValue] {
    var values: [DatedValue] = []
    for (value, place) in dated.sorted(by: { $0.value.from < $1.value.from }) {
      if let last = values.last {
        if last.until.map({ $0 >= value.from }) ?? (last.from == value.from) {
          reader.report(
            .wrongKind, at: place, "two values are in force on \(value.from.writtenDescription)",
            help: "let the one before end on the day before this one begins")
        } else if last.until == nil {
          values[values.count - 1].until = value.from.adding(days: -1)
        }
      }
      values.append(value)
    }
    return values
  }
}
