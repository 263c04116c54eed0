/// What a row says besides its days: what the answer turned on, and what else a reader should know.
///
/// An object, so that a row has one reference to count when it is copied; most rows say nothing and have none.
package final class ObligationWords: Sendable {
  package let unknown: [UnknownFact]
  package let detail: String

  private init(unknown: [UnknownFact], detail: String) {
    self.unknown = unknown
    self.detail = detail
  }

  /// Nil where there is nothing to say.
  static func saying(_ unknown: [UnknownFact], _ detail: String) -> ObligationWords? {
    unknown.isEmpty && detail.isEmpty ? nil : ObligationWords(unknown: unknown, detail: detail)
  }
}

extension ObligationWords: Hashable {
  package static func == (left: ObligationWords, right: ObligationWords) -> Bool {
    left === right || left.detail == right.detail && left.unknown == right.unknown
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(unknown)
    hasher.combine(detail)
  }
}
