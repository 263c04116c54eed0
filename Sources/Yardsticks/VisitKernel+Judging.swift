extension VisitKernel {
  /// The obligations of a part's children.
  func judge(
    _ part: Int, of partBits: Int, _ placements: [KernelPlacement], _ visits: [DealtVisits]
  ) -> [KernelDuty] {
    let (firstChild, lastChild) = (part << partBits, (part + 1) << partBits)
    let (first, last) = (position(of: firstChild, in: placements), position(of: lastChild, in: placements))
    let days = DaysByChild(of: part, children: 1 << partBits, visits)
    // A day is looked at by each placement of its child, of which there are three at most.
    return unsafe [KernelDuty](unsafeUninitializedCapacity: 3 * days.count + last - first) { buffer, count in
      var written = 0
      for row in first..<last where placements[row].start <= asAt {
        let placement = placements[row]
        var duty = KernelDuty(
          child: placement.child, placement: UInt32(row), clock: placement.start, due: placement.start &+ 7,
          done: 0, status: .due)
        let seenUntil = min(placement.end, asAt)
        let yearLater = calendar.yearLater[Int(placement.start)]
        var isFirst = true
        for place in days.places(of: Int(placement.child) - firstChild) {
          let day = days[place]
          if day < placement.start { continue }
          if day > seenUntil { break }
          // Several visits on a day are one.
          if !isFirst, day == duty.clock { continue }
          isFirst = false
          duty.done = day
          duty.status = day <= duty.due ? .met : .late
          unsafe buffer.initializeElement(at: written, to: duty)
          written += 1
          duty.clock = day
          let isThreeMonths = placement.isMeantToLast && day >= yearLater
          duty.due = isThreeMonths ? calendar.threeMonthsLater[Int(day)] : day &+ 42
        }
        duty.done = 0
        if placement.end <= asAt {
          duty.status = placement.end < duty.due ? .excluded : .notMet
        } else {
          duty.status = duty.due < asAt ? .overdue : .due
        }
        unsafe buffer.initializeElement(at: written, to: duty)
        written += 1
      }
      count = written
    }
  }

  /// Where the first placement stands that is of a child or a later one.
  private func position(of child: Int, in placements: [KernelPlacement]) -> Int {
    var (low, high) = (0, placements.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(placements[middle].child) < child { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The days of the visits to each child of a part, in order.
private struct DaysByChild {
  private var days: [UInt16]
  private var starts: [Int]

  init(of part: Int, children: Int, _ visits: [DealtVisits]) {
    var starts = [Int](repeating: 0, count: children + 1)
    for dealt in visits {
      for entry in dealt[part] { starts[Int(entry >> 16) + 1] += 1 }
    }
    for child in 0..<children { starts[child + 1] += starts[child] }
    var next = starts
    days = [UInt16](repeating: 0, count: starts[children])
    for dealt in visits {
      for entry in dealt[part] {
        let child = Int(entry >> 16)
        // Put in its place among the child's earlier ones, which are few.
        let day = UInt16(truncatingIfNeeded: entry)
        var place = next[child]
        while place > starts[child], days[place - 1] > day {
          days[place] = days[place - 1]
          place -= 1
        }
        days[place] = day
        next[child] += 1
      }
    }
    self.starts = starts
  }

  var count: Int { days.count }

  func places(of child: Int) -> Range<Int> { starts[child]..<starts[child + 1] }

  subscript(place: Int) -> UInt16 { days[place] }
}
