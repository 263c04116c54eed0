import Findings

/// Checks that could not be asked, for one reason.
struct WantingChecks {
  /// What this export lacks, or what is wrong with the rule, as a clause.
  let because: String
  let checks: [ReturnCheck]

  /// The checks by what those who make the return know them by: `checks 204 and 205`.
  var names: String {
    (checks.count == 1 ? "check " : "checks ") + checks.map(\.code).listedInWords
  }
}

extension ReturnCheckReport {
  /// The line that every report on a return carries.
  static var notice: String {
    """
    These are published checks of the return, stated in Plumbline's own words and asked of the authority's own copy. \
    The system that the return is sent to decides what it accepts.
    """
  }

  /// The returns in words: `SSDA903`.
  var returnNames: String { returns.listedInWords }

  /// How many checks there were, and what came of them, in sentences.
  var countsInWords: String {
    guard !failing.isEmpty else {
      return switch run.count {
      case 0: "No check could be asked."
      case 1: "No row fails the check that could be asked."
      default: "No row fails any of the \(run.count.grouped) checks that could be asked."
      }
    }
    return "\(failingRows.of("row", "rows")) of \(failingChildren.children) "
      + "\(failingRows == 1 ? "fails" : "fail") a check. "
      + "\(failing.count.grouped) of \(run.count.of("check", "checks")) asked found something."
  }

  /// The checks that could not be asked, by the reason, in the order of the first of each.
  var wanting: [WantingChecks] {
    var order: [String] = []
    var checks: [String: [ReturnCheck]] = [:]
    for check in notRun {
      let lacking = check.notRunBecause.joined(separator: "; ")
      let because = check.isMistaken ? lacking : "this export lacks " + lacking
      if checks[because] == nil { order.append(because) }
      checks[because, default: []].append(check)
    }
    return order.map { WantingChecks(because: $0, checks: checks[$0] ?? []) }
  }
}

extension ReturnCheck {
  /// How many rows and children fail: `12 rows of 9 children`.
  var countsInWords: String { "\(rows.of("row", "rows")) of \(children.children)" }
}

extension [String] {
  /// The texts as a list in words: `a, b and c`.
  var listedInWords: String {
    guard count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + self[count - 1]
  }
}
