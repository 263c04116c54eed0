import _PlumblineTestSupport
import RuleLoading
import Testing

/// The table of keys in `Rules/README.md` says what editors say.
@Suite struct DescribedKeysTests {
  /// The rows of the table that speak of one key.
  private static let rows: [String: String] = {
    let lines = RulesReadme().text.split(separator: "\n")
    guard let start = lines.firstIndex(of: "## Every key of a rule") else { return [:] }
    let pairs = lines[start...].drop { $0 != "|---|---|" }.dropFirst().prefix { $0.hasPrefix("|") }.map {
      row in
      row.split(separator: "|").map { $0.drop { $0 == " " }.trimmed }
    }
    return Dictionary(pairs.filter { $0.count == 2 && !$0[0].contains(",") }.map { ($0[0], $0[1]) }) { $1 }
  }()

  @Test func keysAreDescribedAlike() throws {
    #expect(Self.rows.count > 25)
    for key in WrittenForm.rule.keys {
      guard let row = Self.rows["`\(key.name)`"] else { continue }
      #expect(row.replacing(/\[([^\]]*)\]\([^)]*\)/, with: { $0.1 }) == key.says, "\(key.name)")
    }
    let names = WrittenForm.rule.keyNames
    for row in Self.rows.keys { #expect(names.contains(String(row.filter { $0 != "`" })), "\(row)") }
  }

  @Test func everyKeyIsDescribed() {
    for kind in ["rules", "law", "dictionary", "calendars", "lexicons", "framework", "sources"] {
      for form in WrittenForm.documents(ofKind: kind) {
        for key in form.keys {
          #expect(key.says.count > 3 && !key.says.hasSuffix("."), "\(form.what), \(key.name)")
        }
        #expect(Set(form.keyNames).count == form.keys.count, "\(form.what)")
      }
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
