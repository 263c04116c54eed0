import Chronology
import RuleModel

/// Writes what a run was made from, as `receipt.json`.
///
/// Files stand in order of name, figures in order of name and date, settings in order of name.
///
/// - Parameter receipt: hashes and settings, already worked out.
/// - Returns: UTF-8, ending in a line feed.
package func receiptJSON(_ receipt: Receipt) -> [UInt8] {
  let document: JSON = [
    "format": ["name": "plumbline-receipt", "version": "1.0"],
    "tool": ["name": "plumbline", "version": .text(receipt.toolVersion)],
    "asAt": .text(receipt.asAt.isoDescription),
    "asAtFrom": .text(receipt.asAtFrom),
    "windowOpensAfter": .text(receipt.windowOpens.isoDescription),
    "inputs": files(receipt.inputs),
    "rules": files(receipt.rules),
    "lawFigures": .list(
      receipt.lawFigures.sorted { ($0.name, $0.from) < ($1.name, $1.from) }.map { figure in
        [
          "name": .text(figure.name),
          "value": .text(figure.value),
          "from": .text(figure.from.isoDescription),
          "until": .optional(figure.until?.isoDescription),
          "provision": .text(figure.provision),
          "confidence": .text(figure.confidence.rawValue),
        ]
      }),
    "settings": .list(
      receipt.settings.sorted { ($0.name, $0.value) < ($1.name, $1.value) }.map { setting in
        ["name": .text(setting.name), "value": .text(setting.value)]
      }),
  ]
  return document.bytes
}

private func files(_ files: [Receipt.File]) -> JSON {
  .list(
    files.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) }.map { file in
      ["name": .text(file.name), "sha256": .text(file.sha256), "bytes": .whole(file.bytes)]
    })
}
