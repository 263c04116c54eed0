/// A workbook as it lies on the disk, from the bytes of one or from its parts as several files.
package func packedWorkbook(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: Array("PK".utf8)) ? bytes : storedZip(severalFiles(bytes))
}

/// A ZIP container of files that are not packed, so that a fuzzer's changes reach what reads them.
package func storedZip(_ files: [FileAmongSeveral]) -> [UInt8] {
  var container: [UInt8] = []
  var directory: [UInt8] = []
  for file in files {
    let name = Array(file.name.utf8)
    // Version 2.0, no flags, stored, no date; then check sum, sizes and the lengths of name and extra field.
    let described =
      little(20, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(checkSum(file.bytes), 4)
      + little(file.bytes.count, 4) + little(file.bytes.count, 4) + little(name.count, 2) + little(0, 2)
    directory += [0x50, 0x4B, 1, 2] + little(20, 2) + described
    // No comment, the first disk, no attributes; then where the file begins.
    directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(container.count, 4) + name
    container += [0x50, 0x4B, 3, 4] + described + name + file.bytes
  }
  let end =
    [0x50, 0x4B, 5, 6] + little(0, 4) + little(files.count, 2) + little(files.count, 2)
    + little(directory.count, 4) + little(container.count, 4) + little(0, 2)
  return container + directory + end
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// The check sum of ZIP and PNG: CRC-32 with the polynomial 0xEDB88320.
private func checkSum(_ bytes: [UInt8]) -> Int {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes { sum = (sum >> 8) ^ checkSums[Int((sum ^ UInt32(byte)) & 0xFF)] }
  return Int(sum ^ 0xFFFF_FFFF)
}

private let checkSums: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
}
