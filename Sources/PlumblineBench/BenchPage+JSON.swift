import Reporting

extension BenchPage {
  /// The same as JSON: times in microseconds, memory in bytes.
  var json: JSON {
    let machine = results.machine
    return [
      "day": .text(machine.day), "processor": .text(machine.processor), "cores": .whole(machine.cores),
      "memory": .whole(machine.memoryBytes), "system": .text(machine.system), "runs": .whole(results.runs),
      "one rule": .list(
        results.visits.map { visits in
          [
            "placements": .whole(visits.placements), "obligations": .whole(visits.result.obligations),
            "input": .whole(visits.result.inputBytes),
            "contenders": .list(visits.result.results.map(json)),
          ]
        }),
      "largest": results.largest.map { largest in
        [
          "placements": .whole(largest.placements), "obligations": .whole(largest.result.obligations),
          "input": .whole(largest.result.inputBytes),
          "contenders": .list(largest.result.results.map(json)),
        ]
      } ?? .null,
      "ten rules": results.rules.map { rules in
        [
          "children": .whole(rules.children), "obligations": .whole(rules.result.obligations),
          "input": .whole(rules.result.inputBytes), "contenders": .list(rules.result.results.map(json)),
        ]
      } ?? .null,
      "program": results.startUp.map(json) ?? .null,
    ]
  }

  private func json(_ contender: ContenderResult) -> JSON {
    [
      "name": .text(contender.name), "time": microseconds(contender.seconds),
      "times": .list(contender.runs.map { microseconds($0.seconds) }),
      "whole process": microseconds(contender.wholeSeconds), "peak": .whole(contender.peakBytes),
      "peak of its own": .whole(contender.peakOwnBytes),
    ]
  }

  private func json(_ startUp: StartUp) -> JSON {
    [
      "version": microseconds(startUp.versionSeconds),
      "exports": .list(
        startUp.exports.map { export in
          [
            "children": .whole(export.children), "looked after": .whole(export.lookedAfter),
            "time": microseconds(export.seconds), "peak": .whole(export.peakBytes),
          ]
        }),
    ]
  }

  private func microseconds(_ seconds: Double) -> JSON { .whole(Int((seconds * 1e6).rounded())) }
}
