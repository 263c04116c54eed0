/// A rule with one of its clauses changed, as a slip of the pen or a second thought would change it.
struct ChangedClauses {
  let lines: [String]
  /// The line at which the examples begin.
  let end: Int

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    end = lines.firstIndex { $0.hasPrefix("examples:") } ?? lines.count
  }

  /// Every change, each as a whole text.
  var all: [String] {
    var changed: [String] = []
    for index in 0..<end where !lines[index].isEmpty {
      for line in Self.changes(of: lines[index]) { changed.append(with(line, at: index)) }
      if lines[index].hasPrefix(" ") || Self.mayGo.contains(where: lines[index].hasPrefix) {
        var fewer = lines
        fewer.remove(at: index)
        changed.append(fewer.joined(separator: "\n"))
      }
    }
    return changed
  }

  private func with(_ line: String, at index: Int) -> String {
    var others = lines
    others[index] = line
    return others.joined(separator: "\n")
  }

  private static let mayGo = [
    "only if:", "until:", "that count if:", "may precede:", "lapses after:", "clock starts:", "even without:",
    "thresholds:", "shows also:", "clock restarts:", "by:",
  ]

  private static let swaps = [
    ("within ", "every "), ("every ", "within "), ("assume yes", "assume no"), ("assume no", "assume yes"),
    (" and ", " or "), (" or ", " and "), ("is at least", "is more than"), ("is at most", "is less than"),
    ("on or before", "before"), ("on or after", "after"), (" before ", " after "), (" not ", " "),
    (" is not ", " is "), (" is ", " is not "), ("working days", "days"), (" days", " weeks"),
    ("any ", "no "),
    ("serious", "minor"), ("moderate", "critical"), ("critical", "serious"), ("minor", "moderate"),
    ("first ", "last "), ("previous ", "next "), ("clock", "due"), ("holds: ", "holds: not "),
    ("only if: ", "only if: not "), ("that count if: ", "that count if: not "), (" + ", " - "),
    ("locality", "team"),
    ("days late", "days taken"), ("days taken", "days late"),
  ]

  private static func changes(of line: String) -> [String] {
    var changed: [String] = []
    for (from, to) in swaps where line.contains(from) {
      changed.append(line.replacing(from, with: to, maxReplacements: 1))
    }
    // Each number, one more.
    var start = line.startIndex
    while let digit = line[start...].firstIndex(where: \.isNumber) {
      let end = line[digit...].firstIndex { !$0.isNumber } ?? line.endIndex
      if let number = Int(line[digit..<end]) {
        changed.append(line.replacingCharacters(digit..<end, with: String(number + 1)))
      }
      start = end
    }
    return changed
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
