import _PlumblineTestSupport
import CodePages

/// The files of examples that a page tells in words.
enum MadeFiles {
  /// A code whose page tells of a file that nobody makes.
  struct NotMade: Error {
    let code: String
  }

  /// The bytes of the file of a code's example.
  static func bytes(for code: String) throws -> [UInt8] {
    if let name = fixtures[code] {
      guard let bytes = Checkout.bytes(of: "Tests/CaseReadingTests/Fixtures/" + name) else {
        throw NotMade(code: code)
      }
      return bytes
    }
    if let text = texts[code] { return Array(text.utf8) }
    if code == "PL0102" {
      return Array("rule: visits\nasks: Is Chlo".utf8) + [0xE9] + Array(" visited in time?\n".utf8)
    }
    if code == "PL0510" { return [0xFF, 0xFE] + "id,child\n".utf8.flatMap { [$0, 0] } }
    if code == "PL0516" {
      return Array("id,child,date,child seen,mode\nV1,C1,10/01/2025,yes,\"".utf8)
        + [UInt8](repeating: UInt8(ascii: "x"), count: 17_000_000) + Array("\"\n".utf8)
    }
    if code == "PL0517" {
      let more = (1...20_000).map { ",column \($0)" }.joined()
      return Array("id,child,date,child seen,mode\(more)\nV1,C1,10/01/2025,yes,in person\n".utf8)
    }
    if code == "PL0511" {
      return Array("id,child,date,child seen,mode\nZo".utf8) + [0xEB]
        + Array(",C1,10/01/2025,yes,in person\n".utf8)
    }
    if let sheets = workbooks[code] {
      let folder = try TemporaryFolder()
      WorkbookFile.write(sheets, to: folder("made.xlsx"), formulas: true)
      return folder.bytes(of: "made.xlsx")
    }
    throw NotMade(code: code)
  }

  private static let expected = (
    name: "expected", rows: [["case", "today", "expect"], ["in time", "01/02/2025", "met"]]
  )

  /// Workbooks of examples.
  private static let workbooks: [String: [(name: String, rows: [[String]])]] = [
    "PL0541": [expected],
    "PL0542": [
      ("given", [["case", "record", "strat"], ["in time", "placement", "06/01/2025"]]), expected,
    ],
    "PL0543": [
      ("given", [["case", "record", "start"], ["on time", "placement", "06/01/2025"]]), expected,
    ],
    "PL0544": [
      ("given", [["case", "record", "start"], ["in time", "placement", "=DATE(2025,1,6)"]]), expected,
    ],
    "PL0546": [("given", [["case", "record", "start"], ["in time", "placemnt", "06/01/2025"]]), expected],
  ]

  /// Files that lie beside the tests of reading, hostile ones among them.
  private static let fixtures = [
    "PL0504": "cut-short.xlsx", "PL0505": "bomb.xlsx", "PL0506": "password.xlsx",
    "PL0507": "document-type.xlsx", "PL0526": "cells.xlsx",
  ]

  private static let texts = [
    "PL0101": "# " + String(repeating: "more ", count: 300_000) + "\n" + SmallWorld.rule,
    "PL0106": "rule: visits\nthemes: [\n" + String(repeating: "  a,\n", count: 100_001) + "  b]\n",
    "PL0123": "rule: visits\n" + (1...150).map { "&a x\($0): y\n" }.joined(),
    "PL0207": SmallWorld.rule + "leave out:\n"
      + (1...1_001).map { "  child seen \($0): this is number \($0)\n" }.joined(),
    "PL0531": "<CHILDREN><CHILD><" + String(repeating: "A", count: 300) + ">1</"
      + String(repeating: "A", count: 300) + "></CHILD></CHILDREN>",
  ]
}
