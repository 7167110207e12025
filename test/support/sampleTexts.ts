/** Small texts that together use every kind and property: the vocabulary's examples and a few with everything in odd places. */
import { kinds } from '../../grammar/vocabulary/index.ts';
import type { KindRow } from '../../grammar/vocabulary/row.ts';
import { generateRoadmap } from './generateRoadmap.ts';

const odd = `\ufeff// A comment first
import "teams.roadmap"
/// The shop, in *short*.
/// Two lines.
product shop "Web \\"shop\\"" { // after the brace
  vision """
    Everybody buys
      in one minute.
    """

  feature cart "One-page cart" { duration 8d..10d..16d; after [
      search SS +2d, // first
      pay
    ]
    /* in between */ team web 2,
      design 0.5
    feature inner { effort 3d }
  } feature search "Search" { duration 2w }
  milestone beta "Public beta"
  {
    after cart; due 2027-02-26
  }
  milestone later "Later"
}\r
team web "Web" { capacity 4; rate 900/day }
team app { /* a */ capacity 4 /* b */; /* c */ rate 900/day; /* d */ } /* e */ feature x {
  duration 1w /* f */; /* g */ owner @dana; /* h */ // i
  tags #x
}
rules { over-capacity error }
`;

/** The same as people write it who come from elsewhere. */
const foreign = `# Plan
- product shop 'Web shop' {
  link https://example.com/shop?a=b#c
  note It's "ready", isn't it
  feature cart: {
    duration: 5d, owner: @dana,
    after: [search, pay]
    cost $20k; benefit = 1,500.00
  }
  }
  feature “Search” duration 2w -- later
}
h2. Some words, that mean 'nothing
`;

/** A declaration of a kind with each of its properties on a line. */
const whole = (kind: KindRow): string =>
  `${kind.name} a-${kind.name} "A ${kind.name}" {\n${Object.values(kind.properties)
    .map(({ example }) => `  ${example}\n`)
    .join('')}}\n`;

export function sampleTexts(): string[] {
  const rows: KindRow[] = Object.values(kinds);
  return [
    odd,
    foreign,
    ...rows.map((kind) => kind.example),
    ...rows.map(whole),
    rows.map((kind) => kind.example).join('\n\n'),
    generateRoadmap({ features: 12, perProduct: 4 }),
  ];
}
