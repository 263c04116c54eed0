import Diagnostics

/// The pages about codes: one for each code that the program can say, in order.
///
/// They lie in the program itself, so that they can be read where there is no network.
package enum CodePages {
  /// All of them, in order of their codes.
  package static let all: [CodePage] =
    (yaml + ruleFiles + ruleWords + lint + contradictions + files + tables + cells + reconciliation + usage
    + layering + followUp + workbooks)
    .sorted { $0.code.rawValue < $1.code.rawValue }

  /// The page about a code, written large or small; nil where there is none.
  package static func page(for code: String) -> CodePage? {
    let wanted = code.uppercased()
    return all.first { $0.code.rawValue == wanted }
  }

  /// What a hundred of codes is about, by the two digits that they begin with.
  package static let hundreds: [(digits: String, about: String)] = [
    ("01", "how a file of rules is written (YAML)"), ("02", "what a file of rules says"),
    ("04", "what a rule says to no effect"), ("05", "files of an export"), ("06", "cells and rows"),
    ("07", "lists that disagree"), ("08", "what is asked for"), ("09", "what is written"),
  ]
}
