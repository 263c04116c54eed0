package import Diagnostics

/// Reads YAML.
///
/// Several documents may follow one another, set apart by `---`. Anchors, aliases, merge keys and explicit tags
/// are refused: an alias stands in the result as its own name and is never expanded. A key that is refused, or
/// comes a second time, is left out together with its value.
///
/// - Parameters:
///   - bytes: the file as it lies on disk, in UTF-8 with or without a byte-order mark.
///   - file: what to call the file in diagnostics.
///   - limits: how large and deep the file may be.
/// - Returns: the documents that could be read to their end, and everything that is wrong, in order of place.
///   The parser stops at the first mistake of syntax; documents before it are returned. A file with nothing in
///   it, or only comments, gives no document and no diagnostic.
package func parseYAML(
  _ bytes: [UInt8], file: String, limits: YAMLLimits = .standard
) -> (documents: [YAMLDocument], diagnostics: [Diagnostic]) {
  var log = DiagnosticLog(file: file)
  guard let source = SourceText.reading(bytes, file: file, limits: limits, log: &log) else {
    return ([], log.diagnostics)
  }
  var builder = TreeBuilder(source: source, limits: limits, log: log)
  do throws(ParserFault) {
    guard var reader = EventReader(source.utf8) else {
      throw ParserFault(problem: "there is not enough memory", context: nil, at: 0, from: nil)
    }
    while let event = try reader.next(), builder.take(event) {}
  } catch {
    builder.takeFault(error)
  }
  return (builder.documents, builder.log.diagnostics)
}
