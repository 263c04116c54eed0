import Findings

/// How late shortfalls were, as bars by days late, and the same as a table.
struct LatenessChart {
  let bins: [LatenessBin]
  /// The rule whose shortfalls they are.
  let rule: String

  /// What names the picture on its page.
  private var id: String { "late-" + rule }

  private static let rowHeight = 26

  /// The picture with its table; nothing where nothing was late.
  var html: HTML {
    guard bins.contains(where: { $0.count > 0 }) else { return .nothing }
    return """
      <figure class="chart"><figcaption><h4>How late</h4> Shortfalls by calendar days after the due date.\
      </figcaption>
      <svg width="100%" height="\(height)" role="img" aria-labelledby="\(anchor: id)-t \(anchor: id)-d">\
      <title id="\(anchor: id)-t">How late shortfalls were</title>\
      <desc id="\(anchor: id)-d">\(description)</desc>\(rows)</svg>
      \(table)</figure>
      """
  }

  private var height: String { String(bins.count * Self.rowHeight + 4) }

  private var most: Int { max(1, bins.map(\.count).max() ?? 1) }

  private var description: String {
    bins.map { "\($0.label) days: \($0.count.grouped)" }.joined(separator: "; ") + "."
  }

  private var rows: [HTML] {
    bins.enumerated().map { position, bin in
      let top = position * Self.rowHeight
      let share = Proportion(bin.count, of: most)
      let width = Proportion(share.value * 0.64).along()
      return """
        <text class="label" x="0" y="\(at: top + 17)">\(bin.label)</text>\
        <rect class="late" x="24%" y="\(at: top + 4)" width="\(width)" height="17"/>\
        <text class="value" x="\(share.along(from: 24, to: 88))" dx="6" y="\(at: top + 17)">\
        \(bin.count)</text>
        """
    }
  }

  private var table: HTML {
    """
    <details><summary>How late, as a table</summary><table><caption>Shortfalls by days late</caption>\
    <thead><tr><th scope="col">Days late</th><th scope="col" class="number">Shortfalls</th></tr></thead><tbody>
    \(bins.map { "<tr><th scope=\"row\">\($0.label)</th><td class=\"number\">\($0.count)</td></tr>\n" })\
    </tbody></table></details>
    """
  }
}
