import _PlumblineTestSupport
import Diagnostics
import RuleChecking
import RuleLoading
import RuleModel
import RuleTesting
import Testing

/// The shipped rules of practice: no clause of theirs may be changed without an example noticing, but where a rule
/// gives the reason.
@Suite struct ShippedProtectionTests {
  private static let shipped = ProtectedRule.shipped

  @Test func everyClauseIsProtected() {
    let practice = Set(Self.shipped.rules.filter { $0.rule.forReturn == nil }.map(\.id))
    let found = protection(
      of: practice, among: Self.shipped.rules, book: Self.shipped.book, vocabulary: Self.shipped.vocabulary)
    let lacking = found.diagnostics.filter { $0.severity > .note }
    let text = DiagnosticRendering(sources: Self.shipped.book.sources).render(lacking)
    #expect(text.isEmpty, "add examples, or the reason under 'no example for':\n\(text)")
    #expect(found.failing == [])
    #expect(found.changes > 500)
    // A reason is for what no example can show, not for want of time.
    #expect(found.explained.count < found.changes / 50)
  }

  @Test func noExampleIsMissing() {
    let missing = missingExamples(of: Self.shipped.rules, vocabulary: Self.shipped.vocabulary)
    let text = DiagnosticRendering(sources: Self.shipped.book.sources).render(missing)
    #expect(text.isEmpty, "\(text)")
  }
}
