/**
 * A portfolio as people write it, of any size: every kind, estimates, teams with absences and public holidays, KPIs with
 * effects, risks, money, scores, progress, scenarios. The same options give the same text, on any machine.
 */
import { random } from './generateRoadmap.ts';

export function generatePortfolio(features: number, seed = 1): string {
  const next = random(seed);
  const below = (n: number): number => Math.floor(next() * n);
  const between = (least: number, most: number): number => least + below(most - least + 1);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const chance = (share: number): boolean => next() < share;
  const teams = Math.max(4, Math.round(features / 50));
  const kpis = Math.max(4, Math.round(features / 100));
  const objectives = Math.max(3, Math.round(features / 150));
  const products = Math.max(2, Math.round(features / 40));
  const lines: string[] = [
    'roadmap "Portfolio" {',
    '  start 2027-01-04',
    '  as-of 2027-02-15',
    '  currency EUR',
    '  calendar office',
    '  rank wsjf',
    `  budget ${features * 20}k`,
    '}',
    '',
    'calendar office {',
    '  workdays mon..fri',
    '  holidays "DE-BY"',
    '  holiday 2027-12-24..2028-01-02 "Winter break"',
    '}',
    '',
  ];
  const block = (head: string, ...properties: readonly string[]): void => {
    lines.push(`${head} {`, ...properties.filter(Boolean).map((property) => `  ${property}`), '}', '');
  };
  for (let t = 0; t < teams; t++) {
    const month = between(3, 9);
    block(
      `team t${t} "Team ${t}"`,
      `capacity ${between(3, 9)}`,
      `rate ${between(6, 11)}00/day`,
      `lead @lead${t}`,
      `away 2027-0${month}-01..2027-0${month}-05 "Off-site"`,
    );
  }
  for (let o = 0; o < objectives; o++)
    block(`objective o${o} "Objective ${o}"`, `measured-by k${o % kpis}`, 'due 2028-Q4');
  for (let k = 0; k < kpis; k++) {
    block(
      `kpi k${k} "KPI ${k}"`,
      'unit "%"',
      `baseline ${between(1, 5)} on 2026-12-31`,
      `target ${between(10, 40)} by 2028-12-31`,
      `actual ${between(1, 6)} on 2027-01-31`,
    );
  }

  const feature = (i: number, owner: string): void => {
    const best = between(3, 12);
    const likely = best + between(1, 10);
    const after = new Set<string>();
    for (let n = i === 0 ? 0 : below(3); n > 0; n--) after.add(`f${between(Math.max(0, i - 120), i - 1)}`);
    const links = [...after].map((name) => `${name}${chance(0.15) ? ' SS +2d' : chance(0.1) ? ' +3d' : ''}`);
    lines.push(`  /// Why feature ${i} matters to the people who use it.`);
    const title = `${pick(['Search', 'Cart', 'Invoice', 'Login', 'Export', 'Audit'])} ${pick(['rules', 'page', 'flow'])}`;
    block(
      `  feature f${i} "${title} ${i}"`,
      `  ${chance(0.6) ? 'duration' : 'effort'} ${best}d..${likely}d..${likely + between(1, 20)}d`,
      `  team t${below(teams)}${chance(0.3) ? ' 2' : ''}`,
      links.length > 0 ? `  after ${links.join(', ')}` : '',
      ...progress(i, links.length > 0),
      `  owner ${owner}`,
      `  value ${between(1, 13)}`,
      `  urgency ${between(1, 13)}`,
      `  risk-reduction ${between(1, 8)}`,
      `  reach ${between(1, 40)}k`,
      `  confidence ${between(4, 10) * 10}%`,
      chance(0.5) ? `  moves k${below(kpis)} +0.${between(1, 9)} over ${between(2, 8)}w` : '',
      chance(0.4) ? `  benefit ${between(10, 300)}k/year` : '',
      chance(0.3) ? `  cost ${between(1, 50)}k` : '',
      `  supports o${below(objectives)}`,
      `  evidence "${between(3, 90)} tickets ask for it"`,
      `  tags #${pick(['launch', 'mobile', 'debt'])}`,
      chance(0.1) ? `  audience ${pick(['internal', 'partner', 'public'])}` : '',
    );
  };
  const progress = (i: number, waits: boolean): string[] => {
    if (i < features * 0.05)
      return ['  status done', '  started 2027-01-04', `  finished 2027-01-${pick([13, 20, 28])}`];
    return i < features * 0.1 && !waits ? [`  status in-progress ${between(1, 9)}0%`, '  started 2027-02-01'] : [];
  };

  for (let p = 0, i = 0; p < products; p++) {
    const owner = `@owner${p}`;
    lines.push(
      `product p${p} "Product ${p}" {`,
      `  vision "What product ${p} is for"`,
      `  owner ${owner}`,
      '  budget 1M',
    );
    lines.push(`  supports o${p % objectives}`, '');
    for (let n = 1; i < Math.floor((features * (p + 1)) / products); n++, i++) {
      feature(i, owner);
      if (n % 20 === 0) {
        const due = `due 2028-${String(between(1, 12)).padStart(2, '0')}-15`;
        block(
          `  milestone m${i} "Release ${i}"`,
          `  after f${i}, f${i - 7}`,
          `  owner ${owner}`,
          `  ${due}`,
          '  commitment committed',
        );
      }
      if (n % 25 === 0)
        block(
          `  risk r${i} "Late supplier ${i}"`,
          '  probability 30%',
          '  delay 5d..10d..20d',
          `  threatens f${i}`,
          '  mitigation "Second source"',
        );
    }
    lines.push('}', '');
  }
  block('stakeholder board "Board"', 'interest o0, k0');
  block('view board-deck "For the board"', 'for board', 'show kpis, money, timeline, capacity', 'audience internal');
  block('scenario fewer "Drop a few"', `drop ${[1, 8, 15].map((n) => `f${features - n}`).join(', ')}`);
  block('scenario more "More people"', 'team t0 { capacity 12 }');
  return lines.join('\n');
}
