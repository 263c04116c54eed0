/// What a group of results must look like to match: `North not-met, achieved 12 of 20, limits 56.4% to 99.9%`.
///
/// A rule that knows no groups has one without a name.
struct GroupPhrase {
  private var name = ""
  private(set) var status: Status?
  private var achieved: (Int, of: Int)?
  private var unknown: Int?
  private var children: Int?
  private var middle: Int32?
  private var limits: (Percentage, Percentage)?
  private var expected: Percentage?
  /// The figures as written, by their first word.
  private var figures: [String: String] = [:]
  private(set) var mistakes: [String] = []

  init(_ text: String) {
    for (position, part) in text.split(separator: ",").enumerated() {
      let words = part.split(separator: " ").map(String.init)
      if position == 0 { readStatus(words) } else { readFigure(words) }
    }
  }

  private mutating func readStatus(_ words: [String]) {
    status = words.last.flatMap { Status(named: $0) }
    name = words.dropLast().joined(separator: " ")
    if status == nil { mistakes.append("'\(words.joined(separator: " "))' does not end in a status") }
  }

  private mutating func readFigure(_ words: [String]) {
    let rest = Array(words.dropFirst())
    if let first = words.first { figures[first] = words.joined(separator: " ") }
    let isRead: Bool
    switch words.first {
    case "achieved":
      let numbers = rest.count == 3 && rest[1] == "of" ? [rest[0], rest[2]].compactMap { Int($0) } : []
      if numbers.count == 2 { achieved = (numbers[0], of: numbers[1]) }
      isRead = achieved != nil
    case "unknown":
      unknown = rest.count == 1 ? Int(rest[0]) : nil
      isRead = unknown != nil
    case "children":
      children = rest.count == 1 ? Int(rest[0]) : nil
      isRead = children != nil
    case "middle":
      middle = rest.count == 2 && rest[1].hasPrefix("day") ? Int32(rest[0]) : nil
      isRead = middle != nil
    case "limits":
      let ends = rest.count == 3 && rest[1] == "to" ? [rest[0], rest[2]].compactMap { Percentage($0) } : []
      if ends.count == 2 { limits = (ends[0], ends[1]) }
      isRead = limits != nil
    case "expected":
      expected = rest.count == 1 ? Percentage(rest[0]) : nil
      isRead = expected != nil
    default:
      isRead = false
    }
    guard !isRead else { return }
    mistakes.append(
      "'\(words.joined(separator: " "))' is none of 'achieved 9 of 12', 'unknown 1', 'children 12', 'middle 12 days', "
        + "'limits 56.4% to 99.9%' and 'expected 87%'")
  }

  /// What a group is not that the phrase describes, in plain words; none where it is all of it.
  ///
  /// What the phrase leaves out may be anything.
  func differences(from group: GroupResult) -> [String] {
    var found: [String] = []
    func check(_ isSo: Bool?, _ figure: String, _ came: String) {
      guard isSo == false else { return }
      found.append("it is \(figure) \(came), and '\(figures[figure] ?? figure)' was expected")
    }
    if group.name != name {
      found.append("it is of \(group.name.isEmpty ? "all" : group.name), and not of \(name)")
    }
    if let status, group.status != status {
      found.append("the status is \(group.status.name), and \(status.name) was expected")
    }
    check(
      achieved.map { $0.0 == group.achieved && $0.of == group.cases }, "achieved",
      "\(group.achieved) of \(group.cases)")
    check(unknown.map { $0 == group.unknown }, "unknown", "\(group.unknown)")
    check(children.map { $0 == group.children }, "children", "\(group.children)")
    check(
      middle.map { $0 == group.median?.assessable }, "middle",
      group.median?.assessable.map { "\($0) days" } ?? "not known")
    check(
      limits.map { $0.0.agrees(with: group.lowerLimit) && $0.1.agrees(with: group.upperLimit) }, "limits",
      [group.lowerLimit, group.upperLimit].compactMap { $0.map(Percentage.text) }.joined(separator: " to "))
    check(
      expected.map { $0.agrees(with: group.expected) }, "expected",
      group.expected.map(Percentage.text) ?? "not known")
    return found
  }

  /// A group as a phrase that an example could expect.
  static func text(_ group: GroupResult) -> String {
    var words = group.name.isEmpty ? group.status.name : "\(group.name) \(group.status.name)"
    words += ", achieved \(group.achieved) of \(group.cases)"
    if group.unknown > 0 { words += ", unknown \(group.unknown)" }
    words += ", children \(group.children)"
    if let middle = group.median?.assessable { words += ", middle \(middle) days" }
    if let lower = group.lowerLimit, let upper = group.upperLimit {
      words += ", limits \(Percentage.text(lower)) to \(Percentage.text(upper))"
    }
    if let expected = group.expected { words += ", expected \(Percentage.text(expected))" }
    return words
  }
}

/// A share as a phrase writes it, `56.4%`: it stands for all shares that round to it.
private struct Percentage {
  private let value: Double
  private let halfStep: Double

  init?(_ text: String) {
    guard text.hasSuffix("%"), let number = Double(text.dropLast()) else { return nil }
    let decimals = text.dropLast().split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
    value = number
    halfStep = (0..<(decimals?.count ?? 0)).reduce(0.5) { step, _ in step / 10 }
  }

  func agrees(with share: Double?) -> Bool {
    share.map { abs($0 * 100 - value) <= halfStep + 1e-9 } ?? false
  }

  static func text(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }
}
