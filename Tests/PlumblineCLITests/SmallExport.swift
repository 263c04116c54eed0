import _PlumblineTestSupport
import Foundation

/// Two children in care, small enough to be judged by hand.
///
/// As at 31 March 2026: C1 was visited in the first week, and the next visit was due on 23 February; C2 was
/// visited in time throughout. Of four visits that fell due, three were made in time.
enum SmallExport {
  static let asAt = "31/03/2026"

  static let files = [
    "children.csv": """
    id,date of birth
    C1,03/02/2012
    C2,14/09/2009

    """,
    "care-periods.csv": """
    id,child,start,end,legal status
    E1,C1,05/01/2026,,C2
    E2,C2,05/01/2026,,C2

    """,
    "placements.csv": """
    id,child,care period,start,end,type,legal status,meant to last to 18,temporary approval
    P1,C1,E1,05/01/2026,,U6,C2,no,no
    P2,C2,E2,05/01/2026,,U6,C2,no,no

    """,
    "visits.csv": """
    id,child,date,child seen,mode
    V1,C1,12/01/2026,yes,in person
    V2,C2,12/01/2026,yes,in person
    V3,C2,20/02/2026,yes,in person
    V4,C2,27/03/2026,yes,in person

    """,
  ]

  /// The export in a folder of its own, at `export`.
  static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: "export/" + name) }
    return folder
  }

  /// What a person types to check it by the rule on visits.
  static func check(_ folder: TemporaryFolder, _ more: String...) -> [String] {
    ["check", folder("export"), "--as-at", asAt, "--only", "cla-visit-interval"] + more
  }
}
