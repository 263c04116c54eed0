import _PlumblineTestSupport
import CodePages
import Diagnostics
import Foundation
import Testing

/// Every code has a page, every page a case, and every case makes the program say what the page shows.
@Suite struct CodePagesTests {
  /// The codes that the sources declare, or write out themselves.
  private static let declared: Set<String> = {
    let sources = Checkout.root + "/Sources"
    var codes: Set<String> = ["PL0528"]
    for name in FileManager.default.subpaths(atPath: sources) ?? []
    where name.split(separator: "/").last?.hasPrefix("DiagnosticCode+") == true {
      let text = String(decoding: Checkout.bytes(of: "Sources/" + name) ?? [], as: UTF8.self)
      codes.formUnion(text.matches(of: /rawValue: "(PL\d{4})"/).map { String($0.output.1) })
    }
    return codes
  }()

  @Test func everyCodeHasAPageAndEveryPageACode() {
    let pages = CodePages.all.map(\.code.rawValue)
    #expect(Self.declared.count > 90)
    #expect(Set(pages).count == pages.count)
    #expect(Self.declared.subtracting(pages).sorted() == [])
    #expect(Set(pages).subtracting(Self.declared).sorted() == [])
    #expect(pages == pages.sorted())
  }

  /// The small world is without a mistake, so that what a case says comes from what it changes.
  @Test func theSmallWorldIsSound() throws {
    let lint = try #require(try CodeCase(CodePage("none", "", means: "", matters: "", mend: "", .lint())))
    #expect(lint.besides == [])
    let check = try #require(try CodeCase(CodePage("none", "", means: "", matters: "", mend: "", .check())))
    #expect(check.besides == [])
  }

  /// What every case makes the program say, as it was recorded; `RECORD_SNAPSHOTS=1` records it anew.
  @Test func everyCaseSaysWhatItsPageShows() throws {
    var files: [String: String] = [:]
    for page in CodePages.all {
      if case .nothing(let reason) = page.example.command {
        #expect(!reason.isEmpty)
        continue
      }
      let found = try #require(try CodeCase(page), "\(page.code.rawValue)")
      #expect(!found.says.isEmpty, "\(page.code.rawValue) was not said, but \(found.besides)")
      let hundred = String(page.code.rawValue.dropFirst(2).prefix(2))
      files[hundred, default: ""] += Self.source(page.code.rawValue, found)
    }
    for (hundred, messages) in files.sorted(by: { $0.key < $1.key }) {
      let text = """
        // Written by the tests of this module: RECORD_SNAPSHOTS=1 writes it anew.
        extension RecordedMessages {
          static let of\(hundred): [Message] = [
        \(messages)  ]
        }

        """
      assertRecorded(text, in: "Sources/CodePages/RecordedMessages+\(hundred).swift")
    }
  }

  private func assertRecorded(_ text: String, in file: String) {
    let recorded = Checkout.bytes(of: file).map { String(decoding: $0, as: UTF8.self) }
    guard recorded != text else { return }
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" else {
      let lines = zip((recorded ?? "").split(separator: "\n"), text.split(separator: "\n"))
      let words = lines.first { $0 != $1 }.map { "was\n  \($0)\nand is\n  \($1)" } ?? "has other lines"
      Issue.record("\(file) \(words)\nrun this test with RECORD_SNAPSHOTS=1 to write it anew, then read it")
      return
    }
    let path = Checkout.root + "/" + file
    let isWritten = FileManager.default.createFile(atPath: path, contents: Data(text.utf8))
    #expect(isWritten)
    Issue.record("\(file) was written: read it, then build and run again")
  }

  /// A message as Swift, with what cannot be seen written by its number.
  private static func source(_ code: String, _ found: CodeCase) -> String {
    let besides = found.besides.map { "\"\($0)\"" }.joined(separator: ", ")
    let lines = found.says.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return """
          Message(
            code: "\(code)", besides: [\(besides)],
            says: #\"""
      \(lines.map { "        " + escaped($0) }.joined(separator: "\n"))
              \"""#),

      """
  }

  private static func escaped(_ line: Substring) -> String {
    line.unicodeScalars.map { scalar in
      let category = scalar.properties.generalCategory
      let isPlain = scalar == " " || ![.control, .format, .spaceSeparator, .lineSeparator].contains(category)
      return isPlain ? String(scalar) : "\\#u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }.joined()
  }

  @Test func everyPageIsWholeAndPlain() {
    for page in CodePages.all {
      for words in [page.means, page.matters, page.mend] {
        #expect(words.hasSuffix(".") && !words.contains("  "), "\(page.code.rawValue)")
      }
      #expect(!page.title.hasSuffix(".") && page.title.count < 60, "\(page.code.rawValue)")
      #expect(!page.text.split(separator: "\n").contains { $0.hasPrefix("  ") && $0.count > 600 })
      #expect(page.text.hasPrefix("\(page.code.rawValue): \(page.title)\n"))
    }
  }
}
