/// A name or text between single quotation marks.
func quoted(_ text: String) -> String { "‘\(text)’" }

/// Texts as a list in words: `a, b and c`.
func listed(_ texts: [String], _ word: String = "and") -> String {
  guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
  return texts.dropLast().joined(separator: ", ") + " \(word) " + last
}

/// A place in an order: `1st`, `2nd`, `11th`.
func ordinal(_ number: Int) -> String {
  let words = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]
  if words.indices.contains(number - 1) { return words[number - 1] }
  let ending =
    switch (number % 100, number % 10) {
    case (11...13, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  return "\(number)\(ending)"
}

/// A share in per cent, as exactly as it was written: `90%`, `99.8%`.
func percent(_ share: Double) -> String {
  let tenThousandths = Int((share * 1_000_000).rounded())
  let (whole, rest) = (tenThousandths / 10_000, tenThousandths % 10_000)
  guard rest > 0 else { return "\(whole)%" }
  var digits = String(rest)
  digits = String(repeating: "0", count: 4 - digits.count) + digits
  while digits.hasSuffix("0") { digits.removeLast() }
  return "\(whole).\(digits)%"
}

extension String {
  /// With the article that its sound asks for: `a visit`, `an assessment`.
  var withArticle: String {
    guard let first else { return self }
    return ("aeiouAEIOU".contains(first) ? "an " : "a ") + self
  }

  /// With a mark at its end, unless its last word or what is quoted last has one.
  func ending(with mark: String) -> String {
    let last = last { !"’)".contains($0) }
    return last.map { ".:!?".contains($0) } == true ? self : self + mark
  }

  /// With a capital at its start and a full stop at its end.
  var asSentence: String {
    guard let first else { return self }
    return (first.uppercased() + dropFirst()).ending(with: ".")
  }
}
