/// The answer to a yes/no question, when the record may not say.
package enum Truth: UInt8, Sendable, BitwiseCopyable {
  case no = 0
  case yes = 1
  case unknown = 2

  init(_ isTrue: Bool) { self = isTrue ? .yes : .no }

  /// Kleene's negation: what is unknown stays so.
  var negated: Truth {
    switch self {
    case .no: .yes
    case .yes: .no
    case .unknown: .unknown
    }
  }
}
