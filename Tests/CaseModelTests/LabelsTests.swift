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
}
