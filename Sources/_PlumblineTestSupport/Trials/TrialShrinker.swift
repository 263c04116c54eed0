/// Makes of a case that fails the smallest one that still does: rows and clauses are dropped, cells blanked and
/// expressions shortened for as long as something is left that can go.
package struct TrialShrinker {
  /// Whether a rule and an export still fail.
  let fails: (TrialRule, TrialRecords) -> Bool
  /// How many cases are tried at most.
  private var left = 4000

  package init(fails: @escaping (TrialRule, TrialRecords) -> Bool) {
    self.fails = fails
  }

  package mutating func shrink(_ rule: TrialRule, _ records: TrialRecords) -> (TrialRule, TrialRecords) {
    var (rule, records) = (rule, records)
    var isSmaller = true
    while isSmaller, left > 0 {
      isSmaller = false
      if let fewer = fewerRows(rule, records) { (records, isSmaller) = (fewer, true) }
      for simpler in rule.simpler where left > 0 {
        left -= 1
        guard fails(simpler, records) else { continue }
        (rule, isSmaller) = (simpler, true)
        break
      }
      if !isSmaller, let emptier = emptierRows(rule, records) { (records, isSmaller) = (emptier, true) }
    }
    return (rule, records)
  }

  /// Without as many rows as can go at once: halves first, then ever smaller shares, then single ones.
  private mutating func fewerRows(_ rule: TrialRule, _ records: TrialRecords) -> TrialRecords? {
    var best = records
    var size = records.records.count / 2
    while size > 0, left > 0 {
      var start = 0
      while start < best.records.count, left > 0 {
        var candidate = best
        candidate.records.removeSubrange(start..<min(start + size, candidate.records.count))
        left -= 1
        if fails(rule, candidate) { best = candidate } else { start += size }
      }
      size /= 2
    }
    if !best.completeness.isEmpty {
      var candidate = best
      candidate.completeness = [:]
      left -= 1
      if fails(rule, candidate) { best = candidate }
    }
    return best == records ? nil : best
  }

  private mutating func emptierRows(_ rule: TrialRule, _ records: TrialRecords) -> TrialRecords? {
    var best = records
    for row in records.records.indices {
      for cell in records.records[row].cells.indices.dropFirst() where best.records[row].cells[cell] != nil {
        guard left > 0 else { break }
        var candidate = best
        candidate.records[row].cells[cell] = nil
        left -= 1
        if fails(rule, candidate) { best = candidate }
      }
    }
    return best == records ? nil : best
  }
}
