import Testing
import _PlumblineTestSupport

/// Runs that somebody stops: while the export is read, while files are written, and when nothing more is asked for.
@Suite struct InterruptionTests {
  /// Starts a check, waits until it reads or writes, and stops it.
  ///
  /// Job control keeps the shell from turning Ctrl-C off for what it starts. What the shell has to say of its jobs goes
  /// nowhere: whether it says so depends on which of the two comes first.
  private static let script = """
    set -m
    exec 3>&2 2>/dev/null
    "$1" check "$2" --as-at "$5" --output "$6" > /dev/null 2>&3 3>&- & run=$!
    while kill -0 "$run"; do
      case "$3" in
        reading) grep -qs /visits.csv "/proc/$run/maps" && break ;;
        writing) ls -A "$6" | grep -q part- && break ;;
      esac
    done
    kill "-$4" "$run"
    wait "$run"
    """

  @Test(arguments: ["reading", "writing"], [("INT", 130), ("TERM", 143), ("HUP", 129)] as [(String, Int32)])
  func theRunEndsPlainlyAndTheLastReportStays(stage: String, signal: (name: String, status: Int32)) throws {
    let folder = try TemporaryFolder()
    for name in ReportFilesTests.all { try folder.write("the last report", to: "report/" + name) }
    // Long enough to be met while it is read.
    try folder.copy(try SampleExport.path(), to: "export")
    if stage == "reading" {
      let visits = folder.bytes(of: "export/visits.csv")
      try folder.write(Array(repeatElement(visits, count: 40).joined()), to: "export/visits.csv")
    }
    let run = try ProgramRun(
      executable: "/bin/bash",
      arguments: [
        "-c", Self.script, "bash", ProgramRun.program, folder("export"), stage, signal.name,
        SampleExport.asAt,
        folder("report"),
      ])
    #expect(run.status == signal.status)
    #expect(
      run.errors.split(separator: "\n").last
        == "error[PL0903]: stopped (SIG\(signal.name)): nothing was written, and what was there before is as it was"
    )
    #expect(folder.names(in: "report") == ReportFilesTests.all)
    for name in ReportFilesTests.all { #expect(folder.text(of: "report/" + name) == "the last report") }
  }

  /// As `nohup` does of a terminal that is closed.
  @Test func whatIsTurnedOffStopsNothing() throws {
    let folder = try SmallExport.folder()
    let check = SmallExport.check(folder, "--output", folder("report"))
    let run = try ProgramRun(
      executable: "/bin/bash",
      arguments: [
        "-c", "trap '' HUP INT; \"$@\" > /dev/null & run=$!; kill -HUP $run; kill -INT $run; wait $run",
        "bash",
        ProgramRun.program,
      ] + check)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(folder.names(in: "report") == ReportFilesTests.all)
  }

  // MARK: Whoever listens goes away

  @Test func behindHeadItEndsQuietly() throws {
    let run = try ProgramRun(
      executable: "/bin/bash",
      arguments: ["-c", "\"$1\" rules list | head -1; exit ${PIPESTATUS[0]}", "bash", ProgramRun.program])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func theReportIsWrittenThoughNobodyReadsWhatIsSaid() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(
      executable: "/bin/bash",
      arguments: [
        "-c", "\"$@\" 2>&1 | true; exit ${PIPESTATUS[0]}", "bash", ProgramRun.program,
      ] + (try SampleExport.check("--output", folder("report"), "--format", "json")))
    #expect(run.status == 0)
    #expect(folder.names(in: "report") == ["findings.json", "receipt.json"])
  }
}
