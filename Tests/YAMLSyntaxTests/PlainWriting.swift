import YAMLSyntax

/// A value in one line, for comparing.
func plain(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar(let text): text
  case .list(let items): "[" + items.map(plain).joined(separator: ", ") + "]"
  case .map(let entries):
    "{" + entries.map { plain($0.key) + ": " + plain($0.value) }.joined(separator: ", ") + "}"
  }
}
