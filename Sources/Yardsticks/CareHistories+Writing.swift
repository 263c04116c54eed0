package import Files

extension CareHistories {
  /// The headings of `placements.csv`.
  static let placementHeadings: StaticString = "id,child,start,end,type,legal status,meant to last to 18"
  /// The headings of `visits.csv`.
  static let visitHeadings: StaticString = "id,child,date,child seen,child seen alone,mode,worker"

  /// Writes `placements.csv` and `visits.csv` into a folder, as the source `tables` reads them.
  package func write(to folder: String) throws(WritingFailure) {
    try writePlacements(to: folder)
    try writeVisits(to: folder)
  }

  private func writePlacements(to folder: String) throws(WritingFailure) {
    var lines = try LineWriting(folder: folder, name: "placements.csv")
    lines.add(Self.placementHeadings)
    try lines.endLine()
    for (position, placement) in placements.enumerated() {
      lines.add("P", number: position + 1, digits: 7)
      lines.add(",C", number: Int(placement.child), digits: 7)
      lines.add(",")
      lines.add(day: placement.start)
      lines.add(",")
      if let end = placement.end { lines.add(day: end) }
      lines.add(position.isMultiple(of: 3) ? ",U6,C2," : ",U4,C1,")
      lines.add(placement.isMeantToLast ? "yes" : "no")
      try lines.endLine()
    }
    try lines.keep()
  }

  private func writeVisits(to folder: String) throws(WritingFailure) {
    var lines = try LineWriting(folder: folder, name: "visits.csv")
    lines.add(Self.visitHeadings)
    try lines.endLine()
    for (position, visit) in visits.enumerated() {
      lines.add("V", number: position + 1, digits: 9)
      lines.add(",C", number: Int(visit >> 32), digits: 7)
      lines.add(",")
      lines.add(day: Int32(truncatingIfNeeded: visit))
      lines.add(position % 11 == 0 ? ",yes,no,in person,W" : ",yes,yes,in person,W")
      lines.add("", number: Int(visit >> 32) % 4096, digits: 4)
      try lines.endLine()
    }
    try lines.keep()
  }
}
