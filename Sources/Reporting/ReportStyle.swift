/// How the page looks: on a screen of any width, in the light and in the dark, and on paper.
///
/// Every pair of text and ground has a contrast of at least 4.5 to 1.
enum ReportStyle {
  /// The whole style sheet.
  static let sheet: HTML = "\(colours)\(text)\(layout)\(tables)\(charts)\(paper)"

  private static let colours: HTML = """
    :root{color-scheme:light dark;--ink:#1b2127;--soft:#565f69;--line:#d8d4cb;--paper:#fff;--wash:#f7f5f0;\
    --link:#1d4f73;--bad:#94330f;--bad-wash:#fbf1eb;--good:#1c6a45;--good-wash:#eef5f0;--sure:#2d5f85;\
    --open:#9fb8cb;--focus:#b3400f}
    @media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--soft:#aeb6bf;--line:#3b424a;--paper:#14181c;\
    --wash:#1d2227;--link:#93c5ea;--bad:#ffab87;--bad-wash:#2c1f19;--good:#86d4aa;--good-wash:#17261e;\
    --sure:#7fb2da;--open:#3f5a70;--focus:#ffb454}}

    """

  private static let text: HTML = """
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,"Segoe UI",Roboto,\
    "Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
    h1,h2,h3,.sentence,.big,.figure strong{font-family:"Iowan Old Style","Palatino Linotype",Palatino,\
    "URW Palladio L",P052,"Liberation Serif",Georgia,serif;font-weight:600;line-height:1.2;text-wrap:balance}
    h1{font-size:clamp(2rem,5vw,3rem);margin:.2em 0 .4em}
    h2{font-size:clamp(1.5rem,3vw,2rem);margin:0 0 .5em}
    h3{font-size:1.5rem;margin:0 0 .5em}
    h4{font-size:1rem;margin:1.5em 0 .4em}
    p,ul,ol,dl{margin:0 0 .8em}
    ul,ol{padding-left:1.25em}
    li{margin-bottom:.35em}
    a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--focus);outline-offset:3px;border-radius:2px}
    code{font:.85em ui-monospace,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
    small{font-size:.85em;color:var(--soft);font-weight:400}
    .soft{color:var(--soft);font-size:.94em}
    .skip{position:absolute;left:-999em}
    .skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.6em 1em;z-index:2}

    """

