import Glibc

/// What one run measured, by name; written to a file by the process that ran and read by the one that asked.
struct Figures {
  private let values: [String: Double]

  /// Figures of a run.
  init(_ values: [String: Double]) {
    self.values = values
  }

  /// The figures that a file holds, a name and a number to a line; nil where it cannot be read.
  init?(atPath path: String) {
    guard let text = text(atPath: path) else { return nil }
    values = text.split(separator: "\n").reduce(into: [:]) { values, line in
      let words = line.split(separator: " ")
      if words.count == 2 { values[String(words[0])] = Double(words[1]) }
    }
  }

  /// A figure by its name; nil where the run gave none.
  subscript(name: String) -> Double? { values[name] }

  /// Writes them to a file.
  func write(toPath path: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw BenchFailure("cannot write \(path)") }
    for (name, value) in values { unsafe fputs("\(name) \(value)\n", file) }
    guard unsafe fclose(file) == 0 else { throw BenchFailure("cannot write \(path)") }
  }
}
