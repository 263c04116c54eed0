/// The results of a benchmark as a page for people; as JSON for programs in `BenchPage+JSON.swift`.
struct BenchPage {
  let results: BenchResults

  init(_ results: BenchResults) {
    self.results = results
  }

  /// The page, as Markdown.
  var text: String {
    let machine = results.machine
    var page = """
      # Benchmark

      Written by `make bench` on \(machine.day): \(machine.processor), \(machine.cores) cores, \
      \(decimal(Double(machine.memoryBytes) / 1e9)) GB of memory, \(machine.system). Every figure is the middle one of \
      \(results.runs) runs, each in a process of its own; those who are compared took turns. All gave the same \
      rows, held against one another row by row. Before each run memory was taken up and given back and the files were \
      read, since a virtual machine that must first be given both by its host would be measured in its place.

      Ratios travel better than seconds: on another machine compare those.

      """
    page += goals
    for (placements, result) in results.visits {
      page += section("One rule, \(grouped(Double(placements))) placements", result)
    }
    if let (placements, result) = results.largest {
      page += section("One rule, \(grouped(Double(placements))) placements, the engine alone", result)
    }
    if let (children, result) = results.rules {
      page += section("Ten rules, \(grouped(Double(children))) children", result)
    }
    if let startUp = results.startUp { page += section(startUp) }
    return page
  }

  private var goals: String {
    var table = MarkdownTable(headings: ["What", "Measured", "Wanted"])
    if let (placements, largest) = results.visits.last {
      let size = "\(grouped(Double(placements))) placements"
      table.add([
        "one rule from CSV to obligations, times as fast as DuckDB (\(size))",
        ratio(largest.times(VisitContest.database, VisitContest.engine)), "at least 6",
      ])
      table.add([
        "one rule, times the time of the kernel (\(size))",
        ratio(largest.times(VisitContest.engine, VisitContest.kernel)), "at most 2.5",
      ])
      if let engine = largest[VisitContest.engine] {
        table.add([
          "peak memory beyond the mapped file, times the input (\(size))",
          ratio(Double(engine.peakOwnBytes) / Double(max(1, largest.inputBytes))), "at most 1.3",
        ])
      }
      if let handing = largest[VisitContest.engineHandingOn] {
        table.add([
          "the same where obligations are handed on (\(size))",
          ratio(Double(handing.peakOwnBytes) / Double(max(1, largest.inputBytes))), "bounded",
        ])
      }
      table.add([
        "two cores, times as fast as one (\(size))",
        ratio(largest.times(VisitContest.engineAlone, VisitContest.engine)), "at least 1.7",
      ])
    }
    let steps = results.visits + (results.largest.map { [$0] } ?? [])
    for (small, large) in zip(steps, steps.dropFirst()) {
      table.add([
        "time a row, \(grouped(Double(large.placements))) against \(grouped(Double(small.placements))) placements",
        ratio(growth(VisitContest.engine, small.result, large.result)), "at most 1.3",
      ])
      table.add([
        "the same where obligations are handed on",
        ratio(growth(VisitContest.engineHandingOn, small.result, large.result)), "",
      ])
    }
    if let (children, result) = results.rules {
      table.add([
        "ten rules from CSV to obligations, times as fast as DuckDB (\(grouped(Double(children))) children)",
        ratio(result.times(VisitContest.database, VisitContest.engine)), "at least 10",
      ])
    }
    if let startUp = results.startUp {
      table.add(["`plumbline --version`", milliseconds(startUp.versionSeconds), "under 15 ms"])
      for export in startUp.exports {
        table.add([
          "\(export.children) children, \(export.lookedAfter) of them looked after: all rules, all outputs",
          milliseconds(export.seconds), export.children < 2000 ? "under 150 ms" : "",
        ])
      }
    }
    return "\n" + table.text
  }

  private func section(_ heading: String, _ result: Contest.Result) -> String {
    var table = MarkdownTable(headings: [
      "", "seconds", "whole process", "peak memory", "of it no file's", "obligations a second",
    ])
    for contender in result.results {
      table.add([
        contender.name, decimal(contender.seconds), decimal(contender.wholeSeconds),
        megabytes(contender.peakBytes), megabytes(contender.peakOwnBytes),
        grouped(Double(result.obligations) / contender.seconds),
      ])
    }
    var parts = ""
    if let engine = result[VisitContest.engine], let reading = engine.part("reading"),
      let judging = engine.part("judging"), let loading = engine.part("loading")
    {
      parts = """

        The engine's seconds are \(decimal(reading)) of reading and \(decimal(judging)) of judging; loading the rules \
        took \(decimal(loading)) before.

        """
    }
    return """

      ## \(heading)

      \(megabytes(result.inputBytes)) of CSV, \(grouped(Double(result.obligations))) obligations.

      \(table.text)\(parts)
      """
  }

  private func section(_ startUp: StartUp) -> String {
    var table = MarkdownTable(headings: ["", "milliseconds", "peak memory"])
    table.add(["`plumbline --version`", milliseconds(startUp.versionSeconds), ""])
    for export in startUp.exports {
      table.add([
        "\(export.children) children, \(export.lookedAfter) looked after, all rules and outputs",
        milliseconds(export.seconds), megabytes(export.peakBytes),
      ])
    }
    return "\n## The program itself\n\n" + table.text
  }

  /// How much longer a row takes in the larger record.
  private func growth(_ name: String, _ small: Contest.Result, _ large: Contest.Result) -> Double? {
    guard let one = small[name]?.seconds, let other = large[name]?.seconds, one > 0 else { return nil }
    return (other / Double(large.obligations)) / (one / Double(max(1, small.obligations)))
  }

  private func ratio(_ number: Double?) -> String { number.map { decimal($0) } ?? "" }

  private func milliseconds(_ seconds: Double) -> String { decimal(seconds * 1000) + " ms" }
}
