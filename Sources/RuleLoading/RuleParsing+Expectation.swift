import Diagnostics
import RuleModel
import YAMLSyntax

extension RuleParsing {
  /// The one expectation of a rule or part: the key it has decides the kind.
  mutating func expectation(of node: YAMLNode, as what: String) -> Expectation? {
    let kinds = WrittenForm.expectationKeys.filter { node[$0] != nil }
    guard let kind = kinds.first, let value = node[kind] else {
      reader.report(
        .missingKey, at: node.place, "\(what) needs to say what it expects",
        help: "add one of: " + WrittenForm.expectationKeys.joined(separator: ", "))
      return nil
    }
    if kinds.count > 1, let second = node[kinds[1]] {
      reader.report(
        .wrongKind, at: second.place, "\(what) has one expectation, and '\(kind)' is one already",
        help: "join several with 'all:' or 'either:'")
    }
    refuseKeysOfOtherKinds(than: kind, in: node, as: what)
    switch kind {
    case "how soon": return timetable(node, lines: value).map { .howSoon($0) }
    case "recorded": return .recorded(facts(node))
    case "attended by": return attendance(value).map { .attended($0) }
    case "holds": return word(value).map { .holds($0) }
    case "score": return rubric(value).map { .score($0) }
    case "all": return .all(parts(value))
    case "either": return .either(parts(value))
    case "no more than": return limit(value).map { .noMoreThan($0) }
    case "median": return median(value).map { .median($0) }
    case "share": return share(value).map { .share($0) }
    default: return comparison(value).map { .compare($0) }
    }
  }

  private mutating func timetable(_ node: YAMLNode, lines value: YAMLNode) -> Timetable? {
    guard let lookFor = required("look for", of: node, as: "'how soon'") else { return nil }
    let lines = oneOrMoreLines(value, as: "'how soon'")
    return Timetable(
      lookFor: lookFor, by: node["by"].flatMap { word($0) }, countIf: words(under: "that count if", of: node),
      mayPrecede: node["may precede"].flatMap { word($0) }, lines: lines)
  }

  /// Lines, or what a single line without conditions says.
  private mutating func oneOrMoreLines(_ value: YAMLNode, as what: String) -> [WrittenLine] {
    value.text == nil
      ? lines(value, as: what) : word(value).map { [WrittenLine(conditions: [], then: $0)] } ?? []
  }

  private mutating func facts(_ node: YAMLNode) -> RecordedFacts {
    RecordedFacts(
      fields: words(under: "recorded", of: node), onField: node["recorded on"].flatMap { word($0) },
      within: node["within"].map { oneOrMoreLines($0, as: "'within'") } ?? [])
  }

  private mutating func attendance(_ node: YAMLNode) -> Attendance? {
    _ = reader.entries(node, .attendance)
    guard let roster = required("roster", of: node, as: "'attended by'"),
      let agency = required("agency", of: node, as: "'attended by'"),
      let list = reader.required("agencies", of: node, as: "'attended by'")
    else { return nil }
    let agencies = (reader.items(list, as: "agencies") ?? []).compactMap { item -> ExpectedAgency? in
      if item.text != nil {
        return word(item).map { ExpectedAgency(agency: $0, expectedIf: [], excusedIf: []) }
      }
      guard let entry = reader.entries(item, as: "an agency")?.first, let name = word(entry.key) else {
        return nil
      }
      _ = reader.entries(entry.value, .agency)
      return ExpectedAgency(
        agency: name, expectedIf: words(under: "expected if", of: entry.value),
        excusedIf: words(under: "excused if", of: entry.value))
    }
    return Attendance(
      roster: roster, agencyField: agency, presentIf: words(under: "present if", of: node),
      agencies: agencies)
  }

  private mutating func parts(_ node: YAMLNode) -> [Part] {
    let items = reader.items(node, as: "parts") ?? []
    guard items.count <= RuleLimits.lines else {
      refuseMore("the parts of a rule", at: node.place)
      return []
    }
    return items.compactMap { item in
      guard reader.entries(item, .part) != nil,
        let name = required("part", of: item, as: "a part"),
        let expectation = expectation(of: item, as: "a part")
      else { return nil }
      return Part(
        name: name, basis: words(under: "basis", of: item), onlyIf: words(under: "only if", of: item),
        excuses: lines(under: "excused if", of: item), expectation: expectation)
    }
  }

