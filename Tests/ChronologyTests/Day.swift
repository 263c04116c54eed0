import Chronology
import Testing

/// The day a test writes as dd/mm/yyyy; the test stops where there is none.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CivilDay {
  let parts = text.split(separator: "/").compactMap { Int($0) }
  try #require(parts.count == 3, "\(text) is not dd/mm/yyyy", sourceLocation: sourceLocation)
  return try #require(
    CivilDay(year: parts[2], month: parts[1], day: parts[0]), "\(text)", sourceLocation: sourceLocation)
}
