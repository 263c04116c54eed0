extension ReportStyle {
  /// What the page on the checks of a return has besides.
  static let dataQuality: HTML = """
    .check,.child{padding:1.6rem 0 .6rem;border-top:1px solid var(--line)}
    .check h3,.child h3{margin-bottom:.25em;font-size:1.3rem}
    .code{font-variant-numeric:tabular-nums;white-space:nowrap}
    .failure{padding:.2em 0 .2em 1em;border-left:3px solid var(--line);margin:0 0 1.1em}
    .failure>p{margin:0 0 .3em;max-width:46em}
    .cells{display:flex;flex-wrap:wrap;gap:.35em .5em;margin:0 0 .5em}
    .cells div{background:var(--wash);padding:.1em .6em;display:flex;flex-wrap:wrap;gap:0 .5em}
    .cells dt{color:var(--soft)}.cells dd{font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
    .beside{margin:.3em 0 .2em;color:var(--soft);font-size:.94em}
    @media (max-width:46rem){.checks thead{position:absolute;left:-999em}\
    .checks,.checks caption,.checks tbody,.checks tr,.checks th,.checks td{display:block}\
    .checks tr{border-top:1px solid var(--line);padding:.5em 0;display:flex;flex-wrap:wrap;gap:0 .9em}\
    .checks th,.checks td{border:0;padding:.1em 0;text-align:left}.checks th{font-weight:600}\
    .checks td:nth-child(2){flex:1 0 75%}\
    .checks td:nth-child(3)::before{content:"Fail: ";color:var(--soft)}\
    .checks td:nth-child(4)::before{content:"Of: ";color:var(--soft)}\
    .checks td:nth-child(5)::before{content:"Children: ";color:var(--soft)}\
    .checks td:nth-child(6)::before{content:"Not told: ";color:var(--soft)}}
    @media print{.cells div{border:1px solid var(--line)}.failure,.check h3,.child h3{break-inside:avoid}\
    .child,.check{break-before:auto}}

    """
}