  // MARK: Score

  private mutating func rubric(_ node: YAMLNode) -> Rubric? {
    _ = reader.entries(node, .score)
    guard let list = reader.required("criteria", of: node, as: "'score'"),
      let bands = reader.required("bands", of: node, as: "'score'"),
      let expected = required("expect", of: node, as: "'score'")
    else { return nil }
    let criteria = (reader.items(list, as: "criteria") ?? []).compactMap { criterion($0) }
    let read = (reader.entries(bands, as: "'bands'") ?? []).compactMap { entry -> Band? in
      guard let name = entry.key.text, let from = reader.share(entry.value) else { return nil }
      return Band(name: name, from: from)
    }
    return Rubric(criteria: criteria, bands: read.sorted { $0.from > $1.from }, expected: expected)
  }

  private mutating func criterion(_ node: YAMLNode) -> Criterion? {
    guard reader.entries(node, .criterion) != nil,
      let name = required("criterion", of: node, as: "a criterion"),
      let points = reader.required("points", of: node, as: "a criterion").flatMap({
        reader.number($0, as: "a number of points")
      })
    else { return nil }
    guard let awards = node["award"] ?? node["add"] else {
      reader.report(
        .missingKey, at: node.place, "a criterion needs 'award' or 'add'",
        help: "'award' gives the points of the first line that holds, 'add' those of every line that does")
      return nil
    }
    let lines = (reader.items(awards, as: "awards") ?? []).compactMap { item -> Award? in
      guard let entry = reader.entries(item, as: "an award")?.first, let condition = word(entry.value),
        let points = reader.number(entry.key, as: "a number of points")
      else { return nil }
      return Award(points: points, condition: condition)
    }
    return Criterion(
      name: name, points: points, averageOver: node["average over"].flatMap { word($0) },
      addsUp: node["add"] != nil, awards: lines)
  }

  // MARK: No more than

  private mutating func limit(_ node: YAMLNode) -> Limit? {
    _ = reader.entries(node, .limit)
    guard let of = required("of", of: node, as: "'no more than'"),
      let limit = reader.required("limit", of: node, as: "'no more than'")
    else { return nil }
    return Limit(of: of, lines: oneOrMoreLines(limit, as: "'limit'"))
  }

  // MARK: Over results

  private mutating func median(_ node: YAMLNode) -> Median? {
    _ = reader.entries(node, .median)
    guard let of = required("of", of: node, as: "'median'"),
      let atMost = reader.required("at most", of: node, as: "'median'")
    else { return nil }
    guard let words = reader.text(atMost, as: "a number of days")?.split(separator: " "), words.count == 2,
      let days = Int(words[0]), 0...RuleLimits.number ~= days, ["day", "days"].contains(words[1])
    else {
      reader.report(
        .wrongKind, at: atMost.place, "this is no number of days", help: "write it as in 'at most: 35 days'")
      return nil
    }
    return Median(of: of, atMost: days, by: node["by"].flatMap { word($0) })
  }

  private mutating func share(_ node: YAMLNode) -> Share? {
    _ = reader.entries(node, .share)
    guard let atLeast = reader.required("at least", of: node, as: "'share'").flatMap({ reader.share($0) })
    else {
      return nil
    }
    return Share(
      of: words(under: "of", of: node), atLeast: atLeast, by: node["by"].flatMap { word($0) })
  }

  private mutating func comparison(_ node: YAMLNode) -> Comparison? {
    _ = reader.entries(node, .comparison)
    guard let between = required("between", of: node, as: "'compare'") else { return nil }
    let limits = node["limits"].flatMap { reader.share($0) } ?? 0.998
    let least = node["at least cases"].flatMap { reader.number($0, as: "a number of cases") } ?? 20
    return Comparison(between: between, limits: limits, atLeastCases: least)
  }
}
