import { strict as assert } from 'node:assert';
import { dayOf } from '../../grammar/civil.ts';
import { longDate } from '../../server/wording/dates.ts';
import { folder, roadmap } from '../support/command.ts';

const plan = `roadmap "Shop" { start 2027-01-04; currency EUR; schedule leveled }
team crew "Crew" { capacity 1; rate 500/day }
kpi sales "Sales" { unit "%"; baseline 2 on 2027-01-01; target 3 by 2027-06-30 }
product shop "Web shop" {
  budget 10k
  feature search "Search" { duration 5d..8d..20d; team crew; moves sales +0.5 }
  feature cart "Cart" { duration 4d; team crew; after search +2d; cost 1k; benefit 12k/year }
  feature look "Look" { duration 3d; team crew }
  milestone beta "Beta" { after cart; due 2027-01-22 }
}
risk vendor "Vendor late" { probability 30%; delay 5d..10d; threatens cart }
`;

describe('roadmap explain', () => {
  const place = folder({ 'plan.roadmap': plan });
  after(() => place.remove());
  const run = (...args: string[]) => roadmap([...args, '--today', '2027-01-04'], { cwd: place.path });
  const explain = (name: string): string => run('explain', name).out;

  it('gives every step back to the root cause, with its kind', () => {
    const [, why] = explain('beta').split('Why this date:\n');
    assert.deepEqual(why!.trimEnd().split('\n'), [
      '  dependency     Is on 22 Jan because `cart` ends 22 Jan.',
      '  capacity       `cart` starts 19 Jan because `crew` works until 18 Jan on `look` (levelling).',
      '  capacity       `look` starts 14 Jan because `crew` works until 13 Jan on `search`, which `beta` needs for its due date.',
      '  roadmap-start  `search` starts 4 Jan because the roadmap starts then.',
    ]);
  });

  it('gives the odds of a date, as the editor does', () => {
    assert.match(
      explain('beta'),
      /^Due: 22 Jan 2027\nOdds: \d+% of simulated runs end by then, 8 of 10 by \d+ (Jan|Feb); \d+% meet its due date$/m,
    );
    assert.doesNotMatch(explain('look'), /Odds: 100%/);
  });

  it('knows what a product costs, what moves a KPI, what a team has to do and what a risk threatens', () => {
    assert.match(explain('shop'), /^Work: 3 features and 1 milestone, \d critical, 4 Jan to \d+ Jan 2027$/m);
    assert.match(
      explain('shop'),
      /^Budget: 10,000 EUR, 85% used\nCost: 8,500 EUR \(7,500 EUR labour, 1,000 EUR other\)$/m,
    );
    assert.match(explain('cart'), /^Benefit: 12,000 EUR a year\nReturn, 3 years: 1,100%$/m);
    assert.match(explain('sales'), /^0\.5% below target\nBaseline: .*\nTarget: .*\nForecast: 2\.5% on 30 Jun 2027$/m);
    assert.match(explain('sales'), /^Moved by:\n {2}Search: \+0\.5 on 13 Jan 2027$/m);
    assert.match(explain('crew'), /^Capacity: 1 person$/m);
    assert.match(explain('crew'), /^Jan 2027 +15 +21 +71% +Search 8, Cart 4 and Look 3$/m);
    assert.match(
      explain('vendor'),
      /^Probability: 30%\nDelay: 5 to 10 working days, likely 7\.5\nMitigation: none\n\nThreatens:\n {2}Cart$/m,
    );
  });

  it('says under the schedule that dates are made of likely values, where anything varies', () => {
    assert.match(
      run('schedule').out,
      /critical \(●\)\.\nPlanned dates are made of likely values; most plans end later\./,
    );
    const certain = folder({ 'plan.roadmap': 'feature a { duration 3d }\n' });
    assert.doesNotMatch(roadmap(['schedule'], { cwd: certain.path }).out, /likely/);
    certain.remove();
  });

  it('has the chain in the data of the critical path, of the whole and to a milestone', () => {
    const chain = (...args: string[]) => JSON.parse(run('critical-path', '--format', 'json', ...args).out).chain;
    const search = { kind: 'driver', id: 'shop.search', at: '2027-01-04', driver: { kind: 'roadmap-start' } };
    assert.deepEqual(chain('--to', 'cart', '--no-level'), [
      { kind: 'calendar', id: 'shop.cart', from: '2027-01-16', until: '2027-01-18' },
      {
        kind: 'driver',
        id: 'shop.cart',
        at: '2027-01-16',
        driver: { kind: 'dependency', from: 'shop.search', type: 'FS', lag: '+2d' },
      },
      search,
    ]);
    assert.deepEqual(
      chain().map(({ id, driver }: { id: string; driver: { kind: string } }) => `${id} ${driver.kind}`),
      ['shop.beta dependency', 'shop.cart capacity', 'shop.look capacity', 'shop.search roadmap-start'],
    );
  });
});

describe('the odds that validate, export and the editor share', () => {
  it('find a due date that most runs miss, only where something varies and something is due', () => {
    const codes = (text: string): string[] => {
      const place = folder({ 'plan.roadmap': text });
      const ran = roadmap(['validate', '--format', 'json', '--today', '2027-01-04'], { cwd: place.path });
      place.remove();
      return JSON.parse(ran.out).findings.map(({ code }: { code: string }) => code);
    };
    const late = 'feature a "A" { duration 5d..6d..30d }\nmilestone m "M" { after a; due 2027-01-12 }\n';
    assert.ok(codes(late).includes('low-confidence-date'));
    assert.ok(!codes(late.replace('5d..6d..30d', '6d')).includes('low-confidence-date'));
    assert.ok(!codes(late.replace('; due 2027-01-12', '')).includes('low-confidence-date'));
  });

  it('are the same of a plan so large that it is played through on a thread of its own, and follow a fix', () => {
    const work = Array.from(
      { length: 150 },
      (_, i) => `feature f${i} { duration 1d..2d..9d${i ? `; after f${i - 1}` : ''} }`,
    );
    const text = [
      'roadmap r { start 2027-01-04 }',
      ...work,
      'milestone m { after f149; due 2028-06-01; ownr @dana }',
    ].join('\n');
    const place = folder({ 'plan.roadmap': text });
    const run = (...args: string[]) => roadmap([...args, '--today', '2027-01-04'], { cwd: place.path }).out;
    const late = () =>
      JSON.parse(run('validate', '--fix', '--format', 'json')).findings.find(
        ({ code }: { code: string }) => code === 'low-confidence-date',
      ).message;
    const { items } = JSON.parse(run('simulate', '--format', 'json'));
    const { p80 } = items.find(({ id }: { id: string }) => id === 'm');
    const ymd = p80.split('-').map(Number) as [number, number, number];
    assert.match(late(), new RegExp(`8 of 10 end by ${longDate(dayOf(...ymd))}`));
    place.remove();
  });

  it('are drawn as whiskers in an exported picture', () => {
    const place = folder({
      'plan.roadmap': 'roadmap r { start 2027-01-04 }\nfeature a "A" { duration 5d..6d..30d }\n',
    });
    const { out } = roadmap(['export', '--today', '2027-01-04'], { cwd: place.path });
    place.remove();
    assert.match(out, /P80: four of five simulated runs end by then/);
  });
});
