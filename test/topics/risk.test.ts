import { strict as assert } from 'node:assert';
import { risk } from '../../server/topics/risk.ts';
import { planningScope } from '../../server/topics/scope.ts';
import type { Section } from '../../server/topics/section.ts';
import type { Table } from '../../server/topics/table.ts';
import { plainText } from '../../server/wording/text.ts';
import { analysed } from '../support/analysed.ts';
import { contentOf, partsOf, sectionOf, words } from '../support/sections.ts';
import { withOdds } from '../support/withOdds.ts';

const text = `
  roadmap { start 2027-01-04 }
  product shop "Shop" {
    feature cart "Cart" { duration 5d..10d..30d }
    feature pay "Payment" { duration 1d..2d..3d; after cart }
    feature help "Help" { duration 2d }
    milestone launch "Launch" { after pay, help; due 2027-02-05 }
  }
  risk supplier "Late supplier" { probability 30%; delay 2d..5d..9d; threatens shop.pay; mitigation "Ask twice" }
  risk quiet "Quiet"
  view slice { include shop.help }
`;

function withRuns(slice?: string): Section {
  const analysis = withOdds(analysed(text).analysis);
  const section = risk.section(
    planningScope(
      analysis,
      analysis.roadmap.views.find(({ id }) => id === slice),
    ),
  );
  assert.ok(section.kind === 'section');
  return section;
}

const tableOf = (section: Section, title: string): Table | undefined =>
  partsOf(section, 'table').find((table) => table.title === title);

const linesOf = (table: Table | undefined): string[] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(words).join(' | '));

describe('the topic of risk', () => {
  it('has a chart of the finish, with the planned day and the percentiles', () => {
    const [part] = partsOf(withRuns(), 'chart');
    assert.ok(part?.chart.kind === 'bars');
    const { bars, marks } = part.chart;
    assert.match(plainText(part.caption!), /^10,000 simulation runs\. Each bar is one (day|week)\.$/);
    assert.ok(Math.abs(bars.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9, 'all runs are in it');
    for (const [i, bar] of bars.entries()) assert.equal(bar.to, bars[i + 1]?.from ?? bar.to);
    assert.deepEqual(
      marks.map(({ name }) => name),
      ['Planned', 'P50', 'P80', 'P95'],
    );
    const [planned, p50, p80, p95] = marks.map(({ on }) => on);
    assert.ok(planned! < p50! && p50! < p80! && p80! < p95!);
    assert.match(marks[0]!.text, /^\d+% of runs end by the planned 19 Jan 2027$/);
    // The bars up to P80 hold about four fifths of the runs.
    const until = bars.filter(({ from }) => from <= p80!).reduce((sum, { share }) => sum + share, 0);
    assert.ok(until > 0.79 && until < 0.95, String(until));
  });

  it('says what the spread comes from, and what decides the finish', () => {
    const section = withRuns();
    assert.deepEqual(
      tableOf(section, 'Sources of the spread')!.rows.map(({ id }) => id),
      ['shop.cart', 'supplier'],
    );
    assert.deepEqual(linesOf(tableOf(section, 'Critical in simulated runs')), ['Cart |  | 100%', 'Payment |  | 100%']);
  });

  it('has the odds of the roadmap, its products and milestones, and of meeting what is due', () => {
    const lines = linesOf(tableOf(withRuns(), 'Odds of the dates'));
    assert.match(lines[0]!, /^Roadmap \| 19 Jan 2027 \| \d+% \|/);
    assert.match(lines[1]!, /^Shop \| 19 Jan 2027 \| \d+% \|.*\| $/);
    assert.match(lines[2]!, /^Launch \| 19 Jan 2027 \|.*\| \d+%$/);
    assert.equal(lines.length, 3);
  });

  it('has the risks that are declared', () => {
    assert.deepEqual(linesOf(tableOf(withRuns(), 'Risks')), [
      'Late supplier | 30% | 2 to 9 working days, likely 5 | Payment | Ask twice',
      'Quiet |  |  |  | None yet',
    ]);
  });

  it('is that of a slice', () => {
    const section = withRuns('slice');
    assert.equal(tableOf(section, 'Critical in simulated runs'), undefined);
    assert.equal(tableOf(section, 'Risks'), undefined);
    assert.deepEqual(
      linesOf(tableOf(section, 'Odds of the dates')).map((line) => line.split(' | ')[0]),
      ['Roadmap'],
    );
  });

  it('waits for a simulation, and needs none where nothing varies', () => {
    assert.match(plainText(sectionOf(risk, text).hint!), /^The odds of the dates appear when the simulation has run\./);
    assert.match(plainText(sectionOf(risk, 'feature f { duration 2d }\nrisk r').hint!), /^Give a duration a range/);
    assert.equal(contentOf(risk, 'feature f { duration 2d }')!.kind, 'nothing');
  });
});
