/// Every placement there can be in a small world, with the visits to its child.
struct EveryPlacement {
  /// A placement; days count from 1 January 2025, and nil stands for a blank cell.
  struct Placement {
    var type: Int?
    var start: Int?
    /// Blank for still living there.
    var end: Int?
    var rooms: Int?
    /// Of each visit to the child, whether the child was seen.
    var visits: [Bool]
  }

  static let all: [Placement] = {
    var placements: [Placement] = []
    let visits = [[], [true], [false], [true, true], [true, false], [false, false]]
    // The days that rules name lie between these, with room for the longest chain of days on either side.
    let days: [Int?] = [nil] + Array(-2...7)
    for type in [nil, 0, 1, 2] {
      for start in days {
        for end in days {
          for rooms in [nil, 0, 1, 2, 3] {
            for visits in visits {
              placements.append(Placement(type: type, start: start, end: end, rooms: rooms, visits: visits))
            }
          }
        }
      }
    }
    return placements
  }()
}

/// A condition as a rule writes it, and its answer for every placement: 1 yes, 0 not known, -1 no.
struct Clause {
  let text: String
  let answers: [Int8]

  init(_ text: String, _ answer: (EveryPlacement.Placement) -> Bool?) {
    self.text = text
    answers = EveryPlacement.all.map { placement in answer(placement).map { $0 ? 1 : -1 } ?? 0 }
  }

  private init(_ text: String, answers: [Int8]) {
    self.text = text
    self.answers = answers
  }

  static func not(_ clause: Clause) -> Clause {
    Clause("not (\(clause.text))", answers: clause.answers.map { -$0 })
  }

  static func and(_ one: Clause, _ other: Clause) -> Clause {
    Clause(
      "(\(one.text)) and (\(other.text))", answers: zip(one.answers, other.answers).map { min($0, $1) })
  }

  static func or(_ one: Clause, _ other: Clause) -> Clause {
    Clause("(\(one.text)) or (\(other.text))", answers: zip(one.answers, other.answers).map { max($0, $1) })
  }

  /// Clauses of one test each.
  static let atoms: [Clause] = {
    let words = ["foster", "kinship", "residential"]
    var atoms: [Clause] = []
    for (number, word) in words.enumerated() {
      atoms.append(Clause("type is \(word)") { $0.type.map { $0 == number } })
    }
    atoms.append(Clause("type is one of [foster, kinship]") { $0.type.map { $0 < 2 } })
    atoms.append(Clause("type is recorded") { $0.type != nil })
    atoms.append(Clause("rooms is recorded") { $0.rooms != nil })
    atoms.append(Clause("end is recorded") { $0.end != nil })
    for day in [1, 2, 3] {
      atoms.append(Clause("start before 0\(day + 1)/01/2025") { $0.start.map { $0 < day } })
      atoms.append(Clause("start on or after 0\(day + 1)/01/2025") { $0.start.map { $0 >= day } })
      // An end that is left blank is no day, and nothing stands before or after it.
      atoms.append(Clause("end after 0\(day + 1)/01/2025") { $0.end.map { $0 > day } ?? false })
    }
    func both(_ place: EveryPlacement.Placement, _ test: (Int, Int) -> Bool) -> Bool? {
      guard let end = place.end else { return false }
      return place.start.map { test($0, end) }
    }
    atoms.append(Clause("end before start") { both($0) { start, end in end < start } })
    atoms.append(Clause("end on start") { both($0) { start, end in end == start } })
    atoms.append(Clause("end after start + 1 day") { both($0) { start, end in end > start + 1 } })
    atoms.append(Clause("start + 2 days on or after end") { both($0) { start, end in start + 2 >= end } })
    atoms.append(
      Clause("days from start to end is at most 1") { both($0) { start, end in end - start <= 1 } })
    for count in [1, 2] {
      atoms.append(Clause("rooms is at least \(count)") { $0.rooms.map { $0 >= count } })
      atoms.append(Clause("rooms is at most \(count)") { $0.rooms.map { $0 <= count } })
      atoms.append(Clause("count of visits is at least \(count)") { $0.visits.count >= count })
      atoms.append(
        Clause("count of visits where (child seen) is at most \(count)") { $0.visits.count { $0 } <= count })
    }
    atoms.append(Clause("any visit") { !$0.visits.isEmpty })
    atoms.append(Clause("any visit where child seen") { $0.visits.contains(true) })
    atoms.append(Clause("no visit where not child seen") { !$0.visits.contains(false) })
    return atoms
  }()

  /// A clause of at most four tests.
  static func random(_ generator: inout some RandomNumberGenerator, depth: Int = 2) -> Clause {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0 where depth > 0: return .not(random(&generator, depth: depth - 1))
    case 1 where depth > 0, 2 where depth > 0:
      return .and(random(&generator, depth: depth - 1), random(&generator, depth: depth - 1))
    case 3 where depth > 0:
      return .or(random(&generator, depth: depth - 1), random(&generator, depth: depth - 1))
    default: return atoms.randomElement(using: &generator) ?? atoms[0]
    }
  }
}
