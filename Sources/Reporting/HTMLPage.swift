/// What every page has around it.
///
/// A page needs no script and no other file, says so in its Content-Security-Policy, and can be read at any width, in
/// the dark, by a screen reader and on paper.
struct HTMLPage {
  var title: String
  /// Rules of style beside those that all pages share.
  var style: HTML = .nothing
  /// Shapes that pictures on the page draw on.
  var shapes: HTML = .nothing
  var header: HTML
  var main: HTML
  /// What the page is not, in a sentence.
  var notice: String
  var toolVersion: String
  /// What a keyboard's first step skips to.
  var mainIsCalled = "report"
  /// How the file is to be kept.
  var keeping: HTML = """
    This file holds children's references with dates: keep it as you would keep a case file, and delete it when it has \
    been used.
    """

  /// UTF-8.
  var bytes: [UInt8] { Array(opening.markup.utf8) + Array(main.markup.utf8) + Array(closing.markup.utf8) }

  /// Hands over the page as UTF-8 in three pieces: what stands in the middle may be long, and is not copied.
  ///
  /// - Parameter take: is given the pieces in order.
  /// - Throws: whatever taking them throws.
  func write<Failure>(to take: (Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    for piece in [opening, main, closing] { try take(piece.markup.utf8.span) }
  }

  /// What stands before the middle.
  private var opening: HTML {
    """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>\(title)</title>
    <style>\(ReportStyle.sheet)\(style)</style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the \(mainIsCalled)</a>
    \(shapes)\(header)
    <main id="main">\n
    """
  }

  /// What stands behind it.
  private var closing: HTML {
    """
    \n</main>
    <footer><p>\(notice)</p>
    <p>Made with Plumbline \(toolVersion). \(keeping)</p></footer>
    </body>
    </html>\n
    """
  }
}
