/// Shapes and patterns that pictures share, drawn nowhere by themselves: they stand once on the page.
///
/// Whatever a colour says, a shape or pattern says too: achieved is plain, open is hatched, late is barred.
enum ChartShapes {
  /// The definitions, to stand before the first picture.
  static let definitions: HTML = """
    <svg width="0" height="0" class="defs" aria-hidden="true" focusable="false"><defs>
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6" class="hatch-ground"/><rect width="2" height="6" class="hatch-line"/></pattern>
    <pattern id="bars" width="5" height="5" patternUnits="userSpaceOnUse">
    <rect width="5" height="5" class="bars-ground"/><rect width="1.6" height="5" class="bars-line"/></pattern>
    <path id="mark-due" class="mark-due" d="M-5,-9 L5,-9 L0,-1 Z"/>
    <circle id="mark-done" class="mark-done" r="4.5"/>
    <path id="mark-late" class="mark-late" d="M0,-6 L6,0 L0,6 L-6,0 Z"/>
    <path id="mark-open" class="mark-late" d="M-3,-6 L5,0 L-3,6 Z"/>
    <path id="mark-middle" class="mark-untold" d="M0,-6 L6,0 L0,6 L-6,0 Z"/>
    <circle id="mark-within" class="mark-done" r="5"/>
    <path id="mark-outside" class="mark-late" d="M0,-7 L7,0 L0,7 L-7,0 Z"/>
    <circle id="mark-untold" class="mark-untold" r="4.5"/>
    </defs></svg>
    """
}
