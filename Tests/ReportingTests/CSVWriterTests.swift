import _PlumblineTestSupport
import Chronology
import Reporting
import Testing

@Suite struct CSVWriterTests {
  private func line(_ write: (inout CSVWriter) -> Void) -> String {
    var writer = CSVWriter()
    write(&writer)
    writer.endRow()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "\"two\nlines\""),
    ("=1+1", "'=1+1"), ("+44", "'+44"), ("-2", "'-2"), ("@sum", "'@sum"), ("\tx", "'\tx"),
    ("\rx", "\"'\rx\""),
    ("\nx", "\"'\nx\""), ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("\u{FF1D}1", "'\u{FF1D}1"), ("a=1", "a=1"),
    ("–5", "–5"), ("\u{FF21}", "\u{FF21}"),
  ])
  func cellsAreQuotedAndFormulasDefused(text: String, cell: String) {
    #expect(line { $0.text(text) } == cell + "\n")
    #expect(line { $0.text(bytes: Array(text.utf8).span) } == cell + "\n")
  }

  @Test func numbersAndDatesStandBare() throws {
    let day = try #require(CivilDay(year: 987, month: 3, day: 1))
    let moment = Moment(minute: 29_079_270)  // 22:30 UTC, in summer time
    #expect(
      line {
        $0.number(-12)
        $0.number(0)
        $0.number(1_234_567)
        $0.empty()
        $0.day(day)
        $0.moment(moment)
      } == "-12,0,1234567,,0987-03-01,2025-04-15T23:30\n")
  }

  @Test func numbersOfEveryLengthAreWritten() {
    var numbers = [0, .min, .max, .min + 1]
    var power = 1
    while power < .max / 10 {
      power *= 10
      numbers += [power - 1, power, power + 1, -power, 1 - power]
    }
    for number in numbers { #expect(line { $0.number(number) } == "\(number)\n") }
  }

  @Test func piecesOfEveryLengthAreWrittenOneBehindTheOther() {
    let letters = (0..<80).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    var writer = CSVWriter()
    var expected: [UInt8] = []
    // More than once beyond the room that a writer begins with, each length with much, little and nothing behind it.
    for _ in 0..<20 {
      for length in 0...70 {
        for start in [0, 40 - length / 2, 80 - length] where start >= 0 && start + length <= 80 {
          writer.text(bytes: letters.span.extracting(start..<start + length))
          writer.endRow()
          expected += letters[start..<start + length] + [UInt8(ascii: "\n")]
        }
      }
    }
    #expect(writer.bytes == expected)
  }

  @Test func whateverIsWrittenIsReadBack() {
    var draws = SeededGenerator(seed: 4180)
    let letters: [Character] = ["a", ",", "\"", "\n", "\r", "=", "+", "-", "@", "\t", " ", "é", "’", ";"]
    for _ in 0..<400 {
      let rows = (0..<3).map { _ in
        (0..<4).map { _ in
          String(
            (0..<Int.random(in: 0...6, using: &draws)).map { _ in letters.randomElement(using: &draws) ?? "a"
            })
        }
      }
      var writer = CSVWriter()
      for row in rows {
        for cell in row { writer.text(cell) }
        writer.endRow()
      }
      let expected = rows.map { row in
        row.map {
          ($0.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false) ? "'" + $0 : $0
        }
      }
      #expect(CSVReading.rows(of: writer.bytes) == expected)
    }
  }
}
