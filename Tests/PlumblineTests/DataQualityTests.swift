import CaseModel
import RuleChecking
import _PlumblineTestSupport
import Findings
import Plumbline
import Testing

/// The report on the checks of a return, over a small return worked by hand.
@Suite struct DataQualityTests {
  private static let small = Result { try SmallReturn() }

  @Test func everyCheckCountsItsRowsAndChildren() throws {
    let report = try Self.small.get().report
    let counts = report.checks.map { "\($0.code) \($0.rows)/\($0.asked) \($0.children)" }
    #expect(
      counts == [
        "901 2/2 2", "902 1/2 1", "903 1/4 1", "904 1/1 1", "905 0/0 0", "906 0/3 0", "907 2/4 2",
        "908 1/2 1",
        "909 0/0 0",
      ])
    // Header rows 2 and 3; episode rows 3, 4 and 5.
    #expect(report.failingRows == 5)
    #expect(report.failingChildren == 3)
    #expect(report.children.map(\.child) == ["11", "12", "13"], "as many rows, so by reference")
    #expect(report.children.map(\.rows) == [2, 2, 1])
    #expect(report.mostFrequent(3).map(\.code) == ["901", "907", "902"])
  }

  @Test func whatCouldNotBeAskedNamesTheColumnOrTable() throws {
    let report = try Self.small.get().report
    #expect(report.notRun.map(\.code) == ["905", "909"])
    #expect(
      report.notRun.map(\.notRunBecause) == [["the column PL_LA of Episodes"], ["the table SWEpisodes"]])
  }

  /// Each in the order of the files: the row that fails first, then those that it was read beside.
  @Test(arguments: [
    ("901", ["11 header.csv:2", "12 header.csv:3"]), ("902", ["12 header.csv:3"]),
    ("903", ["11 episodes.csv:3"]), ("904", ["11 episodes.csv:3"]),
    ("907", ["12 episodes.csv:4", "13 episodes.csv:5"]), ("908", ["12 header.csv:3"]),
  ])
  func theRowsThatFail(code: String, rows: [String]) throws {
    #expect(try Self.small.get().failures(code) == rows)
  }

  @Test(arguments: [
    // The row that holds the same number stands beside each.
    (
      "901",
      [
        "header.csv:2 unique pupil number=filled in", "header.csv:3 unique pupil number=filled in",
        "header.csv:3 unique pupil number=filled in", "header.csv:2 unique pupil number=filled in",
      ]
    ), ("902", ["header.csv:3 ethnic origin=MWBC", "last/header.csv:3 ethnic origin=WBRI"]),
    ("903", ["episodes.csv:3 start=2025-06-01", "episodes.csv:3 end=2025-05-31"]),
    // The episode before it, with the day that puts it before.
    (
      "904",
      [
        "episodes.csv:3 start=2025-06-01", "episodes.csv:3 reason started=P",
        "episodes.csv:3 placement postcode=filled in", "episodes.csv:2 start=2025-04-10",
        "episodes.csv:2 reason started=S", "episodes.csv:2 placement postcode=filled in",
      ]
    ),
    // A name and a date in a column of numbers are not shown; the review that the check shows is.
    (
      "907",
      [
        "episodes.csv:4 start=2025-05-02", "episodes.csv:4 end=not readable",
        "episodes.csv:4 Ofsted number=filled in", "reviews.csv:3 date=2025-06-03",
        "reviews.csv:3 participation=PN3", "episodes.csv:5 start=2025-05-03", "episodes.csv:5 end=blank",
        "episodes.csv:5 Ofsted number=filled in",
      ]
    ),
    // None of the reviews is the one looked for, so all that were looked through.
    (
      "908",
      [
        "header.csv:3 date of birth=filled in", "reviews.csv:3 date=2025-06-03",
        "reviews.csv:3 participation=PN3", "reviews.csv:4 date=2025-07-04", "reviews.csv:4 participation=PN4",
      ]
    ),
  ])
  func theCellsConcerned(code: String, cells: [String]) throws {
    #expect(try Self.small.get().cells(code) == cells)
  }

  @Test func lastYearsRowsSaySo() throws {
    let rows = PlainCSV(try Self.small.get().outputs["data-quality.csv", default: ""]).rows
    let last = rows.filter { $0["check"] == "902" }
    #expect(last.map { $0["table"] } == ["Header", "Header (last year)"])
    #expect(last.map { $0["failing_row"] } == ["header.csv:3", "header.csv:3"])
    #expect(last.map { $0["column"] } == ["ETHNIC", "ETHNIC"])
    #expect(last.map { $0["severity"] } == ["moderate", "moderate"])
  }

  /// Inspectors read of practice: no check of a return is a finding, an answer or a rule not run to them.
  @Test func inspectorsReadNothingOfIt() throws {
    let small = try Self.small.get()
    for name in ["findings.json", "report.html", "obligations.csv"] {
      let output = small.outputs[name, default: ""]
      #expect(!output.isEmpty)
      for word in ["ssda903-9", "Another child has the same number", "placed by an authority", "SSDA903<"] {
        #expect(!output.contains(word), "\(word) in \(name)")
      }
    }
    #expect(small.outputs["obligations.csv", default: ""].contains("cla-review-interval"))
    #expect(small.check.report?.findings.map(\.rule.id) == ["cla-review-interval"])
    #expect(small.check.report?.fieldGaps.allSatisfy { !$0.entity.contains("returned") } == true)
  }

  @Test func theSummaryTellsIt() throws {
    let summary = try Self.small.get().outputs["summary", default: ""]
    #expect(
      summary.contains(
        """
        Checks of the return SSDA903
          ! 5 rows of 3 children fail a check. 6 of 7 checks asked found something.
            901: Another child has the same number. 2 rows of 2 children.
            907: The end or the Ofsted number is wrong. 2 rows of 2 children.
            902: The ethnic origin is not last year's. 1 row of 1 child.
            903: The episode ends before it begins. 1 row of 1 child.
            904: The placement is as before. 1 row of 1 child.
            And 1 other check found something.
          × Not run, because this export lacks the column PL_LA of Episodes: check 905.
          × Not run, because this export lacks the table SWEpisodes: check 909.

        """))
  }

  @Test func noPrivateValueIsToldAnywhere() throws {
    let small = try Self.small.get()
    let days = ["05/06/2012", "07/08/2010", "09/10/2005", "2012-06-05", "2010-08-07", "2005-10-09"]
    let codes = ["A850728973744", "AB1 2CD", "EF3 4GH", "EF5 6GH", "EF7 8GH", "Zebedee"]
    for (name, output) in small.outputs {
      for word in days + codes { #expect(!output.contains(word), "\(word) in \(name)") }
    }
  }

  @Test func aPupilNumberOrPostcodeInAnotherColumnIsNotTold() throws {
    let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    let small = try SmallReturn(changes: [
      "header.csv": header
        + "12,2,07/08/2010,EF5 6GH,,,\n11,2,07/08/2010,A850728973744,,,\n13,2,,31/02/2010,,,\n",
      "last/header.csv": header
        + "12,2,07/08/2010,EF56GH,,,\n11,2,07/08/2010,31/08/2010,,,\n13,2,,2010-08-07,,,\n",
    ])
    #expect(small.failures("902") == ["11 header.csv:3", "12 header.csv:2", "13 header.csv:4"])
    for (name, output) in small.outputs {
      for word in ["EF56GH", "EF5 6GH", "A850728973744", "2010-08-07", "31/02/2010", "31/08/2010"] {
        #expect(!output.contains(word), "\(word) in \(name)")
      }
    }
  }

  @Test func whatLooksLikeMarkupOrAFormulaIsNeither() throws {
    let header = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n"
    let small = try SmallReturn(changes: [
      "header.csv": header + "=1+1,2,07/08/2010,<b>x</b>,,,\n<i>13</i>,2,07/08/2010,=2+2,,,\n",
      "last/header.csv": header + "=1+1,2,07/08/2010,@a,,,\n<i>13</i>,2,07/08/2010,-3,,,\n",
    ])
    #expect(small.failures("902") == ["<i>13</i> header.csv:3", "=1+1 header.csv:2"])
    let page = small.outputs["data-quality.html", default: ""]
    #expect(!page.contains("<b>x") && !page.contains("<i>13"))
    #expect(page.contains("&lt;b&gt;x&lt;/b&gt;") && page.contains("Child &lt;i&gt;13"))
    let cells = PlainCSV(small.outputs["data-quality.csv", default: ""]).rows.flatMap(\.values)
    #expect(cells.contains("'=1+1") && cells.contains("'=2+2") && cells.contains("'@a"))
    for cell in cells { #expect(cell.first.map { "=+-@".contains($0) } != true, "\(cell)") }
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let (one, other) = (try Self.small.get(), try SmallReturn())
    for name in ["summary", "data-quality.html", "data-quality.json", "data-quality.csv"] {
      #expect(one.outputs[name]?.isEmpty == false)
      #expect(one.outputs[name] == other.outputs[name], "\(name)")
    }
  }

  /// A check counts for `--fail-on` with its own severity, minor unless it says more.
  @Test func failingCountsWithTheChecksOwnSeverity() throws {
    let check = try Self.small.get().check
    #expect(check.hasFindingToImprove(atLeast: "minor"))
    #expect(check.hasFindingToImprove(atLeast: "moderate"), "902 is moderate")
    #expect(!check.hasFindingToImprove(atLeast: "serious"))
    let minor = try SmallReturn(changes: [
      "last/header.csv": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n11,1,05/06/2012,WBRI,,,\n"
    ])
    #expect(minor.check.hasFindingToImprove(atLeast: "minor"))
    #expect(!minor.check.hasFindingToImprove(atLeast: "moderate"))
  }

  @Test func aCheckWithAMistakeIsToldAsNotRun() throws {
    let small = try SmallReturn(more: [
      "910": "asks: Is it so?\nlook at: each returned child\nholds: nonsense is so"
    ])
    let check = try #require(small.report.checks.last)
    #expect(check.code == "910" && check.isMistaken && !check.isRun)
    #expect(small.outputs["summary", default: ""].contains("Not run, because the rule has a mistake: see "))
    #expect(!small.outputs["findings.json", default: ""].contains("Is it so?"))
  }

  /// A row of the return is judged whatever its date; what the rules about practice make of it is not.
  @Test func aRowDatedAfterTheDayIsAskedAllTheSame() throws {
    let small = try SmallReturn(changes: [
      "reviews.csv": "CHILD,DOB,REVIEW,REVIEW_CODE\n12,07/08/2010,04/07/2026,PN1\n"
    ])
    #expect(small.failures("908") == ["11 header.csv:2"], "12 has the review")
    let words = small.outputs["diagnostics", default: ""]
    #expect(words.contains("1 review is dated after 31 March 2026 and not judged"))
    #expect(!words.contains("returned review is dated after"))
  }

  @Test func anExportThatIsNoReturnHasNoSuchReport() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,sex,date of birth\nC1,female,01/02/2015\n", to: "children.csv")
    try folder.write("id,child,start\nE1,C1,01/02/2026\n", to: "care-periods.csv")
    let checked = try CheckedExport(folder.path, asAt: "31/03/2026")
    #expect(checked.check.returnChecks == nil)
    #expect(checked.outputs.keys.filter { $0.contains("quality") }.isEmpty)
    #expect(checked.outputs["summary", default: ""].contains("SSDA903") == false)
  }
}
