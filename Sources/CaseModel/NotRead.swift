/// A table or column of a format that is known and not read.
package struct NotRead: Sendable, Hashable {
  package var heading: Heading
  package var because: String

  package init(heading: Heading, because: String) {
    self.heading = heading
    self.because = because
  }
}
