/// What a child's draws are about.
///
/// Each topic has a stream of its own, so that what is drawn for one leaves the others as they were.
enum Topic: UInt64 {
  case child = 1, family, birth, route, care, placement, visit, visitNoise, review, reviewNoise
  case education, approval, concern, discussion, assessment, enquiry, plan, protectionVisit
  case protectionVisitNoise, conference, missing, leaver, contact, allocation, decision, need
  case recording, identity, snapshot
}
