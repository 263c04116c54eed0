import _PlumblineTestSupport
import Diagnostics
import Testing

/// What is said of rules made at random, held against every placement that there can be.
@Suite(.timeLimit(.minutes(5))) struct RandomPairsTests {
  private func codes(_ world: PairWorld) -> Set<String> {
    #expect(!world.said.contains { $0.severity == .error }, "\(world.messages)")
    return Set(world.said.map(\.code.rawValue))
  }

  private func holdsSomewhere(_ clauses: Clause...) -> Bool {
    clauses[0].answers.indices.contains { row in clauses.allSatisfy { $0.answers[row] == 1 } }
  }

  /// Two rules that ask the same question, each of those that a condition chooses: said where both choose one, not
  /// said where none is chosen by both.
  @Test(arguments: SeededGenerator.seeds) func whoIsAskedTwice(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var (decided, notDecided) = (0, 0)
    // So many that their share hardly hangs on the seed, one of which is drawn anew in every run.
    for _ in 0..<160 {
      let (one, other) = (Clause.random(&generator), Clause.random(&generator))
      let world = PairWorld([
        PairWorld.rule("one", "only if: \(one.text)", "look for: visits", "how soon: within 1 week"),
        PairWorld.rule("other", "only if: \(other.text)", "look for: visits", "how soon: within 2 weeks"),
      ])
      let codes = codes(world)
      let asked = (holdsSomewhere(one), holdsSomewhere(other))
      let isSaid = codes.contains("PL0430")
      // A rule that asks of nobody is said by itself; what it has in common with another is not asked.
      if codes.contains("PL0433") { #expect(!asked.0 || !asked.1, "\(one.text); \(other.text)") }
      guard asked.0, asked.1 else { continue }
      let isTrue = holdsSomewhere(one, other)
      if codes.contains("PL0436") {
        #expect(!isSaid)
        notDecided += 1
      } else {
        decided += 1
        #expect(isSaid == isTrue, "\(one.text); \(other.text): \(world.messages)")
      }
    }
    #expect(decided > 2 * notDecided, "\(decided) decided, \(notDecided) not")
  }

  /// Two rules on what is so: what falls short of both, and what can meet both.
  @Test(arguments: SeededGenerator.seeds) func whatShutsOut(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var said: [String: Int] = [:]
    for _ in 0..<80 {
      let (askedOne, askedOther) = (Clause.random(&generator, depth: 0), Clause.random(&generator, depth: 1))
      let (one, other) = (Clause.random(&generator, depth: 1), Clause.random(&generator, depth: 1))
      let world = PairWorld([
        PairWorld.rule("one", "only if: \(askedOne.text)", "holds: \(one.text)"),
        PairWorld.rule("other", "only if: \(askedOther.text)", "holds: \(other.text)"),
      ])
      let codes = codes(world)
      let text = "\(askedOne.text): \(one.text); \(askedOther.text): \(other.text)"
      for code in codes { said[code, default: 0] += 1 }
      let short = (Clause.and(askedOne, .not(one)), Clause.and(askedOther, .not(other)))
      if codes.contains("PL0430") {
        let within = { (inner: Clause, outer: Clause) in
          zip(inner.answers, outer.answers).allSatisfy { $0 != 1 || $1 == 1 }
        }
        #expect(within(short.0, short.1) || within(short.1, short.0), "\(text)")
      }
      if codes.contains("PL0431") {
        let canMeetBoth = holdsSomewhere(.and(askedOne, askedOther), .and(one, other))
        #expect(!canMeetBoth, "\(text)")
        #expect(holdsSomewhere(askedOne, askedOther), "\(text)")
      }
      if codes.contains("PL0434") {
        let canMeetOwn = (holdsSomewhere(askedOne, one), holdsSomewhere(askedOther, other))
        #expect(canMeetOwn != (true, true), "\(text)")
      }
      if codes.isEmpty, holdsSomewhere(short.0), holdsSomewhere(short.1) {
        // Nothing is said where nothing is wrong, or where two facts are bound in a way that is not looked into.
        let bothMet = holdsSomewhere(.and(askedOne, askedOther), .and(one, other))
        let either =
          holdsSomewhere(.and(askedOne, askedOther), one)
          && holdsSomewhere(.and(askedOne, askedOther), other)
        if either, !bothMet { said["missed", default: 0] += 1 }
      }
    }
    guard seed < 4 else { return }
    #expect(said["PL0430", default: 0] > 0)
    #expect(said["PL0431", default: 0] > said["missed", default: 0], "\(said)")
  }
}
