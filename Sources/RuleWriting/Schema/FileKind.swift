import FollowUp
import Layering
package import RuleLoading

/// A kind of file that people write, and that editors can complete and check by a schema.
package enum FileKind: String, Sendable, CaseIterable {
  case rules, law, dictionary, calendars, lexicons, framework, sources, council, waivers, disputes

  /// What it is, for the title of its schema.
  package var title: String {
    switch self {
    case .rules: "A rule of Plumbline"
    case .law: "What rules rest on"
    case .dictionary: "The words that rules are written in"
    case .calendars: "Working days and school terms"
    case .lexicons: "Phrases that are counted in texts"
    case .framework: "An inspection framework"
    case .sources: "How an export becomes things of the dictionary"
    case .council: "What a council changes of the rules"
    case .waivers: "Duties that need not be done for the time being"
    case .disputes: "What workers say was done otherwise"
    }
  }

  /// What each of its documents may be.
  package var documents: [WrittenForm] {
    switch self {
    case .council: [.council]
    case .waivers: [.waivers]
    case .disputes: [.disputes]
    default: WrittenForm.documents(ofKind: rawValue)
    }
  }
}
