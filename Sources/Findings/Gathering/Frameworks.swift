package import Chronology
package import RuleModel

extension [Framework] {
  /// The framework in force on a day; where none was, the one nearest to it in time.
  package func inForce(on day: CivilDay) -> Framework? {
    if let inForce = last(where: { $0.from <= day && ($0.until.map { day <= $0 } ?? true) }) {
      return inForce
    }
    return self.min { left, right in
      (left.distance(to: day), left.from.number) < (right.distance(to: day), right.from.number)
    }
  }
}

extension Framework {
  fileprivate func distance(to day: CivilDay) -> Int32 {
    day < from ? from - day : until.map { day - $0 } ?? 0
  }

  /// The area that takes the rules of a given area id, which may be a joint one.
  func area(taking id: String) -> Int? {
    areas.firstIndex { $0.id == id } ?? areas.firstIndex { $0.takes.contains(id) }
  }

  /// What stands in where no framework was loaded: no areas of its own, and the bounds the project ships.
  static func none(on day: CivilDay) -> Framework {
    Framework(
      name: "no framework", from: day, until: nil, areas: [], notes: [], improveBelow: 0.9,
      strengthFrom: 0.95, leastCases: 10)
  }
}
