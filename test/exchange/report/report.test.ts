import { strict as assert } from 'node:assert';
import { plainText } from '../../../server/wording/text.ts';
import { notesOf, reportOf, sectionOf, tableOf, topicsOf } from '../../support/reports.ts';

const head = 'roadmap "Shop 2027" { start 2027-01-04; currency EUR }';

/** One of each: late, unlikely, at risk, on time, without a due date, reached. */
const everyStatus = `
  roadmap "Shop 2027" { start 2027-01-04; as-of 2027-01-08 }
  feature quick "Quick" { duration 5d; finished 2027-01-06 }
  feature long "Long" { duration 10d..20d..60d }
  milestone first "First" { after quick; due 2027-01-05; finished 2027-01-06 }
  milestone late "Late" { after long; due 2027-01-29 }
  milestone unlikely "Unlikely" { after long; due 2027-02-05 }
  milestone risky "Risky" { after long; due 2027-02-15; commitment committed }
  milestone safe "Safe" { after long; due 2027-12-31 }
  milestone free "Free" { after long FS +2w }
`;

describe('the status of a roadmap in a report', () => {
  it('is one sentence: the finish, what is reached, and the milestones on time, at risk, unlikely and late', () => {
    assert.deepEqual(reportOf(everyStatus).status, {
      text:
        'Planned to finish on 18 Feb 2027 (in 8 of 10 simulated runs by 9 Mar 2027); 1 milestone is reached; ' +
        'of 4 milestones with a due date 1 is on time, 1 at risk, 1 unlikely to be on time and 1 late.',
      tone: 'bad',
    });
  });

  it('is short where there is little to say', () => {
    const statusText = (text: string): string => reportOf(`${head} ${text}`).status.text;
    assert.equal(statusText(''), 'Nothing has a date yet.');
    assert.equal(statusText('feature a { duration 5d }'), 'Planned to finish on 8 Jan 2027.');
    assert.equal(
      statusText('feature a { duration 5d } milestone m { after a; due 2027-01-08 }'),
      'Planned to finish on 8 Jan 2027; the one milestone with a due date is on time.',
    );
    assert.equal(
      statusText('feature a { duration 5d; started 2027-01-04; finished 2027-01-07 }'),
      'Everything was done by 7 Jan 2027.',
    );
    assert.equal(
      statusText('feature a { duration 5d; due 2027-01-05 } feature b { duration 1d }'),
      'Planned to finish on 8 Jan 2027; 1 feature is late.',
    );
    assert.equal(
      reportOf(`${head} feature a { duration 5d; after nobody }`).doubt,
      'Dates may be wrong because of 1 error in main.roadmap. Cannot find `nobody`.',
    );
    assert.equal(reportOf(`${head} feature a { duration 5d; due 2027-01-05 }`).doubt, undefined);
  });
});

describe('the milestones of a report', () => {
  it('say when, by when, how likely, and what decides the date, the nearest first', () => {
    const table = tableOf(reportOf(everyStatus), 'milestones');
    assert.equal(table[0], 'Milestone | Date | Due | Status | Chance | P80 | What decides the date');
    assert.equal(table[1], 'First | 6 Jan 2027 | 5 Jan 2027 | Reached, 1 working day late |  |  | It was reached then');
    assert.match(
      table[2]!,
      /^Late \| 4 Feb 2027 \| 29 Jan 2027 \| 4 working days late \| \d+% \| .* \| Long ends 4 Feb$/,
    );
    assert.deepEqual(
      table.slice(3).map((line) => line.split(' | ')[3]),
      ['Unlikely', 'At risk', 'On time', ''],
    );
    assert.match(table.at(-1)!, / \| Long ends 4 Feb, plus a lag of 2 working weeks$/);
  });

  it('name the chain of work by its titles, and count the middle of a long one', () => {
    const chain = (length: number): string => {
      const features = Array.from({ length }, (_, i) => `feature f${i} "F${i}" { duration 2d; after f${i - 1} }`);
      const text = features.join('\n').replace('; after f-1', '');
      return tableOf(reportOf(`${head} ${text} milestone m "M" { after f${length - 1} }`), 'milestones')[1]!;
    };
    assert.match(chain(1), /F0 ends 5 Jan$/);
    assert.match(chain(3), / \/ F0 → F1 → F2$/);
    assert.match(chain(9), / \/ F0 → 5 more → F6 → F7 → F8$/);
  });

  it('has the owner, the documentation and a link of the web below its title, as plain words', () => {
    const report = reportOf(`${head}
      /// The **day** *we* [open](https://example.com).
      ///
      /// More, which nobody reads here.
      milestone open "Open" { on 2027-03-01; owner @maria; note "Mind \`the\` gap"; link "file:///etc"; link "https://a.example/x y"; link "https://a.example/<b>?c=ü" }`);
    const [table] = sectionOf(report, 'milestones').parts;
    assert.ok(table?.kind === 'table');
    const cell = table.rows[0]!.cells[0]!;
    assert.deepEqual(cell.below, ['maria', 'The day we open.', 'Mind the gap']);
    assert.equal(cell.href, 'https://a.example/%3Cb%3E?c=%C3%BC');
  });

  it('leave out what was dropped, and say of a circle that it has no date', () => {
    const report = reportOf(`${head}
      milestone gone { on 2027-03-01; status dropped }
      feature a { duration 1d; after m }
      milestone m "Never" { after a }`);
    assert.deepEqual(tableOf(report, 'milestones'), [
      'Milestone | Date | Status | What decides the date',
      'Never | — | No date | On a dependency cycle',
    ]);
  });
});

