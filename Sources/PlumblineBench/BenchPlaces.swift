import Chronology
import Yardsticks

/// Where everything lies that is measured, and measured with.
struct BenchPlaces: Sendable {
  /// A Python that has DuckDB.
  var python: String
  /// The rules that came with the program.
  var rules: String
  /// The rules, queries and driver of the benchmark.
  var samples: String
  /// Generated records, kept from one benchmark to the next.
  var data: String
  /// The program itself.
  var plumbline: String

  /// DuckDB with two threads, and a query by its name.
  func database(_ name: String, _ query: String, _ folder: String) -> Contender {
    Contender(name: name, program: python) { [samples] figures, rows in
      [
        samples + "/duckdb/driver.py", samples + "/duckdb/\(query).sql", folder,
        CareHistories.asAt.isoDescription, "2", figures,
      ] + (rows.map { [$0] } ?? [])
    }.on(cores: 2)
  }
}
