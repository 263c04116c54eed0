import CaseModel
import Dispatch
import Evaluation
import Files
import FollowUp
import Reporting
import Synchronization
import Workers

/// Writes `obligations.csv` with as many workers as there are, each a piece at a time, the pieces in their order.
final class ObligationsWriting: Sendable {
  private let source: ObligationsFile
  private let file: FileInTheMaking
  private let pieces: Turns
  /// One a piece, which opens when all pieces before are written; a worker waits there with its piece in hand,
  /// so that no more pieces stand in memory than there are workers.
  private let turns: [DispatchSemaphore]
  private let failure = Mutex<WritingFailure?>(nil)

  /// Begins the file, under a temporary name, or says why it cannot be begun.
  static func begun(
    _ result: EvaluationResult, _ tables: CaseTables, marks: [String: DutyMarks], folder: String
  ) -> Result<ObligationsWriting, WritingFailure> {
    do throws(WritingFailure) {
      return .success(try ObligationsWriting(result, tables, marks: marks, folder: folder))
    } catch {
      return .failure(error)
    }
  }

  private init(
    _ result: EvaluationResult, _ tables: CaseTables, marks: [String: DutyMarks], folder: String
  ) throws(WritingFailure) {
    file = try FileInTheMaking(folder: folder, name: "obligations.csv")
    source = ObligationsFile(result: result, tables: tables, marks: marks)
    pieces = Turns(source.pieceCount)
    // All begin shut: one that is let go with less than it began with ends the program.
    turns = (0...source.pieceCount).map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
  }

  /// Writes pieces until there are none left to begin.
  func work() {
    var writer = CSVWriter()
    while let piece = pieces.take() {
      source.write(piece, into: &writer)
      turns[piece].wait()
      do throws(WritingFailure) {
        try writer.handOver { (bytes) throws(WritingFailure) in
          if failure.withLock({ $0 == nil }) { try file.write(bytes) }
        }
      } catch {
        failure.withLock { $0 = error }
      }
      turns[piece + 1].signal()
    }
  }

  /// The file, once all workers have done, or why it could not be written.
  var result: Result<FileInTheMaking, WritingFailure> {
    failure.withLock { $0.map { .failure($0) } } ?? .success(file)
  }
}
