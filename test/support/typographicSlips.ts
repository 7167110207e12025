/** Rich texts that read, and what word processors, phones, PDF files and other keyboards make of them. */

/** Random choices; `next` gives numbers from 0 to 1. */
const choices = (next: () => number) => {
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const maybe = (...lines: readonly string[]): string => (next() < 0.5 ? pick(lines) : '');
  const some = <T>(from: readonly T[], most: number): T[] => {
    const left = [...from];
    return Array.from({ length: 1 + below(most) }, () => left.splice(below(left.length), 1)).flat();
  };
  return { below, pick, maybe, some };
};

const features = ['sign', 'sign-up', 'up', 'one-page-cart', 'b2b', 'pay', 'pay-2', 'q1-launch', 'ship-2027', 'b'];
const teams = ['web', 'web-2', 'core-api'];
const dates = ['2027-03-15', '2027-02-01', '2027-12-31', '2028-01-03', '2027-03', '2027-Q3', '2027-H1', '2027-W14'];
const ranges = [
  '2027-08-02..2027-08-13',
  '2027-12-24..2028-01-02',
  '2027-Q1..2027-Q2',
  '2027-03..2027-05',
  '2027..2028',
];
const estimates = ['5d', '2w', '10d..20d', '5d..8d..20d', '1w..2w', '1.5w', '10ed', '3mo', '4h..16h'];
const lags = ['', '', ' -2d', ' +1w', ' SS', ' SS -2d', ' FF +3d', ' -1.5w'];

/** A roadmap of every kind of declaration and value; no finding of it is an error of its text. */
export function richText(next: () => number): string {
  const { below, pick, maybe, some } = choices(next);
  const named = some(features, 6);
  const block = (header: string, ...lines: readonly string[]): string => {
    const said = lines.filter((line) => line !== '');
    return next() < 0.3 ? `${header} { ${said.join('; ')} }` : `${header} {\n  ${said.join('\n  ')}\n}`;
  };
  const feature = (name: string, i: number): string => {
    const earlier = named.slice(0, i);
    const after = earlier.length > 0 ? some(earlier, 3).map((other) => other + pick(lags)) : [];
    return block(
      `feature ${name}${maybe(` "${pick(['Cart, in one page', 'Bob’s search – now', '“New” 2027–03', 'A/B (50%)'])}"`)}`,
      `${pick(['duration', 'effort'])} ${pick(estimates.filter((estimate) => !/ed/.test(estimate)))}`,
      after.length > 0 ? `after ${next() < 0.2 ? `[${after.join(', ')}]` : after.join(', ')}` : '',
      maybe(
        `team ${some(teams, 2)
          .map((team) => team + pick(['', ' 2', ' 0.5']))
          .join(', ')}`,
      ),
      maybe(`earliest ${pick(dates)}`, `start ${pick(dates)}`),
      maybe(`due ${pick(dates)}`),
      maybe('status in-progress 40%', 'status planned', 'status blocked 25%'),
      maybe('reach 12k; impact medium; confidence 80%', 'value 8; urgency 3; risk-reduction 2.5'),
      maybe('benefit 300k/year', 'benefit 1.5M'),
      maybe('cost 20k'),
      maybe('moves rate -0.4 confidence 60% over 4w', 'moves rate +0.5', 'moves open-bugs -12 over 2w'),
      maybe('supports twice-as-fast'),
      maybe(`tags ${some(['#go-live', '#q1', '#must-have'], 2).join(', ')}`),
      maybe('owner @dana-smith', 'owner "Dana Lee"', 'owner @org/core-api'),
      maybe(
        'note "So – as agreed: 5d–10d"',
        'note """\n    Two – or\n    three lines\n  """',
        'evidence "Asked for" "https://example.com/a-b"',
      ),
    );
  };
  return [
    block(
      'roadmap "Plan 2027–28"',
      'start 2027-01-04',
      maybe('as-of 2027-02-01'),
      maybe('budget 2M; currency EUR'),
      maybe('calendar office'),
      maybe('rank value-effort', 'rank own-score', 'rank wsjf'),
      maybe('rules { over-capacity error; unscored-feature off }'),
    ),
    block(
      'calendar office',
      `workdays ${pick(['mon..fri', 'mon..thu, sat', 'sun..thu', 'mon, wed, fri'])}`,
      maybe(`holiday ${pick(ranges.slice(0, 2))} "Off – all"`),
      maybe(`holiday ${pick(dates.slice(0, 5))} "Christmas"`, `holiday ${pick(dates.slice(0, 5))}`),
      maybe('holidays "DE-BY"'),
    ),
    ...teams.map((team) =>
      block(
        `team ${team}`,
        `capacity ${1 + below(9)}`,
        maybe('capacity 6 from 2027-04-01'),
        maybe('rate 900/day', 'rate 1.5k/week'),
        maybe(`away ${pick(ranges)} "Offsite"`),
        maybe('lead @dana-smith', 'lead "Dana Lee"'),
        maybe('members @noor, @ines-b'),
      ),
    ),
    block('objective twice-as-fast "Twice"', 'measured-by rate, open-bugs', 'due 2027-Q4'),
    block('kpi rate', 'baseline 2.1 on 2027-01-01', 'target 3 by 2027-12-31', maybe('actual 2.2 on 2027-01-02')),
    block('kpi open-bugs', `baseline ${pick(['-5', '240'])}`, 'target -120 by 2027-Q4', maybe('floor -200')),
    block(
      'scoring own-score',
      `formula ${pick(['value * 2 - risk-reduction / 3', '(reach - 5) * confidence', '-urgency + 2 * value'])}`,
    ),
    block('product shop "Shop"', 'vision "Buy – in one page"', maybe('owner @lee')),
    ...named.map(feature),
    block('milestone go-live "Go live"', `after ${some(named, 3).join(', ')}`, maybe(`due ${pick(dates)}`)),
    block(
      'risk too-late "Late"',
      'probability 30%',
      'delay 5d..10d',
      `threatens ${pick(named)}`,
      'mitigation "Start early"',
    ),
    block(
      'view board-view',
      'show timeline, kpis',
      maybe(`window ${pick([...ranges, '2027..2028'])}`),
      maybe(`exclude ${pick(named)}, #q1`),
    ),
    `scenario lean-plan {\n  feature ${named[0]} { duration 3d..5d; due 2027-11-30 }\n  drop ${named.at(-1)}\n}`,
    '// roadmap-ignore unscored-feature: later – in 2027–28\nfeature last-one { duration 2d; after go-live -1d }',
    '',
  ].join('\n');
}

