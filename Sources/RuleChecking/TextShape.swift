/// A shape that a short text may have, told in one pass over its bytes.
package enum TextShape: Sendable, Hashable {
  /// A letter stands for any letter, a digit for any digit; everything else for itself. `A9999` is a letter
  /// and four digits.
  case like(String)
  /// A unique pupil number: a letter and twelve digits, or eleven and a letter for a temporary one. Where it
  /// is to be checked, the first letter must also be the check letter of the rest.
  case uniquePupilNumber(isChecked: Bool)
  /// A United Kingdom postcode, with or without its space.
  case postcode

  /// Whether a text has the shape.
  package func fits(_ text: some Collection<UInt8>) -> Bool {
    switch self {
    case .like(let pattern):
      text.count == pattern.utf8.count
        && zip(pattern.utf8, text).allSatisfy { wanted, found in
          if wanted.isDigit { return found.isDigit }
          return wanted.isLetter ? found.isLetter : wanted == found
        }
    case .uniquePupilNumber(let isChecked): Self.isUniquePupilNumber(Array(text), isChecked: isChecked)
    case .postcode: Self.isPostcode(text.filter { $0 != 0x20 })
    }
  }

  /// The letters that check digits use, in their order: I, O and S are left out, as they look like digits.
  private static let checkLetters = Array("ABCDEFGHJKLMNPQRTUVWXYZ".utf8)

  /// The check letter is the sum of the twelve characters after it, each times its place from 2 to 13, over
  /// 23.
  ///
  /// A temporary number ends in a letter, which counts by its place among the check letters.
  ///
  /// Source: Department for Education, "Unique pupil numbers (UPNs): a guide for schools and local
  /// authorities", appendix on calculating the check letter.
  private static func isUniquePupilNumber(_ text: [UInt8], isChecked: Bool) -> Bool {
    guard text.count == 13, checkLetters.contains(text[0]) else { return false }
    var sum = 0
    for place in 1..<13 {
      if text[place].isDigit {
        sum += (place + 1) * Int(text[place] - 48)
      } else if place == 12, let value = checkLetters.firstIndex(of: text[place]) {
        sum += (place + 1) * value
      } else {
        return false
      }
    }
    return !isChecked || text[0] == checkLetters[sum % 23]
  }

  /// One or two letters, a digit, perhaps a digit or letter; then a digit and two letters.
  private static func isPostcode(_ text: [UInt8]) -> Bool {
    guard (5...7).contains(text.count) else { return false }
    let inward = text.suffix(3)
    var outward = text.dropLast(3)
    guard let digit = inward.first, digit.isDigit, inward.dropFirst().allSatisfy(\.isLetter) else {
      return false
    }
    guard let first = outward.popFirst(), first.isLetter else { return false }
    if let second = outward.first, second.isLetter { outward = outward.dropFirst() }
    guard let area = outward.popFirst(), area.isDigit else { return false }
    guard let last = outward.popFirst() else { return true }
    return outward.isEmpty && (last.isDigit || last.isLetter)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (48...57).contains(self) }
  fileprivate var isLetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}
