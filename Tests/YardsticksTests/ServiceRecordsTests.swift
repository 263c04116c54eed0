import _PlumblineTestSupport
import CaseModel
import CaseReading
import Diagnostics
import Files
import Plumbline
import RuleLoading
import Testing
import Yardsticks

@Suite struct ServiceRecordsTests {
  private func files(seed: UInt64) throws -> [String: [UInt8]] {
    let folder = try TemporaryFolder()
    var records = ServiceRecords(children: 60, seed: seed)
    try records.write(to: folder.path)
    let written = names(inFolder: folder.path) ?? []
    return written.reduce(into: [:]) { files, name in files[name] = Checkout.bytes(of: folder(name)) }
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let once = try files(seed: 7)
    #expect(once.count == 16)
    #expect(try files(seed: 7) == once)
    #expect(try files(seed: 8) != once)
  }

  @Test func everyRowOfTheRecordIsUsed() throws {
    let folder = try TemporaryFolder()
    var records = ServiceRecords(children: 200, seed: 7)
    try records.write(to: folder.path)
    let book = RulesInForce(folder: Checkout.root + "/Rules").book
    let read = readCaseExport(
      paths: [folder.path], mapping: book.mappings.first { $0.name == "tables" }, known: book.mappings,
      dictionary: book.dictionary)
    let tables = try #require(read.tables)
    // All but the temporary approvals, of which there are none.
    #expect(tables.accounts.count == 15)
    #expect(tables.accounts.allSatisfy { $0.used == $0.read && $0.setAside.isEmpty })
  }
}
