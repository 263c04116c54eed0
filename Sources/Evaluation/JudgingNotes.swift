/// What is noted while a subject is judged, for somebody who asked why.
///
/// Nothing is judged otherwise because of it: it holds what the judge came to, and how it came there is asked of
/// the same questioner afterwards.
final class JudgingNotes {
  /// Each row as it was judged, beside what was written down of it.
  var rows: [(judged: JudgedRow, obligation: Obligation)] = []
  /// The rows of each part of an `either`, of which one was chosen.
  var alternatives: [JudgedRow] = []
}
