import Chronology
import Diagnostics
import Evaluation
import Files
package import Reporting
import RuleChecking
import RuleLoading
import RuleModel
import RuleReading
import Workers

extension RulesInForce {
  /// The rules with everything that their pages tell of them.
  package var library: RuleLibrary {
    let reader = ruleReader
    let sorted = rules.sorted { $0.id < $1.id }
    let documents = inParallel(sorted.count) { position in
      let rule = sorted[position]
      return RuleDocument(
        rule: rule, readBack: reader.readBack(of: rule), meaning: meaningNumber(of: rule, reader),
        standing: standing(of: rule), data: reader.neededData(of: rule, mappings: book.mappings),
        examples: runExamples(of: rule, vocabulary: vocabulary))
    }
    let framework = book.frameworks.max { $0.from < $1.from }
    return RuleLibrary(
      documents: documents, areas: framework?.areas ?? [], leftOut: leftOut, toolVersion: plumblineVersion)
  }

  /// Writes a page for each rule and an index into a folder: each file under a temporary name until all are
  /// whole, so that pages already there survive a failed run.
  ///
  /// - Parameter folder: where to; made if it is missing.
  /// - Returns: how many files were written, and what went wrong as text for a person, empty where nothing did.
  public func writePages(to folder: String) -> (count: Int, failure: String) {
    if let failure = makeFolder(folder) { return (0, DiagnosticRendering().render(failure)) }
    let library = library
    do throws(WritingFailure) {
      var files = [try Self.file(library.index, in: folder)]
      for document in library.documents {
        files.append(try Self.file(library.page(of: document), in: folder))
      }
      try keepTogether(files)
      return (files.count, "")
    } catch {
      return (0, DiagnosticRendering().render(error.diagnostic))
    }
  }

  private static func file(
    _ page: (name: String, bytes: [UInt8]), in folder: String
  ) throws(WritingFailure) -> FileInTheMaking {
    let file = try FileInTheMaking(folder: folder, name: page.name)
    try file.write(page.bytes)
    try file.finish()
    return file
  }
}
