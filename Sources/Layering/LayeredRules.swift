package import Diagnostics
package import RuleLoading

/// The rules that came with the program with a council's own folder laid over them.
package struct LayeredRules: Sendable {
  /// Everything in force, read and not yet checked.
  package let book: RuleBook
  /// The changes that were made, in their order.
  package let changes: [LayerChange]
  /// Of the rules left out: what they ask, by id.
  package let disabled: [(change: LayerChange, asks: String)]
  /// What the folder adds to the law, the dictionary and all else that rules stand on, in the order of its files.
  package let additions: [LayerAddition]
  package let layer: CouncilLayer
  /// The files of the rules folder, as they came.
  package let pack: [RuleFile]

  /// Lays a folder over others.
  ///
  /// - Parameters:
  ///   - files: of the rules folder.
  ///   - diagnostics: what could not be read there.
  package init(_ files: [RuleFile], _ diagnostics: [Diagnostic] = [], under layer: CouncilLayer) {
    self.layer = layer
    pack = files
    var laying = Laying(files, layer.files)
    laying.layDocuments()
    let disabled = laying.make(layer.changes)
    changes = laying.made
    self.disabled = disabled
    additions = laying.additions
    // A file of which all went into others, or was taken out, is not one in which nothing is written.
    let held = laying.files.filter { !$0.isUsedUp }
    var book = RuleBook(files: held.map(\.file), trees: held.map { ($0.documents, $0.diagnostics) })
    book.shownOnly = laying.files.filter(\.isUsedUp).map(\.file)
    if let statement = layer.statement { book.shownOnly.append(statement) }
    book.diagnostics = (diagnostics + layer.diagnostics + laying.diagnostics + book.diagnostics)
      .sortedByPlace()
    self.book = book
  }

  /// The files of the rules folder as this folder has them, and those that it adds: for holding what is in force
  /// against what was, clause by clause.
  package var files: [ReadRuleFile] {
    var laying = Laying(pack, layer.files)
    laying.layDocuments()
    _ = laying.make(layer.changes)
    return laying.files.map {
      ReadRuleFile(file: $0.file, documents: $0.documents, diagnostics: $0.diagnostics)
    }
  }
}