const dashes = [...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u00ad\ufe63\uff0d'];
const spaces = ['\u00a0', '\u2009', '\u202f', '\u3000', '\u2003'];
const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** What is not within a text or comment; `"` at the ends of a text counts as outside. */
function outside(text: string): readonly number[] {
  const places: number[] = [];
  const inside =
    /"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|“[^”\n]*”|„[^“\n]*“|«[^»\n]*»|‘[^’\n]*’|＂[^＂\n]*＂|”[^”\n]*”|「[^」\n]*」|\/\/.*/g;
  let from = 0;
  for (const { index, 0: found } of text.matchAll(inside)) {
    for (let at = from; at < index; at++) places.push(at);
    from = index + found.length;
  }
  for (let at = from; at < text.length; at++) places.push(at);
  return places;
}

/** Replaces what a pattern finds outside texts and comments: one of the places, those of one line, or all. */
function replaced(text: string, next: () => number, pattern: RegExp, by: (found: string) => string): string {
  const free = new Set(outside(text));
  const found = [...text.matchAll(pattern)].filter(({ index }) => free.has(index));
  if (found.length === 0) return text;
  const { pick } = choices(next);
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length;
  const one = pick(found);
  const reach = next();
  const chosen =
    reach < 0.4 ? [one] : reach < 0.8 ? found.filter(({ index }) => lineOf(index) === lineOf(one.index)) : found;
  let result = '';
  let from = 0;
  for (const { index, 0: match } of chosen) {
    result += text.slice(from, index) + by(match);
    from = index + match.length;
  }
  return result + text.slice(from);
}

/** One slip of typography, made once or many times over. */
export function typographicSlip(text: string, next: () => number): string {
  const { pick } = choices(next);
  const dash = pick(dashes);
  const dashOrSpaced = next() < 0.2 ? ` ${dash} ` : dash;
  const space = pick(spaces);
  const [open, close] = [...pick(['“”', '„“', '«»', '‘’', '＂＂', '””', '「」'])];
  const ways: (() => string)[] = [
    () => replaced(text, next, /-/g, () => dash),
    () => replaced(text, next, /(?<=[\w])-(?=\w)/g, () => dash),
    () => replaced(text, next, /(?<= )-(?=\d)/g, () => dashOrSpaced.trimStart()),
    () => replaced(text, next, /\.\./g, () => pick([dashOrSpaced, dash, '…', '...', '～', '〜', '~'])),
    () => replaced(text, next, /(\d+)(?:d|w)\.\.(?=\d)/g, (found) => found.replace(/[dw]\.\./, dash)),
    () => replaced(text, next, / - /g, () => pick([` ${dash} `, dash])),
    () => replaced(text, next, / -(?=\d)/g, () => pick([` ${dash} `, dash])),
    () =>
      text.replace(/(?<!")"((?:[^"\\\n]|\\.)+)"(?!")/g, (found, inner) =>
        next() < 0.5 ? open + inner + close : found,
      ),
    () => replaced(text, next, / /g, () => space),
    () => replaced(text, next, /[%/#@+.*()]/g, wide),
    () => replaced(text, next, /[,;]/g, wide),
    () => replaced(text, next, /[{}[\]]/g, wide),
    () => replaced(text, next, /(?<![\w-])\d+/g, wide),
    () => replaced(text, next, /(?<=\w)(?=\w)/g, () => pick(['\u200b', '\u2060'])),
    () => replaced(text, next, /(?<=[a-z]{2})(?=[a-z]{2})/g, () => '\u00ad'),
    () => replaced(text, next, /(?<= )(?=["@#\w])/g, () => pick([': ', '：', '= '])),
  ];
  return pick(ways)();
}
