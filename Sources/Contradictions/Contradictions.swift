package import Diagnostics
package import RuleChecking
package import RuleReading
import Workers

/// What rules say that cannot stand beside one another: what is judged twice, what cannot be met together, whom
/// nobody asks about.
///
/// Whatever is said is certain of records in which every question about other rows has an answer; where that is not
/// decided, nothing is said.
///
/// - Parameters:
///   - rules: those that hold.
///   - vocabulary: the one that they were checked against.
///   - reader: says populations in words.
/// - Returns: warnings, in order of place.
package func contradictions(
  among rules: [CheckedRule], vocabulary: Vocabulary, reader: RuleReader
) -> [Diagnostic] {
  let duties = rules.flatMap { Duty.duties(of: $0, vocabulary: vocabulary) }
    .sorted { $0.place.sortKey < $1.place.sortKey }
  let words = ContradictionWords(reader: reader)
  let alone = inParallel(duties.count) { DutyAlone(duty: duties[$0], vocabulary: vocabulary).findings(words) }
  let pairs = duties.indices.flatMap { first in
    duties[(first + 1)...].compactMap { DutyPair(duties[first], $0, vocabulary: vocabulary) }
  }
  let apart = WantedOverlaps(of: rules).settle(
    inParallel(pairs.count) { pairs[$0].findings(words) }, of: pairs)
  let families = DutyFamily.families(of: duties, vocabulary: vocabulary)
  let gaps = inParallel(families.count) { families[$0].findings(words) }
  return ((alone + gaps).flatMap(\.self) + apart).sortedByPlace()
}
