/** The report's own style sheet: one type scale (28, 18, 16, 14, 12), a grid of eight pixels, for a screen and for paper. */
import { colour, light, mixed, type Token } from '../../timeline/palette.ts';

const paint = (token: Token): string => colour(light, token);

/** Dark enough to be read as text on white. */
const ink = (token: Token): string => mixed(paint(token), '#000000', 0.76);

export const style = `
:root {
  --ink: ${paint('ink')}; --muted: ${paint('inkMuted')}; --line: ${paint('line')}; --rule: ${paint('lineStrong')};
  --panel: ${paint('panel')}; --good: ${ink('green-strong')}; --warn: ${ink('orange-strong')}; --bad: ${paint('critical')};
  --blue: ${paint('blue-strong')};
}
* { box-sizing: border-box; margin: 0; }
html { color-scheme: light; background: #fff; }
body {
  color: var(--ink); font: 14px/1.5 "Segoe UI", -apple-system, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; -webkit-print-color-adjust: exact; print-color-adjust: exact;
}
main { max-width: 960px; margin: 0 auto; padding: 48px 40px 64px; }
h1 { font-size: 28px; line-height: 32px; font-weight: 600; letter-spacing: -.01em; text-wrap: balance; }
h2 { font-size: 16px; line-height: 24px; font-weight: 600; padding-bottom: 8px; border-bottom: 1px solid var(--rule); break-after: avoid; }
h3 { font-size: 14px; line-height: 24px; font-weight: 600; break-after: avoid; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--blue); text-underline-offset: 2px; }
header .marks { display: flex; flex-wrap: wrap; gap: 0 16px; margin-bottom: 8px; padding: 0; list-style: none; font-size: 12px; line-height: 24px; color: var(--muted); }
header .view { font-size: 18px; line-height: 24px; color: var(--muted); margin-top: 4px; }
header .vision { color: var(--muted); margin-top: 8px; }
.status { margin-top: 24px; padding: 16px 24px; font-size: 18px; line-height: 28px; background: var(--panel); border-left: 4px solid var(--muted); break-inside: avoid; }
.status.good { border-color: var(--good); } .status.warn { border-color: var(--warn); } .status.bad { border-color: var(--bad); }
section { margin-top: 40px; }
.says { margin: 8px 0; break-after: avoid; }
.note { margin-top: 8px; font-size: 12px; line-height: 16px; color: var(--muted); break-before: avoid; }
table { width: 100%; border-collapse: collapse; font-size: 13px; line-height: 20px; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 8px 16px 8px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
th { font-size: 12px; line-height: 16px; font-weight: 500; color: var(--muted); border-color: var(--rule); vertical-align: bottom; overflow-wrap: normal; }
.number { text-align: right; } td.number, .short { white-space: nowrap; overflow-wrap: normal; }
td.text { min-width: 96px; }
.text:first-child, .number:first-child + .text { width: 24%; min-width: 128px; }
.text:first-child:nth-last-child(-n + 4) { width: 40%; }
.strong { font-weight: 600; }
.below { font-size: 12px; line-height: 16px; color: var(--muted); font-weight: 400; margin-top: 2px; }
.tone-good { color: var(--good); } .tone-warn { color: var(--warn); } .tone-bad { color: var(--bad); }
td .tone-good, td .tone-warn, td .tone-bad { font-weight: 600; }
.depth-1 { padding-left: 16px; } .depth-2 { padding-left: 32px; } .depth-3 { padding-left: 48px; }
svg { display: block; max-width: 100%; height: auto; }
figure { margin-top: 8px; break-inside: avoid; }
figure > svg { width: 100%; }
.bar { width: 120px; height: 20px; }
.cards { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 16px; margin-top: 16px; }
.card { padding: 16px; border: 1px solid var(--rule); border-radius: 8px; break-inside: avoid; }
.card .outlook { font-weight: 600; }
.card svg { width: 100%; margin-top: 8px; }
.facts { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 16px; margin-top: 8px; font-size: 12px; line-height: 20px; }
.facts dt { color: var(--muted); }
.facts dd { text-align: right; }
.key, .effects { list-style: none; padding: 0; font-size: 12px; line-height: 16px; color: var(--muted); margin-top: 8px; }
.key { display: flex; flex-wrap: wrap; gap: 0 16px; }
.key i { display: inline-block; width: 16px; height: 0; margin-right: 6px; vertical-align: middle; border-top: 2px solid var(--ink); }
.key .forecast { border-top-style: dashed; border-color: var(--blue); }
.key .gap { border-top-style: dashed; border-color: ${paint('orange-strong')}; }
.key .limit { border-top: 1px dotted var(--muted); }
.key .target { width: 8px; height: 8px; border: 0; background: ${paint('green-strong')}; transform: rotate(45deg); }
.columns { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 24px; margin-top: 16px; break-inside: avoid; }
.columns .says { margin: 0 0 8px; font-size: 12px; line-height: 16px; color: var(--muted); min-height: 32px; }
.columns ul { list-style: none; padding: 0; }
.columns li { padding: 8px 0; border-top: 1px solid var(--line); font-size: 13px; line-height: 20px; break-inside: avoid; }
.columns .more { color: var(--muted); font-size: 12px; }
@media (max-width: 640px) {
  main { padding: 24px 16px 40px; }
  .cards, .columns { grid-template-columns: minmax(0, 1fr); }
  .scroll { overflow-x: auto; }
}
@page { margin: 14mm; }
@media print {
  body { font-size: 12px; }
  main { max-width: none; padding: 0; }
  table { font-size: 11px; line-height: 16px; }
  th, td { padding: 6px 10px 6px 0; }
  th, .below, .note, .facts, .key, .effects, .columns .says, .columns .more { font-size: 10px; line-height: 14px; }
  .columns li { font-size: 11px; line-height: 16px; }
  .status { font-size: 15px; line-height: 22px; padding: 12px 16px; margin-top: 16px; }
  section { margin-top: 28px; }
  .cards { gap: 12px; } .card { padding: 12px; }
  .bar { width: 80px; }
}
`;
