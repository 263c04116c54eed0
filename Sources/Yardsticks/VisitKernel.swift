package import Chronology
import Workers

/// Regulation 28's timetable written out by hand for one shape of record: the bound that the engine is held
/// against.
///
/// It knows the order of columns and rows, takes every cell as sound, and trusts `CareHistories` to have written
/// the files. Lines are read in words of eight bytes, only the cells needed; visits are dealt by child to parts
/// small enough for a core's own memory, and there each child's days are sorted and its placements judged.
package struct VisitKernel: Sendable {
  /// As many children, as a power of two, make a part, where there are not too many parts.
  private static let usualPartBits = 11
  /// More parts than this are more streams than a core writes well side by side.
  private static let mostParts = 1024
  /// Bytes of a file that a worker takes at a time.
  private static let pieceLength = 4 << 20

  private let workers: Int
  let asAt: UInt16
  let calendar = KernelCalendar()

  /// A kernel on so many cores.
  package init(asAt: CivilDay, workers: Int) {
    self.asAt = UInt16(clamping: asAt.number)
    self.workers = workers
  }

  /// Every obligation of the record in a folder, part by part, in order of placement; nil where the files are not
  /// those that it is made for.
  package func judge(folder: String) -> [[KernelDuty]]? {
    guard
      let placementFile = MappedLines(
        folder + "/placements.csv", heading: CareHistories.placementHeadings, pieceLength: Self.pieceLength),
      let visitFile = MappedLines(
        folder + "/visits.csv", heading: CareHistories.visitHeadings, pieceLength: Self.pieceLength)
    else { return nil }
    let placements = onAllWorkers(placementFile.pieceCount) { piece in readPlacements(placementFile, piece) }
      .joined().sorted { $0.turn < $1.turn }.flatMap(\.value)
    let children = Int(placements.last?.child ?? 0) + 1
    let partBits = (Self.usualPartBits...16).first { children >> $0 < Self.mostParts } ?? 16
    let parts = children >> partBits + 1
    let dealt = onAllWorkers(visitFile.pieceCount) { piece in readVisits(visitFile, piece) }
    let visits = inParallel(dealt.count) { worker in
      DealtVisits(dealt[worker].map(\.value), parts: parts, partBits: partBits)
    }
    return onAllWorkers(parts) { part in judge(part, of: partBits, placements, visits) }
      .joined().sorted { $0.turn < $1.turn }.map(\.value)
  }

  /// Does numbered work on so many cores; gives for each core the results of what it did.
  private func onAllWorkers<Value: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Value
  ) -> [[(turn: Int, value: Value)]] {
    let turns = Turns(count)
    return inParallel(workers) { _ in
      var done: [(turn: Int, value: Value)] = []
      while let turn = turns.take() { done.append((turn, work(turn))) }
      return done
    }
  }
}
