/// Everything that one benchmark measured.
struct BenchResults {
  var machine: Machine
  var runs: Int
  /// One rule, by how many placements.
  var visits: [(placements: Int, result: Contest.Result)] = []
  /// The same by the engine alone.
  var largest: (placements: Int, result: Contest.Result)?
  /// Ten rules together, and of how many children.
  var rules: (children: Int, result: Contest.Result)?
  var startUp: StartUp?

  init(machine: Machine, runs: Int) {
    self.machine = machine
    self.runs = runs
  }
}
