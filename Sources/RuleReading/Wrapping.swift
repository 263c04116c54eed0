/// A text in lines no longer than so many characters, as far as words can be parted.
///
/// - Parameters:
///   - first: what stands before the first line.
///   - rest: what stands before the others.
package func wrapped(_ words: String, first: String, rest: String, width: Int) -> String {
  var text = ""
  var line = first
  var isBegun = false
  for word in words.split(separator: " ") {
    if isBegun, line.count + 1 + word.count > width {
      text += line + "\n"
      line = rest + word
    } else {
      line += (isBegun ? " " : "") + word
    }
    isBegun = true
  }
  return text + line + "\n"
}
