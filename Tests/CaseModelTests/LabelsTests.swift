import _PlumblineTestSupport
import CaseModel
import Testing

@Suite struct LabelsTests {
  @Test(arguments: [0, 1, 11, 12, 13, 64, 1000])
  func aTextHasOneNumberHoweverOftenItComes(count: Int) {
    var labels = Labels()
    var known: [String: Int32] = [:]
    for round in 0..<2 {
      for index in 0..<count {
        let text = String(repeating: "x", count: index % 19) + "\(index / 2)"
        let number = labels.intern(Array(text.utf8))
        #expect(known[text] ?? number == number, "round \(round)")
        known[text] = number
      }
    }
    #expect(labels.count == known.count)
    for (text, number) in known {
      #expect(labels[number] == text)
      #expect(labels.position(of: Array(text.utf8)) == number)
    }
    #expect(labels.position(of: Array("never".utf8)) == nil)
    #expect(labels[Int32(count)] == "")
    #expect(labels[-1] == "")
  }

  /// Texts in order take a shorter way, up to the first that is not: each has one number, whenever that comes.
  @Test(arguments: 0...12) func textsInOrderAreKnownAgainLikeOthers(outOfOrder: Int) {
    var labels = Labels()
    var known: [String: Int32] = [:]
    let order = ["9", "10", "10", "11", "100", "101", "101", "200", "1000", "1001", "1002", "9999"]
    var texts = order
    texts.insert("10", at: outOfOrder)
    texts += ["9999", "1", "100"] + order
    for text in texts {
      let number = labels.intern(Array(text.utf8))
      #expect(known[text] ?? Int32(known.count) == number, "\(text)")
      known[text] = number
      #expect(labels.position(of: Array(text.utf8)) == number)
    }
    #expect(labels.count == 11)
    #expect(labels.position(of: Array("12".utf8)) == nil)
  }

  @Test(arguments: [
    (["1", "2"], ["3", "4"]), (["1", "2"], ["2", "3"]), (["2", "1"], ["1", "5"]), ([], ["7"]), (["7"], []),
    (["7"], [""]), (["C9"], ["C9"]), (["1", "22"], ["22", "23", "100"]),
    (["identifier-100", "identifier-101"], ["identifier-101", "identifier-110", "identifier-1000"]),
    (["identifier-2", "identifier-1"], ["identifier-1", "identifier-3"]),
  ])
  func aPoolTakesUpAnother(left: [String], right: [String]) {
    var (one, other) = (Labels(), Labels())
    for text in left { _ = one.intern(Array(text.utf8)) }
    for text in right { _ = other.intern(Array(text.utf8)) }
    let numbers = one.append(contentsOf: other)
    #expect(numbers.map { one[$0] } == right)
    #expect(one.count == Set(left + right).count)
    for text in left + right { #expect(one.position(of: Array(text.utf8)).map { one[$0] } == text) }
    // What is known already is given no number of its own.
    for text in left + right { _ = one.intern(Array(text.utf8)) }
    #expect(one.count == Set(left + right).count)
    #expect(
      one.positions(in: other).filter { $0 >= 0 }.count == Set(left).intersection(right).count
        + Set(right).subtracting(left).count)
  }

  @Test func numbersAreFoundInAnotherPool() {
    var (left, right) = (Labels(), Labels())
    for text in ["a", "b", ""] { _ = left.intern(Array(text.utf8)) }
    for text in ["", "c", "a"] { _ = right.intern(Array(text.utf8)) }
    #expect(left.positions(in: right) == [2, -1, 0])
  }

  @Test func spellingsAgreeByLettersAndDigits() {
    let spellings = [
      "Date of Referral ", "date_of_referral", "DateOfReferral", "date-of-referral?", "Date\u{A0}of Referral",
      "\u{FEFF}Date of “Referral”…",
    ]
    #expect(Set(spellings.map { spellingKey($0) }) == ["dateofreferral"])
    #expect(spellingKey("Child’s need") == spellingKey("Child's need"))
    #expect(spellingKey("Seán") == "seán")
    #expect(spellingKey("(Y/N))") == "yn")
  }

  /// Identifiers that differ in their digits take a way of their own, beside others that look like them.
  @Test(arguments: SeededGenerator.seeds) func identifiersAreToldApartByTheirDigits(seed: UInt64) {
    var draws = SeededGenerator(seed: seed)
    var labels = Labels()
    var known: [String: Int32] = [:]
    let beginnings = ["C00", "C0", "C", "", "c00", "ABCDEFGH", "ABCDEFGHI", "Ø"]
    let usual = beginnings.randomElement(using: &draws) ?? "C"
    for _ in 0..<4000 {
      let isUsual = Int.random(in: 0..<5, using: &draws) > 0
      let beginning = isUsual ? usual : beginnings.randomElement(using: &draws) ?? ""
      let number = Int.random(in: 0...(isUsual ? 999 : 99_999_999), using: &draws)
      let digits = "\(number)"
      let text =
        beginning + String(repeating: "0", count: isUsual ? 4 - min(4, digits.count) : 0) + digits
        + (Int.random(in: 0..<50, using: &draws) == 0
          ? ["x", "/", ":", " "].randomElement(using: &draws) ?? "" : "")
      let bytes = Array("before,\(text),and much behind it".utf8)
      let found = labels.intern(bytes.span, from: 7, to: 7 + text.utf8.count)
      #expect(known[text] ?? found == found, "\(text), seed \(seed)")
      known[text] = found
    }
    #expect(labels.count == known.count)
    var turned = Labels()
    for text in known.keys.sorted() where Bool.random(using: &draws) { _ = turned.intern(Array(text.utf8)) }
    let places = labels.positions(in: turned)
    for (text, number) in known {
      #expect(labels[number] == text)
      #expect(places[Int(number)] == turned.position(of: Array(text.utf8)) ?? -1)
    }
  }
}
