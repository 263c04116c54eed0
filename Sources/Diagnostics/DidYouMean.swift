/// The name a person most likely meant, out of those that are valid in that place.
///
/// Distance is the number of letters changed, added, dropped or swapped with a neighbour; a suggestion is
/// made only when at most a third of the longer word differs. Ties go to the first in alphabetical order.
///
/// - Parameters:
///   - word: what was written.
///   - names: the names that would have been understood there.
/// - Returns: the nearest name, or nil when none is near.
package func nearestName(to word: String, among names: some Sequence<String>) -> String? {
  nearest(to: word, among: names)?.name
}

/// The same name, and how many letters of it differ.
package func nearest(
  to word: String, among names: some Sequence<String>
) -> (name: String, distance: Int)? {
  let plain = Array(word.unicodeScalars.prefix(100))
  let written = Array(word.lowercased().unicodeScalars.prefix(100))
  var best: (name: String, distance: Int, asWritten: Int)?
  for name in names {
    let candidate = Array(name.lowercased().unicodeScalars.prefix(100))
    // Words differ by at least the letters that one has more than the other: most names need no closer look.
    let most = min(max(written.count, candidate.count) / 3, best?.distance ?? .max)
    guard abs(written.count - candidate.count) <= most else { continue }
    let distance = editDistance(written, candidate)
    guard distance <= most else { continue }
    // Small and capital letters decide between names that are equally near.
    let asWritten = editDistance(plain, Array(name.unicodeScalars.prefix(100)))
    if (distance, asWritten, name) < best.map({ ($0.distance, $0.asWritten, $0.name) }) ?? (.max, .max, "") {
      best = (name, distance, asWritten)
    }
  }
  return best.map { ($0.name, $0.distance) }
}

/// The help line for an unknown name: the nearest one if there is one, else the list.
package func didYouMean(_ word: String, among names: some Collection<String>) -> String {
  if let near = nearestName(to: word, among: names) { return "did you mean '\(near)'?" }
  let listed = names.sorted()
  guard listed.count <= 24 else {
    return "known here, among others: " + listed.prefix(24).joined(separator: ", ")
  }
  return listed.isEmpty ? "nothing is known by name here" : "known here: " + listed.joined(separator: ", ")
}

/// Restricted Damerau–Levenshtein distance (optimal string alignment) between two words.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row] + Array(repeating: 0, count: right.count)
    for column in 1...right.count {
      let change = left[row - 1] == right[column - 1] ? 0 : 1
      current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + change)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        current[column] = min(current[column], beforeLast[column - 2] + 1)
      }
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