  private static let layout: HTML = """
    header,main,footer{max-width:76rem;margin:0 auto;padding:0 clamp(1rem,4vw,2.5rem)}
    header{padding-top:clamp(1.5rem,5vw,3.5rem)}
    .kicker{color:var(--soft);margin:0;font-size:.95rem}
    .as-at{font-size:1.1rem;max-width:46em}
    .notice{border-left:4px solid var(--link);padding:.2em 0 .2em 1em;max-width:46em}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.3em 1.6em;padding:.8em 0;margin:1.6em 0 0;\
    border:solid var(--line);border-width:1px 0}
    nav li{margin:0}
    .page-one{padding-bottom:2rem}
    .page-one h2{font-size:1.4rem}
    .page-one section{padding-top:2rem}
    .not-run p{max-width:46em}.not-run ul{columns:2 26em;column-gap:4rem}.not-run li{break-inside:avoid}
    .front{display:grid;gap:0 4rem}
    .front>*{min-width:0}
    .blind p{max-width:46em}
    .big{font-size:4rem;margin:0;color:var(--bad)}
    .action table{margin-top:1.2em}
    .shortfalls ol,.plain{list-style:none;padding:0;counter-reset:n}
    .shortfalls li,.plain li{border-top:1px solid var(--line);padding:.9em 0 .8em;margin:0}
    .shortfalls li{counter-increment:n;position:relative;padding-left:2.2rem}
    .shortfalls li::before{content:counter(n);position:absolute;left:0;top:.72em;font-size:1.2rem;\
    color:var(--soft);font-variant-numeric:tabular-nums}
    .shortfalls p,.plain p{margin:0 0 .25em}
    .sentence{font-size:1.13rem;line-height:1.35}
    .sentence a{color:inherit;text-decoration-color:var(--line)}
    .area,.children,.methods{border-top:3px solid var(--ink);padding-top:1.6rem;margin-top:3.5rem}
    .lede{color:var(--soft);max-width:46em}
    .finding{display:grid;grid-template-areas:"head" "figures" "body";gap:1.5rem 3.5rem;padding:2.2rem 0 2.6rem;\
    border-top:1px solid var(--line)}
    .finding>*{min-width:0}
    .head{grid-area:head}.figures{grid-area:figures}.body{grid-area:body}
    .sign{margin:0 0 .5em;display:flex;flex-wrap:wrap;align-items:center;gap:.25em .9em;font-weight:600}
    .symbol{display:inline-grid;place-content:center;width:1.5em;height:1.5em;border:2px solid;border-radius:50%;\
    line-height:1;margin-right:-.3em}
    .improve .sign{color:var(--bad)}.strength .sign{color:var(--good)}
    .tag{font-weight:400;font-size:.94rem;color:var(--ink)}
    .tag::before{content:"·";margin-right:.9em;color:var(--soft)}
    .means{font-size:1.1rem;max-width:38em}
    .asks{color:var(--soft);max-width:42em}
    .figures{background:var(--wash);padding:1.4rem 1.5rem .9rem;border-top:3px solid var(--line);align-self:start}
    .figures{--ground:var(--wash)}.improve .figures{--ground:var(--bad-wash);background:var(--bad-wash);border-color:var(--bad)}
    .strength .figures{--ground:var(--good-wash);background:var(--good-wash);border-color:var(--good)}
    .figures h4{margin:0 0 .4em;font-weight:400;color:var(--soft)}
    .figure strong{display:block;font-size:1.75rem}
    .figures dl div{display:flex;justify-content:space-between;gap:1em;border-top:1px solid var(--line);\
    padding:.3em 0}
    dt,dd{margin:0}
    .figures dd{text-align:right;font-variant-numeric:tabular-nums}
    .pictures{display:grid;gap:2rem 3rem}
    .pictures>*{min-width:0}
    .body>h4:first-child{margin-top:0}
    .basis{list-style:none;padding:0}
    .basis p{margin:0}
    .basis li{margin-bottom:.7em;max-width:46em}
    .body>ul{max-width:46em}
    .reading{margin-top:1.2em}
    .team{padding:1.1rem 0 .4rem;border-top:1px solid var(--line)}
    .team h3{margin-bottom:.2em;font-size:1.2rem}
    .glossary div{margin-bottom:.5em;max-width:46em}
    .glossary dt{font-weight:600}
    .methods>p,.methods>ul{max-width:46em}
    .methods h3{margin-top:2em}
    footer{border-top:1px solid var(--line);margin-top:4rem;padding-top:1.5rem;padding-bottom:3rem;\
    color:var(--soft);font-size:.95rem}
    summary{cursor:pointer;padding:.35em 0;color:var(--link)}
    @media (min-width:62rem){.front{grid-template-columns:minmax(0,5fr) minmax(0,7fr);\
    grid-template-areas:"action shortfalls" "strengths shortfalls" "strengths blind";grid-template-rows:auto auto 1fr}\
    .action{grid-area:action}.shortfalls{grid-area:shortfalls}.strengths{grid-area:strengths}.blind{grid-area:blind}\
    .finding{grid-template-columns:minmax(0,1fr) 21rem;grid-template-areas:"head figures" "body figures";\
    grid-template-rows:auto 1fr}}

    """

  private static let tables: HTML = """
    table{border-collapse:collapse;width:100%;font-size:.95rem;margin:0 0 1em}
    caption{text-align:left;color:var(--soft);padding:.3em 0}
    th,td{text-align:left;vertical-align:top;padding:.4em .9em .4em 0;border-top:1px solid var(--line);\
    font-weight:400}
    thead th{font-weight:600;border-top:0}
    tr>:last-child{padding-right:0}
    .number{text-align:right;font-variant-numeric:tabular-nums}
    td p{margin:0 0 .3em}
    .scroll{overflow-x:auto}
    .number+:not(.number){padding-left:1.2em}
    .stack{table-layout:fixed}.stack b{white-space:nowrap}
    .stack caption{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
    .stack th:nth-child(1){width:17%}.stack th:nth-child(3){width:16%}.stack th:nth-child(4){width:20%}
    .stack small{display:block}
    .worker th{padding-top:1.1em;font-weight:600;border-top:0}
    @media (max-width:46rem){.stack thead{position:absolute;left:-999em}\
    .stack,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto!important}\
    .stack tr{border-top:1px solid var(--line);padding:.5em 0}\
    .stack th,.stack td{border:0;padding:.1em 0}\
    .stack th[scope=row]{font-weight:600}\
    .stack td:nth-child(3)::before{content:"Last visit recorded: ";color:var(--soft)}\
    .stack td:nth-child(4)::before{content:"Next due: ";color:var(--soft)}}

    """

