import _PlumblineTestSupport
import CaseModel
import CaseReading
import Diagnostics
import Testing

/// Files with bytes changed at random give tables or a reason, and never a crash.
@Suite struct DamagedFilesTests {
  private func damaged(_ bytes: [UInt8], times: Int, _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<times where !bytes.isEmpty {
      let position = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.remove(at: position)
      default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: position)
      }
    }
    return bytes
  }

  private func check(_ bytes: [UInt8], named name: String, seed: Int) throws {
    let folder = try ExportFolder()
    try folder.add(name, bytes)
    let (tables, diagnostics) = folder.read()
    #expect((tables == nil) == diagnostics.hasErrors, "seed \(seed)")
    for account in tables?.accounts ?? [] {
      #expect(account.read == account.used + account.setAside.values.reduce(0, +), "seed \(seed)")
    }
  }

  @Test(arguments: ["hand-written.xlsx", "cells.xlsx", "annex-a-libreoffice.xlsx"])
  func workbooks(name: String) throws {
    let bytes = try #require(Checkout.bytes(of: "Tests/CaseReadingTests/Fixtures/" + name))
    for seed in 0..<60 {
      var random = SeededGenerator(seed: UInt64(seed))
      try check(damaged(bytes, times: 1 + seed % 8, &random), named: name, seed: seed)
    }
  }

  @Test(arguments: [
    LookedAfterReturnXMLTests.xml,
    ChildrenInNeedCensusTests.census(children: ChildrenInNeedCensusTests.children),
  ])
  func xml(text: String) throws {
    for seed in 0..<300 {
      var random = SeededGenerator(seed: UInt64(seed))
      try check(damaged(Array(text.utf8), times: 1 + seed % 5, &random), named: "return.xml", seed: seed)
    }
  }

  @Test func csv() throws {
    let text = [
      "id,child,date,child seen,mode,worker", #"V1,C1,05/01/2026,yes,in person,"W ""1""""#,
      #""V2",C2,2026-01-06,n,video,W2"#, #"V3,,31/02/2026,c) Unknown,"by, post",é"#,
      "V1,C1,05/01/2026,no,telephone,W3\n",
    ].joined(separator: "\n")
    for seed in 0..<400 {
      var random = SeededGenerator(seed: UInt64(seed))
      try check(damaged(Array(text.utf8), times: 1 + seed % 20, &random), named: "visits.csv", seed: seed)
    }
  }
}
