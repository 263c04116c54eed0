extension ReportStyle {
  /// What the pages of rules have besides.
  static let rulePages: HTML = """
    .kicker a{color:inherit}
    .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.8rem 2rem;margin:1.4rem 0 0}
    .facts dt{color:var(--soft);font-size:.9rem}.facts dd{overflow-wrap:anywhere}
    .rules .sentence{max-width:46em}
    .read-back h3{font-size:1.2rem;margin:1.9em 0 .4em}
    .read-back li{max-width:50em}.read-back ul ul,.read-back ol ul,.read-back ul ol{margin:.3em 0 .5em}
    .read-back a{font-size:.85em;overflow-wrap:anywhere}
    .examples article{border-top:1px solid var(--line);padding:1.6rem 0 1rem}
    .examples h3{font-size:1.2rem}.examples figure{margin:.6rem 0 1rem}
    .given,.expected,.came{margin-bottom:.6em}.given li,.expected li,.came li{margin-bottom:.1em}
    .fields th:first-child{width:26%}.fields td:nth-child(2){width:18%}.fields td{overflow-wrap:anywhere}
    .fields caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
    .examples td:nth-child(-n+6){white-space:nowrap}.examples td:last-child{min-width:12em}
    #data h3{font-size:1.2rem;margin:1.6em 0 .2em}#data .soft{margin-bottom:.3em}
    .checks th{width:11em;white-space:nowrap}
    @media (max-width:46rem){.checks th{width:auto;white-space:normal}}
    @media print{.examples article{break-inside:avoid}.facts{grid-template-columns:repeat(3,1fr)}}

    """
}