describe('the sections of a report', () => {
  it('are there where they have facts, in one order', () => {
    assert.deepEqual(topicsOf(reportOf(head)), []);
    assert.deepEqual(topicsOf(reportOf(`${head} feature a { horizon later }`)), ['timeline', 'board']);
    const all = `
      roadmap { start 2027-01-04 }
      team web { capacity 1; rate 500/day }
      kpi use { baseline 2; target 3 }
      feature a "A" { duration 5d; team web; reach 10; impact high }
      milestone m { after a }
      risk r { probability 10%; delay 2d; threatens a }`;
    const kinds = ['milestones', 'timeline', 'priorities', 'kpis', 'money', 'capacity', 'risk', 'board'];
    assert.deepEqual(topicsOf(reportOf(all)), kinds);
  });

  it('rank the ten best, with what each score is made of, and nothing that is over', () => {
    const features = Array.from(
      { length: 12 },
      (_, i) => `feature f${i} "F${i}" { duration 20d; reach ${100 * (i + 1)}; impact high; confidence 50% }`,
    );
    const report = reportOf(
      `${head} ${features.join('\n')} feature won { duration 1d; reach 1M; impact high; status done }`,
    );
    const table = tableOf(report, 'priorities');
    assert.equal(table[0], '# | Feature | RICE | Reach | Impact | Confidence | Effort');
    assert.equal(table[1], '1 | F11 | 1,200 | 1,200 | 2 | 50% | 1 person-month');
    assert.equal(table.length, 11);
    assert.equal(notesOf(sectionOf(report, 'priorities')), 'RICE is reach × impact × confidence ÷ effort.');
  });

  it('say of each KPI where it was, is, will be and is to be', () => {
    const report = reportOf(`${head}
      kpi use "Use" { unit "%"; baseline 2 on 2026-12-01; actual 2.1 on 2026-12-31; target 3 by 2027-06-30 }
      kpi bare "Bare" { }
      feature a "A" { duration 5d; moves use +0.5 }`);
    assert.deepEqual(tableOf(report, 'kpis'), [
      'KPI | Baseline | Latest | Target | Forecast | Outlook | Moved by',
      'Use | 2% on 1 Dec 2026 | 2.1% on 31 Dec 2026 | 3% by 30 Jun 2027 | 2.6% on 30 Jun 2027 | 0.4% below target | A',
      'Bare |  |  |  |  | No value yet: add baseline or actual. | ',
    ]);
    assert.equal(sectionOf(report, 'kpis').summary, 'The target is not reached.');
  });

  it('add up budget, cost and return by product', () => {
    const report = reportOf(`${head}
      team web { rate 500/day }
      product shop "Shop" { budget 2k; feature a { duration 10d; team web; benefit 10k/year } }
      product app "App" { feature b { duration 2d; team web } }`);
    assert.deepEqual(tableOf(report, 'money'), [
      'Product | Budget | Cost |  |  | Benefit a year | Return, 3 years | Payback',
      'The whole roadmap |  | 6,000 |  |  | 10,000 | 400% | 0.6 years',
      'Shop | 2,000 | 5,000 | over budget |  | 10,000 | 500% | 0.5 years',
      'App |  | 1,000 |  |  |  |  | ',
    ]);
  });

  it('name the teams that are asked for too much: when, by how much, by whom', () => {
    const report = reportOf(`${head}
      team web "Web" { capacity 2 }
      team qa "QA" { capacity 1 }
      feature a "A" { duration 5d; team web 2 }
      feature b "B" { duration 10d; team web 1 }
      feature c "C" { duration 2d; team web 3, qa; after b }`);
    assert.deepEqual(tableOf(report, 'capacity'), [
      'Team | Over-allocated | Needed at most | Missing | Needed by',
      'Web | 4 Jan to 8 Jan 2027 / 18 Jan to 19 Jan 2027 | 3 of 2 people | 1 person | A and B / on 4 Jan to 8 Jan 2027',
    ]);
    assert.equal(sectionOf(report, 'capacity').summary, '1 of 2 teams is over-allocated.');
    const fine = reportOf(`${head} team web "Web" { capacity 2 } feature a { duration 5d; team web }`);
    assert.equal(plainText(sectionOf(fine, 'capacity').summary!), 'Web is not over-allocated.');
  });

  it('list the risks, the likeliest first, and say where nothing is done about one', () => {
    const report = reportOf(`${head}
      feature a "A" { duration 5d }
      risk small "Small" { probability 5%; cost 2k; threatens a }
      risk great "Great" { probability 60%; delay 1w..2w..8w; threatens a; mitigation "Ask early" }`);
    assert.deepEqual(tableOf(report, 'risk'), [
      'Risk | Probability | Delay | Cost | Threatens | Mitigation',
      'Great | 60% | 1 to 8 working weeks, likely 2 |  | A | Ask early',
      'Small | 5% |  | 2,000 EUR | A | None yet',
    ]);
  });

  it('put what is open into now, next and later', () => {
    const report = reportOf(`${head}
      feature a "A" { duration 5d; owner @dana; due 2027-01-06 }
      feature b "B" { duration 5d; after a; status blocked }
      feature idea "Idea" { horizon later }
      feature old { duration 1d; status done }`);
    const section = sectionOf(report, 'board');
    const [board] = section.parts;
    assert.ok(board?.kind === 'board');
    const { columns } = board;
    assert.deepEqual(
      columns.map(({ title, items }) => [title, ...items.map(({ title: item, state, late }) => [item, state, late])]),
      [
        ['Now', ['A', 'planned', 'its due date, 6 Jan 2027']],
        ['Next', ['B', 'blocked', undefined]],
        ['Later', ['Idea', 'planned', undefined]],
      ],
    );
    assert.equal(columns[0]!.text, 'In progress, or starts by 4 Jan 2027');
    assert.equal(notesOf(section), 'Not on the board: 1 done.');
  });
});

