import Foundation
package import Testing

/// Compares bytes with the file that holds what they were when somebody last read them.
///
/// Snapshots lie in a folder `Snapshots` beside the test. `RECORD_SNAPSHOTS=1` writes them anew, and a run
/// that writes one fails, so that nobody goes on without having read it.
///
/// - Parameters:
///   - bytes: what the test made.
///   - name: the file's name in the folder, with its ending.
///   - file: the test's file, which is filled in.
///   - location: where a difference is reported, which is filled in.
package func assertSnapshot(
  _ bytes: [UInt8], named name: String, file: String = #filePath,
  location: SourceLocation = #_sourceLocation
) {
  let folder =
    file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    .joined(separator: "/") + "/Snapshots"
  let path = folder + "/" + name
  let recorded = FileManager.default.contents(atPath: path).map { Array($0) }
  guard recorded != bytes else { return }
  guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" else {
    let words = recorded.map { firstDifference($0, bytes) } ?? "there is no snapshot yet"
    Issue.record(
      "\(name): \(words); run this test with RECORD_SNAPSHOTS=1 to write it anew, then read it",
      sourceLocation: location)
    return
  }
  try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  let isWritten = FileManager.default.createFile(atPath: path, contents: Data(bytes))
  Issue.record(
    isWritten ? "\(name) was written: read it, then run again" : "\(name) could not be written",
    sourceLocation: location)
}

/// Where two texts first differ, by line, with both lines.
private func firstDifference(_ old: [UInt8], _ new: [UInt8]) -> String {
  let split = { (bytes: [UInt8]) in
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
  let (left, right) = (split(old), split(new))
  let line = zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset
  let at = line ?? min(left.count, right.count)
  let shown = { (lines: [String]) in lines.indices.contains(at) ? lines[at] : "the end of the file" }
  return "line \(at + 1) was\n  \(shown(left))\nand is\n  \(shown(right))\n"
}
