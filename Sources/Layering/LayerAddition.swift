package import Diagnostics

/// Something that a council's own folder adds to what rules stand on, or has in place of what came along.
package struct LayerAddition: Sendable, Hashable {
  /// The folder it belongs to: `law`, `dictionary`, `calendars` and so on.
  package var kind: String
  /// The document that it is a line of, by its name: `CPR 2010`, `placement`.
  package var document: String
  /// Where that document began before anything was added: the file that came along, or the council's own.
  package var documentPlace: Place
  /// What is added: `provision`, `value`, `field` or `condition`; empty for a document as a whole.
  package var what: String
  /// What it is called; empty for a document as a whole.
  package var name: String
  /// What else is to be known of it in a few words, such as how sure the wording is; may be empty.
  package var detail: String
  package var place: Place
  /// Where that stood whose place it takes; nil where it is new.
  package var inPlaceOf: Place?
  /// The force of the instrument of law that it is a line of; empty for anything else.
  package var force: String
}
