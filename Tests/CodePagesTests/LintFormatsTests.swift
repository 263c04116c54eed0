import _PlumblineTestSupport
import CodePages
import Foundation
import Plumbline
import Testing

/// Lint for other programs: the same every time, and in the shape that is promised.
@Suite struct LintFormatsTests {
  /// The small rules with three mistakes in two files, one of them in a file whose name a URI cannot hold as it is.
  private func mistaken() throws -> (folder: TemporaryFolder, rules: RulesInForce) {
    let folder = try TemporaryFolder()
    for (name, text) in SmallWorld.files { try folder.write(text, to: name) }
    let text = SmallWorld.rule.replacing("rule: visits", with: "rule: visits-again")
      .replacing("child seen", with: "“child sen”").replacing("area: children-in-care", with: "area: leader")
    try folder.write(text, to: "Rules/statute/früh & spät.yaml")
    try folder.write("# nothing yet\n", to: "Rules/statute/empty.yaml")
    return (folder, RulesInForce(folder: folder("Rules")))
  }

  @Test func json() throws {
    let (_, rules) = try mistaken()
    assertSnapshot(lint([("Rules", rules)], as: .json), named: "lint.json")
  }

  @Test func sarif() throws {
    let (_, rules) = try mistaken()
    assertSnapshot(lint([("./Rules", rules)], as: .sarif), named: "lint.sarif")
  }

  @Test func text() throws {
    let (_, rules) = try mistaken()
    #expect(String(decoding: lint([("Rules", rules)], as: .text), as: UTF8.self) == "1 rules hold\n")
  }

  /// What section 3 of the standard asks of every log, held against a log of every kind of place.
  @Test func theLogHasWhatTheStandardAsks() throws {
    let (folder, rules) = try mistaken()
    try FileManager.default.removeItem(atPath: folder("Rules/sources"))
    let without = RulesInForce(folder: folder("Rules"))
    let missing = RulesInForce(folder: folder("Ruls"))
    let bytes = lint(
      [("Rules", rules), ("/in/full", without), (folder("Ruls"), missing)], as: .sarif)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "plumbline")
    #expect(driver["version"] as? String == plumblineVersion)
    let named = try #require(driver["rules"] as? [[String: Any]])
    let ids = named.compactMap { $0["id"] as? String }
    #expect(ids == ids.sorted() && Set(ids).count == ids.count && ids.count == named.count)
    for rule in named {
      for member in ["shortDescription", "fullDescription", "help"] {
        #expect(((rule[member] as? [String: Any])?["text"] as? String)?.hasSuffix(".") == true)
      }
    }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count >= 9)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(ids.indices.contains(index) && ids[index] == result["ruleId"] as? String)
      #expect(["error", "warning", "note"].contains(result["level"] as? String))
      let words = try #require((result["message"] as? [String: Any])?["text"] as? String)
      #expect(!words.isEmpty)
      let place = try #require(
        (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
      let uri = try #require((place["artifactLocation"] as? [String: Any])?["uri"] as? String)
      #expect(URL(string: uri) != nil && uri.allSatisfy { $0.isASCII && !$0.isWhitespace }, "\(uri)")
      #expect(!uri.hasPrefix("/"))
      guard let region = place["region"] as? [String: Int] else { continue }
      let (line, from, to) = (region["startLine"], region["startColumn"], region["endColumn"])
      #expect(try #require(line) >= 1)
      #expect(try #require(from) >= 1 && #require(to) > #require(from))
    }
    let uris = results.compactMap { result in
      ((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
        .flatMap { ($0["artifactLocation"] as? [String: Any])?["uri"] as? String }
    }
    #expect(uris.contains("Rules/statute/fr%C3%BCh%20%26%20sp%C3%A4t.yaml"))
    #expect(uris.contains("file:///in/full/sources"))
    #expect(uris.contains("file://" + folder("Ruls")))
  }
}
