import Diagnostics

/// Builds documents from libyaml's events, and reports what YAML allows and this project does not.
///
/// Open lists and maps are kept on a stack of limited depth, so nothing here calls itself.
struct TreeBuilder {
  /// What a finished value may serve as.
  enum Form {
    case plain
    case quoted
    case block
    case alias
    case collection
  }

  let source: SourceText
  let limits: YAMLLimits
  var log: DiagnosticLog
  /// The documents read to their end.
  private(set) var documents: [YAMLDocument] = []
  /// The quoted text, list in brackets or map in braces that ended last.
  private(set) var lastEnclosed: Range<Int>?
  private var open: [OpenCollection] = []
  private var root: YAMLNode?
  private var count = 0

  init(source: SourceText, limits: YAMLLimits, log: DiagnosticLog) {
    self.source = source
    self.limits = limits
    self.log = log
  }

  /// Where the innermost bracket or brace stands that is still open.
  var openBracket: Int? {
    open.last { $0.isBracketed }?.start
  }

  /// Takes one step through the file.
  ///
  /// - Returns: whether the next step may follow; false once a limit is reached.
  mutating func take(_ event: ParserEvent) -> Bool {
    let event = event.within(source.scalars.count)
    switch event.kind {
    case .documentEnd:
      if let root { documents.append(YAMLDocument(root: root)) }
      root = nil
    case .alias(let name):
      guard counted(at: event) else { return false }
      takeAlias(name, at: event)
    case .scalar(let text, let style):
      guard counted(at: event) else { return false }
      takeScalar(text, style, at: event)
    case .listStart(let isBracketed):
      guard counted(at: event) else { return false }
      return openCollection(.list, isBracketed, at: event)
    case .mapStart(let isBracketed):
      guard counted(at: event) else { return false }
      return openCollection(.map, isBracketed, at: event)
    case .collectionEnd:
      closeCollection(at: event)
    }
    return true
  }

  private mutating func counted(at event: ParserEvent) -> Bool {
    count += 1
    guard count > limits.nodes else { return true }
    log.reportEnd(
      Diagnostic(
        .yamlTooManyValues, .error, at: source.place(event.start..<event.end),
        "the file holds more than \(limits.nodes) values, and is read only up to here",
        help: "split it into several files"))
    return false
  }

  private mutating func takeAlias(_ name: String, at event: ParserEvent) {
    let stretch = event.start..<event.end
    if case .mergedValue = open.last?.awaited {
      // The merge key before it is already reported.
    } else {
      log.report(
        .yamlAliasNotAllowed, at: source.place(stretch),
        "'*\(shownInMessage(name))' is an alias, and aliases are not used here",
        help: "write out what it stands for; if it is text, put it in quotes")
    }
    deliver(YAMLNode(content: .scalar("*" + name), place: source.place(stretch)), stretch, .alias)
  }

  private mutating func takeScalar(_ text: String, _ style: ParserEvent.Style, at event: ParserEvent) {
    reportProperties(from: event.start)
    var stretch = event.start..<event.end
    switch style {
    case .plain: reportSwallowedItem(in: stretch)
    case .quoted: lastEnclosed = stretch
    case .block:
      var end = event.start
      while !source.isBlankOrEnd(end) { end += 1 }
      stretch = event.start..<end
    }
    let node = YAMLNode(
      content: .scalar(text), place: source.place(stretch), isQuoted: style != .plain)
    let form: Form =
      switch style {
      case .plain: .plain
      case .quoted: .quoted
      case .block: .block
      }
    if case .key = open.last?.awaited, open.last?.kind == .map {
      if form != .block { reportLookAlikes(inKey: stretch) }
    } else if form == .plain {
      reportLookAlikes(atEdgesOf: stretch)
    }
    deliver(node, stretch, form)
  }

  private mutating func openCollection(
    _ kind: OpenCollection.Kind, _ isBracketed: Bool, at event: ParserEvent
  ) -> Bool {
    if event.hasProperty { reportProperties(from: event.start) }
    guard open.count < limits.depth else {
      log.reportEnd(
        Diagnostic(
          .yamlNestedTooDeep, .error, at: source.place(event.start..<max(event.end, event.start + 1)),
          "lists and maps stand more than \(limits.depth) deep inside one another; the file is read only up to here",
          help: "write it flatter; if brackets are part of a text, put the text in quotes"))
      return false
    }
    let line = source.line(at: event.start)
    // A list starts with its dash or bracket and a map in braces with its brace; a map without with its first key.
    let reach = kind == .list || isBracketed ? event.start + 1 : event.start
    open.append(
      OpenCollection(
        kind: kind, isBracketed: isBracketed, start: event.start,
        lineEnd: source.characters(ofLine: line).upperBound, reach: reach))
    return true
  }

  private mutating func closeCollection(at event: ParserEvent) {
    guard var closed = open.popLast() else { return }
    if closed.isBracketed {
      lastEnclosed = closed.start..<event.end
      closed.extend(over: max(closed.start, event.end - 1)..<event.end)
    }
    let stretch = closed.start..<closed.reach
    let content: YAMLNode.Content =
      switch closed.kind {
      case .list: .list(closed.items)
      case .map: .map(closed.entries)
      }
    deliver(YAMLNode(content: content, place: source.place(stretch)), stretch, .collection)
  }

  /// Puts a finished value where it belongs: into the list or map around it, or at the root.
  private mutating func deliver(_ node: YAMLNode, _ stretch: Range<Int>, _ form: Form) {
    guard let parent = open.indices.last else {
      root = node
      return
    }
    open[parent].extend(over: source.firstLine(of: stretch))
    switch (open[parent].kind, open[parent].awaited) {
    case (.list, _):
      open[parent].items.append(node)
    case (.map, .key):
      open[parent].awaited = awaitedAfterKey(node, stretch, form)
    case (.map, .value(let key)):
      open[parent].entries.append(YAMLEntry(key: key, value: node))
      open[parent].awaited = .key
    case (.map, .mergedValue), (.map, .unusedValue):
      open[parent].awaited = .key
    }
  }

  /// What follows a key in the innermost map: its value, or one that is left out because the key is refused.
  private mutating func awaitedAfterKey(
    _ node: YAMLNode, _ stretch: Range<Int>, _ form: Form
  ) -> OpenCollection.Awaited {
    let help = "write the key as a word or phrase on one line, with quotes if it has brackets in it"
    guard form != .alias else { return .unusedValue }
    guard let text = node.text else {
      let kind = node.items == nil ? "a map" : "a list"
      log.report(.yamlKeyNotText, at: node.place, "\(kind) stands where a key is expected", help: help)
      return .unusedValue
    }
    guard form != .block else {
      log.report(.yamlKeyNotText, at: node.place, "a key must stand on one line", help: help)
      return .unusedValue
    }
    guard form != .plain || text != "<<" else {
      log.report(
        .yamlAliasNotAllowed, at: node.place, "'<<' is a merge key, and merge keys are not used here",
        help: "write the keys out in full")
      return .mergedValue
    }
    guard !text.isEmpty else {
      log.report(.yamlKeyNotText, at: node.place, "the key before this ':' is empty", help: help)
      return .unusedValue
    }
    if let first = open[open.count - 1].line(ofKey: text) {
      log.report(
        .yamlDuplicateKey, at: node.place,
        "the key '\(shownInMessage(text))' stands twice in this map, first on line \(first)",
        help: "keep one of them; this one is not read")
      return .unusedValue
    }
    return .value(of: node)
  }
}
