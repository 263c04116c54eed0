import CodePages
import Diagnostics

/// Writes what lint found in the Static Analysis Results Interchange Format, which editors and code hosts show
/// beside the lines concerned.
///
/// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", sections 3.13 (the log),
/// 3.14 (a run; `columnKind` says that columns count Unicode code points), 3.27 (results), 3.30 (regions, whose
/// end column is the one after the last) and 3.49 (rules).
///
/// One run holds every folder. `rules` are the codes that were said, each with its page; results stand in order
/// of file, line, column, code and message.
///
/// - Returns: UTF-8, ending in a line feed.
package func lintSARIF(_ reports: [LintReport], toolVersion: String) -> [UInt8] {
  let codes = Set(reports.flatMap(\.diagnostics).map(\.code.rawValue)).sorted()
  let results = reports.flatMap { report in
    report.diagnostics.map { resultSARIF($0, in: report.folder, codes: codes) }
  }
  let document: JSON = [
    "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    "version": "2.1.0",
    "runs": [
      [
        "tool": [
          "driver": [
            "name": "plumbline",
            "version": .text(toolVersion),
            "semanticVersion": .text(toolVersion),
            "rules": .list(codes.map(ruleSARIF)),
          ]
        ],
        "columnKind": "unicodeCodePoints",
        "results": .list(results),
      ]
    ],
  ]
  return document.bytes
}

private func ruleSARIF(_ code: String) -> JSON {
  guard let page = CodePages.page(for: code) else { return ["id": .text(code)] }
  return [
    "id": .text(code),
    "shortDescription": ["text": .text(page.title + ".")],
    "fullDescription": ["text": .text(page.means + " " + page.matters)],
    "help": ["text": .text(page.mend)],
  ]
}

private func resultSARIF(_ diagnostic: Diagnostic, in folder: String, codes: [String]) -> JSON {
  let code = diagnostic.code.rawValue
  let words = diagnostic.help.map { diagnostic.message + ".\nHelp: " + $0 } ?? diagnostic.message + "."
  var members: [JSON.Member] = [
    JSON.Member(name: "ruleId", value: .text(code)),
    JSON.Member(name: "ruleIndex", value: .whole(codes.firstIndex(of: code) ?? -1)),
    // The three words are the same in SARIF.
    JSON.Member(name: "level", value: .text(diagnostic.severity.rawValue)),
    JSON.Member(name: "message", value: ["text": .text(words)]),
  ]
  if let file = diagnostic.place.file {
    var place: [JSON.Member] = [
      JSON.Member(name: "artifactLocation", value: ["uri": .text(uri(of: file, in: folder))])
    ]
    if let stretch = diagnostic.place.stretch {
      let region: JSON = [
        "startLine": .whole(stretch.line), "startColumn": .whole(stretch.column),
        "endColumn": .whole(stretch.endColumn),
      ]
      place.append(JSON.Member(name: "region", value: region))
    }
    members.append(JSON.Member(name: "locations", value: [["physicalLocation": .members(place)]]))
  }
  return .members(members)
}

/// A file of a folder as a URI: relative where the folder is, with what a URI does not allow written by number.
private func uri(of file: String, in folder: String) -> String {
  // A folder that cannot be read is named whole by its diagnostic.
  var path = file == folder || file.hasPrefix(folder + "/") ? file : folder + "/" + file
  while path.hasPrefix("./") { path.removeFirst(2) }
  var text = path.hasPrefix("/") ? "file://" : ""
  for byte in path.utf8 {
    switch byte {
    case 48...57, 65...90, 97...122: text.unicodeScalars.append(Unicode.Scalar(byte))
    case _ where "-._~/".utf8.contains(byte): text.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      text += "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
  return text
}
