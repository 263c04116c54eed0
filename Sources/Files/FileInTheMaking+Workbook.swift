import CLibZip
import Glibc

extension FileInTheMaking {
  /// Why a workbook that a library wrote under the temporary name cannot be kept; nil where every part of it is whole.
  ///
  /// The library gathers long parts in files of the system's own folder for them, and does not notice where that has
  /// no more room: the part is then cut short within a workbook that looks whole.
  package var workbookFlaw: WritingFailure? {
    var code: Int32 = 0
    guard let archive = unsafe zip_open(temporaryPath, ZIP_RDONLY, &code) else {
      return WritingFailure(path: path, reason: "it is not whole")
    }
    defer { unsafe zip_discard(archive) }
    for index in 0..<UInt64(max(0, unsafe zip_get_num_entries(archive, 0))) {
      guard let part = unsafe zip_fopen_index(archive, index, 0) else {
        return WritingFailure(path: path, reason: "it is not whole")
      }
      let isWhole = unsafe Self.isWholeXML(part)
      unsafe zip_fclose(part)
      guard isWhole else {
        return WritingFailure(
          path: path, reason: "there is no room for temporary files, in /tmp for most systems")
      }
    }
    return nil
  }

  /// Whether a part of a workbook ends by closing the element that it begins with.
  private static func isWholeXML(_ part: OpaquePointer) -> Bool {
    var (beginning, ending): ([UInt8], [UInt8]) = ([], [])
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe zip_fread(part, buffer.baseAddress, UInt64(buffer.count))
      }
      guard count >= 0 else { return false }
      guard count > 0 else { break }
      if beginning.count < longestBeginning {
        beginning += piece[..<min(Int(count), longestBeginning - beginning.count)]
      }
      ending = (ending + piece[..<Int(count)]).suffix(longestEnding)
    }
    // After the declaration, which begins with a question mark.
    let elements = String(decoding: beginning, as: UTF8.self).split(separator: "<")
    guard let first = elements.first(where: { !$0.hasPrefix("?") }) else { return false }
    let name = first.prefix { $0 != " " && $0 != ">" && $0 != "/" && !$0.isWhitespace }
    let closing = Array("</\(name)>".utf8)
    let trimmed = ending.reversed().drop { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 }
    return trimmed.starts(with: closing.reversed())
  }

  private static let longestBeginning = 1024
  private static let longestEnding = 256
}
