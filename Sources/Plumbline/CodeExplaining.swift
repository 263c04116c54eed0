import CodePages
import Diagnostics

/// Every code that the program can say, with a title each, by what they are about.
public func listCodes() -> String { CodePages.list }

/// The page about a code: what it means, why it matters, a case that gives it, and how to mend it.
///
/// - Parameter code: as `PL0225`, in capitals or not.
/// - Returns: the page; nil where there is no such code.
public func explainCode(_ code: String) -> String? { CodePages.page(for: code)?.text }

/// Why there is no page of a name, in a line: the code that was likely meant.
public func explainAbsence(ofCode code: String) -> String {
  let near = nearestName(to: code, among: CodePages.all.map(\.code.rawValue))
  return "no code goes by '\(code)'; "
    + (near.map { "did you mean '\($0)'?" } ?? "'plumbline codes' lists them all") + "\n"
}
