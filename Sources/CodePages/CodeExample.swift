/// A case in which the program says a code: what is changed in the small folder of rules and the small export
/// of `SmallWorld`, and what is then asked of the program.
///
/// A test carries each case out. What the program said then stands in `RecordedMessages`, so that a page shows
/// nothing that the program does not say.
package struct CodeExample: Sendable, Hashable {
  /// A change to the small world.
  package enum Change: Sendable, Hashable {
    /// A line of a file gives way to others.
    case line(of: String, String, becomes: String)
    /// A file with these words, new or in place of one that was there.
    case file(String, String)
    /// A file that cannot be shown, in words; the test makes it.
    case made(String, words: String)
    /// A file or folder is taken away.
    case without(String)
  }

  /// What is asked of the program.
  package enum Command: Sendable, Hashable {
    /// `plumbline rules lint`, of a folder.
    case lint(String)
    /// `plumbline rules mutate`, of the small rule.
    case mutate
    /// `plumbline check export`, with these options besides.
    case check([String])
    /// `plumbline explain` of somebody in the export.
    case explain(String)
    /// `plumbline generate` of a number of children.
    case generate(children: Int)
    /// `plumbline rules new` with the file `answers.yaml`, to be written to a file.
    case new(String)
    /// `plumbline rules examples visits`, to or from `examples.xlsx`.
    case examples(isRead: Bool)
    /// Nothing that a test can bring about, for this reason.
    case nothing(because: String)
  }

  package let command: Command
  package let changes: [Change]

  /// Changes to the rules, of which lint is asked.
  package static func lint(_ changes: Change..., folder: String = "Rules") -> CodeExample {
    CodeExample(command: .lint(folder), changes: changes)
  }

  /// Changes to the rules, whose clauses are then changed one by one.
  package static func mutate(_ changes: Change...) -> CodeExample {
    CodeExample(command: .mutate, changes: changes)
  }

  /// Changes to the export or the rules, of which a check is asked with these options.
  package static func check(_ changes: Change..., options: [String] = ["--as-at", "31/03/2025"])
    -> CodeExample
  {
    CodeExample(command: .check(options), changes: changes)
  }

  /// Somebody whose duties are to be explained.
  package static func explain(_ name: String) -> CodeExample {
    CodeExample(command: .explain(name), changes: [])
  }

  /// A synthetic council of so many children.
  package static func generate(children: Int) -> CodeExample {
    CodeExample(command: .generate(children: children), changes: [])
  }

  /// A rule drafted from the answers in `answers.yaml`, to be written to a file.
  package static func new(_ changes: Change..., to file: String) -> CodeExample {
    CodeExample(command: .new(file), changes: changes)
  }

  /// The examples of the small rule, read from a workbook or written to one.
  package static func examples(_ changes: Change..., isRead: Bool) -> CodeExample {
    CodeExample(command: .examples(isRead: isRead), changes: changes)
  }

  /// No case, for a reason.
  package static func none(because reason: String) -> CodeExample {
    CodeExample(command: .nothing(because: reason), changes: [])
  }

  /// What a person types for it.
  package var typed: String? {
    switch command {
    case .lint(let folder): "plumbline rules lint \(folder)"
    case .mutate: "plumbline rules mutate visits"
    case .check(let options): (["plumbline check export"] + options).joined(separator: " ")
    case .explain(let name): "plumbline explain \(name) export --as-at 31/03/2025"
    case .generate(let children): "plumbline generate county-2019 --children \(children) --output council"
    case .new(let file): "plumbline rules new --answers answers.yaml --output \(file)"
    case .examples(let isRead): "plumbline rules examples visits \(isRead ? "--from" : "--to") examples.xlsx"
    case .nothing: nil
    }
  }
}
