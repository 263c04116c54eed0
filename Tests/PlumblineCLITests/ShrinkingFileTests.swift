import _PlumblineTestSupport
import Testing

/// A file of the export that another program cuts short while it is being read.
@Suite struct ShrinkingFileTests {
  /// Starts a check and empties its largest file as soon as the program has it mapped.
  private static let script = """
    file="$2/export/visits.csv"
    yes 'V9,C2,30/03/2026,yes,in person' | head -c 40000000 >> "$file"
    "$1" check "$2/export" --as-at 31/03/2026 --only cla-visit-interval --output "$2/report" & run=$!
    for turn in $(seq 100000); do
      grep -qs "$file" "/proc/$run/maps" && break
      kill -0 "$run" 2>/dev/null || break
    done
    : > "$file"
    wait "$run"
    """

  @Test func theRunEndsPlainlyAndTheLastReportStays() throws {
    let folder = try SmallExport.folder()
    #expect(try ProgramRun(SmallExport.check(folder, "--output", folder("report"))).status == 0)
    let before = ReportFilesTests.all.map { folder.bytes(of: "report/" + $0) }
    let run = try ProgramRun(
      executable: "/bin/bash", arguments: ["-c", Self.script, "bash", ProgramRun.program, folder.path])
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix("error[PL0528]: a file of the export became shorter, or could no longer be read"))
    #expect(run.errors.split(separator: "\n").count == 2)
    #expect(run.errors.contains("\n  help: wait until the export is whole"))
    #expect(folder.names(in: "report") == ReportFilesTests.all)
    #expect(ReportFilesTests.all.map { folder.bytes(of: "report/" + $0) } == before)
  }
}
