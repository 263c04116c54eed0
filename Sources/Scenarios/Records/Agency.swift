/// Who is asked to a strategy discussion.
enum Agency: String, Sendable, CaseIterable {
  case socialCare = "social care", police, health, education, referrer, fostering,
    residential = "residential care", other
}
