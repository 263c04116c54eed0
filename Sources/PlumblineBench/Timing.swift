/// Seconds since a moment, by the wall clock.
func seconds(since started: ContinuousClock.Instant) -> Double {
  let taken = (ContinuousClock.now - started).components
  return Double(taken.seconds) + Double(taken.attoseconds) / 1e18
}

/// Runs something and tells how many seconds it took, by the wall clock.
func timed<Value>(_ work: () -> Value) -> (seconds: Double, value: Value) {
  let started = ContinuousClock.now
  let value = work()
  return (seconds(since: started), value)
}

/// The middle one of some figures; of two in the middle the smaller.
func middle(_ figures: [Double]) -> Double {
  figures.isEmpty ? 0 : figures.sorted()[(figures.count - 1) / 2]
}