describe('the timeline of a report', () => {
  const many = (count: number, rest: string): string =>
    Array.from({ length: count }, (_, i) => `feature f${i} { duration 2d; ${rest} }`).join('\n');
  const drawn = (text: string) => {
    const section = sectionOf(reportOf(`${head} ${text}`), 'timeline');
    const [picture] = section.parts;
    assert.ok(picture?.kind === 'timeline');
    return { ids: picture.plan.rows.map(({ id }) => id), note: notesOf(section) };
  };

  it('is whole where it fits a page', () => {
    const { ids, note } = drawn(`feature a { feature b { duration 1d } } milestone m { after a }`);
    assert.deepEqual([ids, note], [['a', 'a.b', 'm'], '']);
  });

  it('is narrowed to wholes, to what is committed, to milestones, and says so', () => {
    const parts = drawn(`feature a { ${many(40, '')} } milestone m { after a }`);
    assert.deepEqual(parts.ids, ['a', 'm']);
    assert.equal(
      parts.note,
      'Shown are milestones and whole features, without their parts; 40 rows more are in the plan.',
    );
    const committed = drawn(
      `${many(40, '')} feature sure { duration 2d; commitment committed } milestone m { on 2027-03-01 }`,
    );
    assert.deepEqual(committed.ids, ['sure', 'm']);
    const milestones = drawn(`${many(40, '')} milestone m { on 2027-03-01 }`);
    assert.deepEqual(milestones.ids, ['m']);
  });

  it('is the first part of what no narrowing makes fit', () => {
    const { ids, note } = drawn(many(100, ''));
    assert.equal(ids.length, 33);
    assert.equal(
      note,
      'Shown are 33 rows: milestones, then what is critical, the earliest first; 67 rows more are in the plan.',
    );
  });
});
