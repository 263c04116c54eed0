import CaseReading
import Diagnostics
import Files
import Glibc
import RuleChecking
import RuleLoading
import RuleModel
import RuleWriting

extension RulesInForce {
  /// Writes a rule's examples as a workbook of two sheets, never over a file that is there.
  ///
  /// - Returns: what was written, or what is wrong, each as text for a person; nil where no rule goes by the id.
  public func writeExamples(of id: String, to path: String) -> (told: String, failure: String)? {
    guard let rule = rules.first(where: { $0.id == id })?.rule else { return nil }
    let render = DiagnosticRendering(sources: book.sources)
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let isThere = Diagnostic(
      .fileIsThere, .error, at: .file(path), "there is a file of that name already, and it is left as it is",
      help: "name another after --to, or take that one away first")
    var status = stat()
    if unsafe lstat(path, &status) == 0 { return ("", render.render(isThere)) }
    if let failure = makeFolder(folder) { return ("", render.render(failure)) }
    do throws(WritingFailure) {
      let file = try FileInTheMaking(folder: folder, name: name, isShared: true)
      let (refusals, failure) = ExampleWorkbook.write(rule.examples, to: file.temporaryPath)
      guard refusals.isEmpty else { return ("", render.render(refusals)) }
      if let failure { throw WritingFailure(path: path, reason: failure) }
      if let flaw = file.workbookFlaw { throw flaw }
      guard try file.keepUnlessThere() else { return ("", render.render(isThere)) }
    } catch {
      return ("", render.render(error.diagnostic))
    }
    let count = rule.examples.count
    return (
      """
      \(path) is written: \(count) \(count == 1 ? "example" : "examples") on its sheets 'given' and 'expected'.
      Change them there, and put them into the rule with
        plumbline rules examples \(id) --from \(path)

      """, ""
    )
  }

  /// Puts the examples of a workbook into the file of a rule, all of them or none.
  ///
  /// - Parameters:
  ///   - path: of the workbook.
  ///   - folder: of the rules, and `council` the council's own, from which the rule's file is named.
  /// - Returns: what was written, or what is wrong, each as text for a person; nil where no rule goes by the id.
  public func readExamples(
    of id: String, from path: String, folder: String, council: String?
  ) -> (told: String, failure: String)? {
    guard let rule = book.rules.first(where: { $0.id.text == id }), let name = rule.id.place.file,
      let file = book.files.first(where: { $0.name == name })
    else { return nil }
    var render = DiagnosticRendering(sources: book.sources)
    let workbook = WorkbookTexts(path: path)
    let (examples, mistakes) = ExampleWorkbook.examples(in: workbook, file: path, dictionary: book.dictionary)
    guard !mistakes.hasErrors else { return ("", render.render(mistakes)) }
    let text = String(decoding: file.bytes, as: UTF8.self)
    guard let block = ExampleBlock(of: id, in: text, file: name) else { return nil }
    let (written, changes, refusals) = block.text(with: examples)
    guard let written else { return ("", render.render(refusals)) }
    // The book with the file as it would be: nothing is written that would not hold.
    var files = book.files
    for position in files.indices where files[position].name == name {
      files[position].bytes = Array(written.utf8)
    }
    let changed = RulesInForce(book: RuleBook(files: files))
    let own = changed.diagnostics.filter { $0.severity == .error && $0.place.file == name }
    let known = Set(diagnostics.map(\.message))
    let new = own.filter { !known.contains($0.message) }
    let says = changed.book.rules.first { $0.id.text == id }?.examples ?? []
    guard new.isEmpty, says.count == examples.count,
      zip(says, examples).allSatisfy({ $0.saysTheSame(as: $1) })
    else {
      render = DiagnosticRendering(sources: [name: written])
      return ("", render.render(new))
    }
    let isCouncils = !file.layer.isEmpty
    let disk =
      isCouncils ? (council ?? "") + "/" + name.dropFirst(file.layer.utf8.count + 1) : folder + "/" + name
    let slash = disk.lastIndex(of: "/") ?? disk.startIndex
    do throws(WritingFailure) {
      let file = try FileInTheMaking(
        folder: String(disk[..<slash]), name: String(disk[disk.index(after: slash)...]), isShared: true)
      try file.write(Array(written.utf8))
      try file.keep()
    } catch {
      return ("", render.render(error.diagnostic))
    }
    return (
      """
      \(disk): \(examples.count) examples: \(changes.new) new, \(changes.changed) changed, \(changes.asTheyWere) as they \
      were; \(changes.takenAway) taken away.
      Run them with
        plumbline rules test \(id)

      """, ""
    )
  }
}
