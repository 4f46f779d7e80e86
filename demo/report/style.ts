/** The one style sheet of the demo's pages. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f7f6f3; --card: #fff; --edge: #e4e1da; --ink: #22211f; --soft: #6d6a64; --faint: #d9d5cc;
  --good: #2f7d5b; --good-soft: #dcefe5; --bad: #b5433a; --bad-soft: #f7dfdc; --back: #96650f; --back-soft: #f6e7c8; --info: #3a6ea5; --info-soft: #dfe9f4; --quiet-soft: #e9e6df;
  --p50: #7fa3c9; --p95: #2f5f94; --between: rgba(58, 110, 165, .13);
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #131517; --card: #1b1e21; --edge: #2d3135; --ink: #e9e7e3; --soft: #9d9a94; --faint: #34393e;
    --good: #74c69d; --good-soft: #1e3a2d; --bad: #ec8b80; --bad-soft: #48241f; --back: #e3b565; --back-soft: #43341a; --info: #8cb6e3; --info-soft: #1f3347; --quiet-soft: #2a2e32;
    --p50: #5f86ad; --p95: #9cc4ee; --between: rgba(140, 182, 227, .14);
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif; }
header, main, footer { max-width: 1000px; margin: 0 auto; padding: 0 24px; }
header, main:first-child { padding-top: 56px; }
footer { padding-top: 24px; padding-bottom: 48px; color: var(--soft); font-size: 13px; }
h1 { font-size: clamp(25px, 4.4vw, 40px); line-height: 1.16; letter-spacing: -.022em; margin: 6px 0 14px; font-weight: 650; text-wrap: balance; }
h2 { font-size: 21px; letter-spacing: -.012em; margin: 0 0 4px; font-weight: 640; }
h3 { font-size: 15px; margin: 22px 0 6px; font-weight: 640; }
p { margin: 0 0 10px; }
small { font-size: 12.5px; color: var(--soft); font-weight: 400; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .88em; }
code { background: var(--quiet-soft); border-radius: 4px; padding: .1em .35em; }
section { margin-top: 52px; }
.eyebrow { color: var(--soft); font-size: 13px; margin: 0; }
.intro { max-width: 66ch; font-size: 16.5px; color: var(--soft); }
.lead { color: var(--soft); margin-bottom: 14px; }
.card { background: var(--card); border: 1px solid var(--edge); border-radius: 14px; padding: 22px 24px; }
.different { background: var(--bad-soft); color: var(--bad); border-radius: 12px; padding: 14px 18px; margin-bottom: 16px; }
.different ul { margin: 6px 0 0; padding-left: 20px; }

.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 12px; margin-top: 26px; }
.tile { background: var(--card); border: 1px solid var(--edge); border-radius: 14px; padding: 16px 18px; }
.tile b { display: block; font-size: 27px; line-height: 1.2; font-weight: 640; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.tile span { color: var(--soft); font-size: 13px; line-height: 1.35; display: block; margin-top: 2px; }
.tile.good b { color: var(--good); } .tile.bad b { color: var(--bad); }

.chart-frame { padding-left: 46px; } .chart { display: block; overflow: visible; }
.chart text { fill: var(--soft); font-size: 11px; }
.chart .panel { fill: var(--ink); font-size: 12.5px; font-weight: 600; } .chart .panel, .chart .tick { paint-order: stroke; stroke: var(--card); stroke-width: 4px; stroke-linejoin: round; }
.chart tspan.p95 { fill: var(--p95); } .chart tspan.p50 { fill: var(--p50); }
.chart .grid { stroke: var(--faint); stroke-width: 1; }
.chart .objective { stroke: var(--back); stroke-width: 1; stroke-dasharray: 4 4; }
.chart .line { fill: none; vector-effect: non-scaling-stroke; stroke-width: 1.8; stroke-linejoin: round; }
.chart .line.p50 { stroke: var(--p50); } .chart .line.p95 { stroke: var(--p95); }
.chart .between { fill: var(--between); }
.chart .failed { fill: var(--bad); }
.chart .served.good { fill: var(--good-soft); } .chart .served.bad { fill: var(--bad-soft); } .chart .served.quiet { fill: var(--quiet-soft); }
.chart .served-name { fill: var(--ink); text-anchor: middle; font-weight: 600; }
.chart .middle { text-anchor: middle; }
.chart .hover { fill: transparent; } .chart .hover:hover { fill: var(--between); }
.marker line { stroke: var(--tone); stroke-width: 1.2; opacity: .55; }
.marker circle { fill: var(--tone); }
.chart .marker text { fill: var(--card); text-anchor: middle; font-weight: 700; }
.good { --tone: var(--good); --tone-soft: var(--good-soft); } .bad { --tone: var(--bad); --tone-soft: var(--bad-soft); } .back { --tone: var(--back); --tone-soft: var(--back-soft); } .info { --tone: var(--info); --tone-soft: var(--info-soft); } .quiet { --tone: var(--soft); --tone-soft: var(--quiet-soft); }
.legend { list-style: none; counter-reset: turn; display: flex; flex-wrap: wrap; gap: 8px 22px; margin: 16px 0 0; padding: 14px 0 0; border-top: 1px solid var(--edge); font-size: 13.5px; }
.legend li { counter-increment: turn; display: flex; align-items: baseline; gap: 7px; }
.legend li::before { content: counter(turn); background: var(--tone); color: var(--card); border-radius: 50%; width: 18px; height: 18px; line-height: 18px; text-align: center; font-size: 11px; font-weight: 700; flex: none; }

.run + .run { margin-top: 14px; }
.run h3 { margin: 0; font-size: 16px; }
.commit { color: var(--soft); margin-bottom: 12px; }
.timeline { list-style: none; margin: 0; padding: 0; }
.timeline li { display: grid; grid-template-columns: 190px 1fr 172px; gap: 16px; align-items: center; padding: 5px 0; border-top: 1px solid var(--edge); }
.timeline .step { font-weight: 550; line-height: 1.25; } .timeline .step small { display: block; }
.timeline .outcome { display: flex; justify-content: space-between; align-items: center; gap: 8px; }
.lane { display: block; } .lane .track { fill: var(--quiet-soft); } .lane .bar { fill: var(--tone); }
.chip { background: var(--tone-soft); color: var(--tone); border-radius: 99px; padding: 1px 10px; font-size: 12.5px; font-weight: 600; white-space: nowrap; }

.verdict { display: flex; gap: 16px; align-items: center; margin-bottom: 14px; }
.verdict b { display: block; font-size: 21px; line-height: 1.25; } .verdict div span { color: var(--soft); }
.severity { background: var(--bad-soft); color: var(--bad); font-weight: 700; font-size: 19px; border-radius: 12px; padding: 11px 14px; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 500; color: var(--soft); vertical-align: top; }
td, th { padding: 7px 0; border-top: 1px solid var(--edge); overflow-wrap: anywhere; }
tr:first-child > * { border-top: 0; }
.evidence th { width: 190px; padding-right: 16px; }
.measured { background: var(--card); border: 1px solid var(--edge); border-radius: 14px; border-collapse: separate; border-spacing: 0; padding: 8px 24px; margin-top: 12px; }
.measured td { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; }

.slack { --slack: #fff; --said: #1d1c1d; --said-soft: #616061; --rule: #dddddd; --blue: #1264a3; --codeback: #f6f6f6; background: var(--slack); color: var(--said); border: 1px solid var(--edge); border-radius: 14px; padding: 20px 22px; font-size: 14.5px; line-height: 1.46; }
@media (prefers-color-scheme: dark) { .slack { --slack: #1a1d21; --said: #d6d7d9; --said-soft: #9fa1a5; --rule: #3a3d42; --blue: #6cb2ea; --codeback: #26292e; } }
.pair { display: grid; grid-template-columns: 5fr 7fr; gap: 28px; } .pair + .pair { margin-top: 14px; }
.seen { min-width: 0; } .seen + .seen { border-left: 1px solid var(--rule); padding-left: 28px; }
.when { display: inline-block; color: var(--said-soft); font-size: 12.5px; margin-bottom: 8px; }
.message { display: flex; gap: 10px; } .message + .message { margin-top: 14px; }
.avatar { flex: none; width: 36px; height: 36px; border-radius: 8px; background: #2f7d5b; color: #fff; font-weight: 700; text-align: center; line-height: 36px; font-size: 18px; }
.said { min-width: 0; flex: 1; max-width: 600px; overflow-wrap: anywhere; }
.who { line-height: 1.25; } .who time { color: var(--said-soft); font-size: 12px; }
.app { background: var(--rule); color: var(--said-soft); font-size: 10px; font-weight: 700; border-radius: 3px; padding: 1px 4px; margin: 0 6px; vertical-align: 1.5px; }
.said h4 { font-size: 18px; line-height: 1.32; margin: 7px 0 6px; font-weight: 750; } .said p { margin: 5px 0; } .said hr { border: 0; border-top: 1px solid var(--rule); margin: 12px 0; }
.said code { color: #c8395b; background: var(--codeback); border: 1px solid var(--rule); border-radius: 3px; padding: 0 3px; font-size: 12px; } @media (prefers-color-scheme: dark) { .said code { color: #e8912d; } }
.said pre { background: var(--codeback); border: 1px solid var(--rule); border-radius: 4px; padding: 8px; margin: 5px 0; white-space: pre-wrap; font-size: 12px; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 8px 16px; margin: 8px 0; }
.context { color: var(--said-soft); font-size: 12.5px; margin: 7px 0; display: flex; flex-wrap: wrap; gap: 2px 10px; }
.link { color: var(--blue); } .mention { background: rgba(242, 199, 68, .25); color: var(--blue); border-radius: 3px; padding: 0 2px; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin: 9px 0; }
.button { border: 1px solid var(--rule); border-radius: 8px; padding: 4px 12px; font-weight: 650; font-size: 13px; } .button.primary { background: #007a5a; border-color: #007a5a; color: #fff; } .button.danger { background: #c8304e; border-color: #c8304e; color: #fff; }
.attachment { display: flex; gap: 10px; margin-top: 6px; } .attachment .bar { flex: none; width: 4px; } .attachment > div { min-width: 0; flex: 1; }
.edited { color: var(--said-soft); font-size: 12px; }
.thread { margin: 12px 0 0 46px; } .replies { display: block; color: var(--blue); font-weight: 650; font-size: 13px; margin-bottom: 8px; } .thread .avatar { width: 24px; height: 24px; line-height: 24px; font-size: 13px; border-radius: 5px; }

.folds { background: var(--card); border: 1px solid var(--edge); border-radius: 14px; overflow: hidden; margin-top: 12px; }
details + details { border-top: 1px solid var(--edge); }
summary { cursor: pointer; padding: 10px 24px; } summary:hover { background: var(--quiet-soft); }
details pre { margin: 0; padding: 14px 24px 20px; white-space: pre-wrap; overflow-wrap: anywhere; color: var(--soft); max-height: 520px; overflow: auto; }

@media (max-width: 720px) {
  header, main, footer { padding-left: 16px; padding-right: 16px; }
  header, main:first-child { padding-top: 32px; }
  section { margin-top: 40px; }
  .card, .slack { padding: 16px; }
  .tiles { grid-template-columns: 1fr 1fr; }
  .timeline li { grid-template-columns: 1fr auto; gap: 2px 12px; } .timeline .lane { grid-column: 1 / -1; grid-row: 2; } .timeline .step small { display: inline-block; white-space: nowrap; margin-left: 7px; }
  .pair { grid-template-columns: 1fr; } .seen + .seen { border-left: 0; padding-left: 0; border-top: 1px solid var(--rule); padding-top: 18px; }
  .evidence th, .evidence td { display: block; width: auto; border-top: 0; padding: 0; } .evidence tr { display: block; padding: 7px 0; border-top: 1px solid var(--edge); }
  .measured { padding: 6px 16px; } .measured th { padding-right: 12px; }
  summary, details pre { padding-left: 16px; padding-right: 16px; }
}
`;
