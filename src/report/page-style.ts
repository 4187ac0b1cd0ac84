/** The page's style sheet. Colours have a contrast of 4.5 to 1 or more, in the light and in the dark. */
export const pageStyle = `
:root{--ink:#1f2328;--soft:#59636e;--paper:#fff;--line:#d1d9e0;--fill:#f6f8fa;--accent:#0969da;--good:#1a7f37;--bad:#d1242f;--skip:#9a6700}
@media (prefers-color-scheme:dark){:root{--ink:#f0f6fc;--soft:#9198a1;--paper:#0d1117;--line:#3d444d;--fill:#151b23;--accent:#4493f8;--good:#3fb950;--bad:#f85149;--skip:#d29922}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:70rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;border-bottom:1px solid var(--line)}
.subject{font-size:1.15rem;font-weight:600}
a{color:var(--accent)}small,.totals{color:var(--soft)}
code,pre{font:.875em/1.45 ui-monospace,monospace}code{overflow-wrap:anywhere}
pre{overflow:auto;max-height:30rem;padding:.75rem;background:var(--fill);border:1px solid var(--line)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{padding:.3rem .6rem;border:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:anywhere}
td.n,td.s,thead th{white-space:nowrap}td.n{text-align:right}thead th{background:var(--fill)}
td small{display:block}
.v::before{content:"";display:inline-block;width:.65em;height:.65em;margin-right:.4em;background:var(--soft)}
.v.good::before{border-radius:50%;background:var(--good)}.v.bad::before{background:var(--bad)}.v.skip::before{background:var(--skip)}
details{margin:.4rem 0}summary{cursor:pointer}[id]{scroll-margin-top:3rem}
.range{list-style:none;padding:0}.range li{display:flex;gap:1rem;align-items:center}
.range span:first-child{flex:0 0 14rem}.bar{flex:1;height:.8rem;background:var(--fill);border:1px solid var(--line)}
.bar i{display:block;height:100%;background:var(--accent)}
`;
