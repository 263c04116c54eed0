import _PlumblineTestSupport
import Diagnostics
import Testing
import YAMLSyntax

@Suite struct EncodingTests {
  @Test func theFirstByteThatIsNotUTF8IsNamed() {
    let bytes = Array("é: x\nná".utf8) + [0x92] + Array("s\n".utf8) + [0xFF]
    let (documents, diagnostics) = parseYAML(bytes, file: "f")
    #expect(documents.isEmpty)
    #expect(diagnostics.map(\.code) == [.yamlNotUTF8])
    #expect(diagnostics.map(\.place) == [.text(file: "f", line: 2, column: 3, length: 1)])
    #expect(
      diagnostics.map(\.message) == [
        "the file is not saved as UTF-8: byte 10 of it, 92, does not fit (in a Windows encoding it is '’')"
      ])
    #expect(diagnostics.first?.help?.contains("save the file as UTF-8") == true)
  }

  @Test func theByteOrderMarkCountsAsBytesButNotAsAColumn() {
    let diagnostics = parseYAML([0xEF, 0xBB, 0xBF, 0x61, 0x80], file: "f").diagnostics
    #expect(diagnostics.map(\.place) == [.text(file: "f", line: 1, column: 2, length: 1)])
    #expect(diagnostics.first?.message.contains("byte 5 of it, 80,") == true)
  }

  @Test(
    arguments: [
      [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xE2, 0x80],
      [0xF0, 0x9F, 0x99],
      [0xC3, 0x28], [0xEF, 0xBB], [0xEF, 0xBB, 0xBF, 0xC3],
    ] as [[UInt8]])
  func malformedSequencesAreRefused(bytes: [UInt8]) {
    #expect(parseYAML(bytes, file: "f").diagnostics.map(\.code) == [.yamlNotUTF8])
    #expect(parseYAML(Array("a: b".utf8) + bytes, file: "f").diagnostics.map(\.code).first != nil)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x61, 0x00, 0x3A, 0x00], [0x00, 0x61, 0x00, 0x3A],
    ] as [[UInt8]])
  func utf16IsCalledByItsName(bytes: [UInt8]) {
    let diagnostics = parseYAML(bytes, file: "f").diagnostics
    #expect(diagnostics.map(\.message) == ["the file is saved as UTF-16"])
    #expect(diagnostics.map(\.place) == [.file("f")])
  }

  @Test func everyCharacterUpToFFFFIsReadOrRefusedInItsPlace() {
    for value: UInt32 in 0...0xFFFF {
      guard let scalar = Unicode.Scalar(value), !"\n\r'".unicodeScalars.contains(scalar) else { continue }
      let (documents, diagnostics) = parseYAML(Array("a: 'x\(scalar)y' # \n".utf8), file: "f")
      guard documents.count == 1 else {
        Issue.record("U+\(String(value, radix: 16)) kept the file from being read")
        continue
      }
      if diagnostics.isEmpty {
        #expect(
          documents[0].root["a"]?.text?.unicodeScalars.elementsEqual("x\(scalar)y".unicodeScalars) == true)
      } else {
        #expect(diagnostics.map(\.place) == [.text(file: "f", line: 1, column: 6, length: 1)])
      }
    }
  }
}
