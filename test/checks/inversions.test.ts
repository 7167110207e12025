import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { analysed } from '../support/analysed.ts';

const low = 'duration 4w; value 1';
const high = 'duration 1w; value 9';

/** `important < unimportant (what lies between)` */
const found = (text: string): string[] =>
  analysed(`scoring worth { formula value }\nroadmap { rank worth }\n${text}`).analysis.findings.flatMap((finding) => {
    if (finding.code !== 'priority-inversion') return [];
    const { name, predecessor, through = [] } = finding.facts;
    return `${name} < ${predecessor}${through.length > 0 ? ` (${through.join(', ')})` : ''}`;
  });

/** Plans, and the inversions in them. */
const cases: Readonly<Record<string, readonly [text: string, ...found: readonly string[]]>> = {
  'by a dependency': [`feature a { ${low} }\nfeature b { ${high}; after a }`, 'b < a'],
  'not where it is ranked higher': [`feature a { ${high} }\nfeature b { ${low}; after a }`],
  'through a milestone': [`feature a { ${low} }\nmilestone m { after a }\nfeature b { ${high}; after m }`, 'b < a (m)'],
  'through work without a rank': [
    `feature a { ${low} }\nfeature u { duration 1d; after a }\nmilestone m { after u }\nfeature b { ${high}; after m }`,
    'b < a (u, m)',
  ],
  'through the feature around it': [
    `feature w { feature a { ${low} } feature c { ${high} } }\nfeature b { ${high}; after w }`,
    'b < a',
  ],
  'to a part of what waits': [
    `feature a { ${low} }\nfeature w { after a; feature b { ${high} } feature c { duration 1d } }`,
    'b < a (w)',
  ],
  'never through dropped work': [
    `feature a { ${low} }\nfeature u { duration 1d; after a; status dropped }\nfeature b { ${high}; after u }`,
  ],
  'never to dropped work': [`feature a { ${low} }\nfeature b { ${high}; after a; status dropped }`],
  'judges what lies between by itself': [
    `feature a { ${high} }\nfeature c { ${low}; after a }\nfeature b { duration 1w; value 5; after c }`,
    'b < c',
  ],
};

describe('A priority inversion is found', () => {
  for (const [name, [text, ...expected]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(found(text), expected));
  }

  it('for exactly the work that some path of milestones and unranked work leads from to more important work', () => {
    const item = fc.record({
      value: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined, freq: 2 }),
      milestone: fc.boolean(),
      dropped: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      after: fc.array(fc.nat(30), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 4, maxLength: 9 }), (items) => {
        const isRanked = (i: number): boolean => !items[i]!.milestone && items[i]!.value !== undefined;
        const after = items.map(({ after }, i) => (i === 0 ? [] : [...new Set(after.map((n) => n % i))]));
        const text = items.map(({ value, milestone, dropped }, i) =>
          [
            `${milestone ? 'milestone' : 'feature'} f${i} { ${milestone ? '' : 'duration 1d; '}`,
            isRanked(i) ? `value ${value}; ` : '',
            after[i]!.length > 0 ? `after ${after[i]!.map((n) => `f${n}`).join(', ')}; ` : '',
            dropped && !milestone ? 'status dropped ' : '',
            '}',
          ].join(''),
        );
        const waits = (from: number, than: number): boolean =>
          items.some(
            (of, to) =>
              (of.milestone || !of.dropped) &&
              after[to]!.includes(from) &&
              (isRanked(to) ? of.value! > than : waits(to, than)),
          );
        const expected = items.flatMap(({ value, dropped }, i) =>
          !dropped && isRanked(i) && waits(i, value!) ? [`f${i}`] : [],
        );
        const actual = found(text.join('\n')).map((each) => each.split(' ')[2]!);
        assert.deepEqual(actual.sort(), expected.sort(), text.join('\n'));
      }),
      { numRuns: 500 },
    );
  });
});