  private static let charts: HTML = """
    .defs{position:absolute}
    figure{margin:0}
    figcaption{color:var(--soft);font-size:.94rem;margin-bottom:.7em}
    figcaption h4{color:var(--ink);margin:0}
    figure details{font-size:.95rem}
    svg{display:block;overflow:visible}
    .key{white-space:nowrap;margin-right:.7em}.key svg{display:inline-block;vertical-align:-.1em}
    svg text{fill:var(--ink);font-size:.875rem;paint-order:stroke;stroke:var(--ground,var(--paper));\
    stroke-width:4px;stroke-linejoin:round}
    svg+p,svg+details{margin-top:.5em}
    svg .axis{fill:var(--soft);font-size:.8125rem}
    .middle{text-anchor:middle}.end{text-anchor:end}
    .track{fill:var(--paper);stroke:var(--line)}
    .sure{fill:var(--sure)}.open{fill:url(#hatch)}
    .hatch-ground{fill:var(--open)}.hatch-line{fill:var(--sure)}
    .bars-ground{fill:var(--paper)}.bars-line{fill:var(--bad)}
    .late{fill:var(--bad)}.wait{fill:url(#bars);stroke:var(--bad)}
    .bound{stroke:var(--ink);stroke-width:2}
    .grid{stroke:var(--line)}
    .base{stroke:var(--soft)}
    .limits{fill:var(--open);opacity:.55}
    .reach{stroke:var(--ink);stroke-width:2}
    .mark-due{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}
    .mark-done{fill:var(--sure);stroke:var(--paper);stroke-width:1.5}
    .mark-late{fill:var(--bad);stroke:var(--paper);stroke-width:1.5}
    .mark-untold{fill:var(--paper);stroke:var(--ink);stroke-width:2}
    .small{margin:.4em 0 .2em}

    """

  /// On paper everything folded is open, links say where they lead, and figures are not cut in two.
  private static let paper: HTML = """
    @page{size:A4;margin:15mm 15mm 18mm;@bottom-right{content:counter(page);font:9pt sans-serif;color:#444}}
    @media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--wash:#fff;--bad-wash:#fff;\
    --good-wash:#fff;--link:#000;--bad:#94330f;--good:#1c6a45;--sure:#2d5f85;--open:#9fb8cb}\
    html{font-size:8.5pt}body{font-size:1.05rem;line-height:1.4}\
    header,main,footer{max-width:none;padding-left:0;padding-right:0}header{padding-top:0}\
    nav,.skip,figure details{display:none}\
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}\
    .page-one{break-after:page;padding-bottom:0}.page-one section{padding-top:1rem}\
    h1{font-size:1.9rem;margin:0 0 .2em}.notice,.as-at{font-size:1rem;margin-bottom:.4em}.big{font-size:2.6rem}\
    .page-one h2{font-size:1.2rem;margin-bottom:.3em}.page-one td,.page-one th{padding-top:.2em;padding-bottom:.2em}\
    .sentence{font-size:1.05rem;line-height:1.25;text-wrap:wrap}.sentence a{text-decoration:none}\
    .shortfalls li,.plain li{padding-top:.45em;padding-bottom:.3em}.shortfalls li::before{top:.35em}.page-one p{margin-bottom:.2em}.page-one li{margin-bottom:.1em}\
    .front{grid-template-columns:5fr 7fr;gap:0 2.5rem;\
    grid-template-areas:"action shortfalls" "strengths shortfalls" "strengths blind";grid-template-rows:auto auto 1fr}\
    .action{grid-area:action}.shortfalls{grid-area:shortfalls}.strengths{grid-area:strengths}.blind{grid-area:blind}\
    .area,.methods,.children{margin-top:0;padding-top:1rem;break-before:page}.area:first-of-type{break-before:auto}\
    .finding{display:block;padding:1.4rem 0}.head{break-after:avoid}\
    .figures{columns:3;column-gap:2.5rem;margin:1rem 0 1.4rem;padding:1rem 0 .4rem;border-bottom:1px solid}\
    .figures h4{display:none}.figures>*{break-inside:avoid}.figures table{margin-bottom:.6em}\
    .figure strong{font-size:1.5rem}\
    .pictures{display:block}.pictures>*{margin-bottom:1.2rem}figure{overflow:hidden}\
    .scroll{overflow:visible}figure,.figures,tr,li,h2,h3,h4{break-inside:avoid}\
    h2,h3,h4,summary,caption,.worker{break-after:avoid}thead{display:table-header-group}\
    details::details-content{content-visibility:visible;display:block;height:auto}\
    summary{list-style:none;color:var(--soft);padding:0}summary::marker{content:""}\
    .basis a::after{content:" (" attr(href) ")";font-weight:400;font-size:.85em;color:var(--soft)}}

    """
}
