import Chronology
package import Diagnostics
package import RuleModel
package import YAMLSyntax

/// Inspection frameworks from the files of `Rules/framework/`, one framework a document.
///
/// - Parameter files: each file's documents.
/// - Returns: the frameworks that could be read, in order of the day they came into force, and everything that
///   is wrong. A day on which two are in force is reported; the later one then stands.
package func loadFrameworks(
  _ files: [[YAMLDocument]]
) -> (frameworks: [Framework], diagnostics: [Diagnostic]) {
  var loading = FrameworkLoading()
  for document in files.joined() where document.root.text?.isEmpty != true { loading.read(document.root) }
  loading.checkPeriods()
  return (loading.frameworks.map(\.framework), loading.reader.diagnostics)
}

/// Frameworks as they are read.
private struct FrameworkLoading {
  var reader = NodeReader()
  var frameworks: [(framework: Framework, place: Place)] = []

  mutating func read(_ node: YAMLNode) {
    let what = "an inspection framework"
    guard reader.entries(node, .framework) != nil else { return }
    let name = reader.requiredText(under: "framework", of: node, as: what)
    let from = reader.required("from", of: node, as: what).flatMap { reader.day($0) }
    let until = reader.day(under: "until", of: node)
    let areas = readAreas(of: node)
    let notes = readNotes(of: node)
    guard let bounds = readBounds(of: node), let name, let from, !areas.isEmpty else { return }
    if let until, until < from, let place = node["until"]?.place {
      reader.report(
        .wrongKind, at: place, "the framework ends before it comes into force",
        help: "'until' is the last day it was in force; leave it out while no end is known")
      return
    }
    frameworks.append(
      (
        Framework(
          name: name, from: from, until: until, areas: areas, notes: notes,
          improveBelow: bounds.improveBelow, strengthFrom: bounds.strengthFrom,
          leastCases: bounds.leastCases), node.place
      ))
  }

  // MARK: Areas

  /// The areas in the order written: a title, or a map of the title and the areas whose rules it also takes.
  private mutating func readAreas(of node: YAMLNode) -> [FrameworkArea] {
    guard let list = reader.required("areas", of: node, as: "an inspection framework"),
      let entries = reader.entries(list, as: "the areas of a framework")
    else { return [] }
    return entries.compactMap { entry in
      guard let id = entry.key.text else { return nil }
      guard entry.value.entries != nil else {
        return reader.text(entry.value, as: "the title of an area").map {
          FrameworkArea(id: id, title: $0, takes: [])
        }
      }
      _ = reader.entries(entry.value, .area)
      let takes = reader.texts(under: "takes", of: entry.value)
      return reader.requiredText(under: "title", of: entry.value, as: "an area").map {
        FrameworkArea(id: id, title: $0, takes: takes)
      }
    }
  }

  // MARK: Bounds

  private mutating func readBounds(
    of node: YAMLNode
  ) -> (improveBelow: Double, strengthFrom: Double, leastCases: Int)? {
    let what = "the bounds of findings"
    guard let bounds = reader.required("bounds", of: node, as: "an inspection framework"),
      reader.entries(bounds, .bounds) != nil
    else { return nil }
    let improve = reader.required("improve below", of: bounds, as: what).flatMap { reader.share($0) }
    let strength = reader.required("strength from", of: bounds, as: what).flatMap { reader.share($0) }
    let least = reader.required("least cases", of: bounds, as: what).flatMap { count($0) }
    guard let improve, let strength, let least else { return nil }
    guard improve <= strength else {
      reader.report(
        .wrongKind, at: bounds.place, "a strength would begin below the bound for something to improve",
        help: "'strength from' must not be less than 'improve below'")
      return nil
    }
    return (improve, strength, least)
  }

  private mutating func count(_ node: YAMLNode) -> Int? {
    guard let number = reader.number(node, as: "a number of cases") else { return nil }
    if number >= 1 { return number }
    reader.report(.wrongKind, at: node.place, "the least number of cases must be 1 or more")
    return nil
  }

  // MARK: Notes

  private mutating func readNotes(of node: YAMLNode) -> [String] {
    guard let list = node["notes"], let items = reader.items(list, as: "notes") else { return [] }
    return items.compactMap { item in
      guard reader.entries(item, .note) != nil,
        let says = reader.requiredText(under: "says", of: item, as: "a note"),
        let source = reader.requiredText(under: "source", of: item, as: "a note"),
        let grade = reader.required("confidence", of: item, as: "a note"),
        let position = reader.choice(
          grade, among: Confidence.allCases.map(\.rawValue), as: "a grade of confidence")
      else { return nil }
      return "\(says) Source: \(source) (\(words(for: Confidence.allCases[position])))."
    }
  }

  private func words(for confidence: Confidence) -> String {
    switch confidence {
    case .readInLaw: "read there"
    case .readSecondHand: "read at second hand"
    case .fromMemory: "not verified"
    case .localPolicy: "local policy"
    }
  }

  /// Puts the frameworks in order of time and reports those in force together.
  mutating func checkPeriods() {
    frameworks.sort { $0.framework.from < $1.framework.from }
    for (earlier, later) in zip(frameworks, frameworks.dropFirst())
    where earlier.framework.until.map({ $0 >= later.framework.from }) ?? true {
      reader.report(
        .overlappingFrameworks, at: earlier.place,
        "'\(earlier.framework.name)' is still in force when '\(later.framework.name)' begins",
        help: "end it with 'until: \(later.framework.from.adding(days: -1).shortDescription)'")
    }
  }
}
