/** Large roadmaps for tests and benchmarks: the same options give the same text, on any machine. */

export interface GenerateOptions {
  readonly features: number;
  readonly seed?: number;
  /** Features in one product. */
  readonly perProduct?: number;
  /** Each with a capacity. */
  readonly teams?: number;
}

/** A small seeded generator of numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const verbs = ['Faster', 'Better', 'New', 'Simpler', 'Safer', 'Shared', 'Guided', 'Offline'];
const nouns = ['search', 'checkout', 'catalogue', 'login', 'invoice', 'report', 'import', 'export', 'inbox', 'profile'];
const people = ['dana', 'lee', 'noor', 'ines', 'tomas', 'yuki', 'amara', 'finn'];

/** About 7 lines and 180 bytes a feature: estimates, teams, links to earlier work, owners, scores, milestones. */
export function generateRoadmap({ features, seed = 1, perProduct = 500, teams = 12 }: GenerateOptions): string {
  const next = random(seed);
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  const lines: string[] = ['roadmap "Generated" {', '  start 2027-01-04', '  currency EUR', '}', ''];
  for (let i = 1; i <= teams; i++)
    lines.push(`team team-${i} "Team ${i}" { capacity ${2 + below(6)}; rate ${700 + 50 * below(8)}/day }`);
  lines.push('', 'objective growth "Twice the customers" { due 2030-Q4 }', '');

  const feature = (i: number, product: number): void => {
    lines.push(`  feature f${i} "${pick(verbs)} ${pick(nouns)} ${i}" {`);
    const best = 1 + below(10);
    lines.push(next() < 0.3 ? `    duration ${best}d..${best + 2}d..${best * 3 + 3}d` : `    duration ${best + 2}d`);
    lines.push(`    team team-${1 + below(teams)}${next() < 0.3 ? ` ${1 + below(2)}` : ''}`);
    const earlier = new Set<string>();
    for (let n = below(4); n > 0 && i > 1; n--) {
      // Mostly near neighbours; now and then work of another product, by its full path.
      const other = next() < 0.05 ? 1 + below(i - 1) : Math.max(1, i - 1 - below(40));
      const home = Math.floor((other - 1) / perProduct) + 1;
      if (![...earlier].some((name) => name.endsWith(`f${other}`)))
        earlier.add(home === product ? `f${other}` : `p${home}.f${other}`);
    }
    if (earlier.size > 0) lines.push(`    after ${[...earlier].join(', ')}`);
    lines.push(`    owner @${pick(people)}`);
    if (next() < 0.6)
      lines.push(
        `    reach ${1 + below(90)}k; impact ${pick(['high', 'medium', 'low'])}; confidence ${50 + 10 * below(6)}%`,
      );
    if (next() < 0.1) lines.push('    supports growth');
    lines.push('  }');
  };

  for (let i = 1, product = 0; i <= features; i++) {
    if ((i - 1) % perProduct === 0) {
      product++;
      lines.push(`product p${product} "Product ${product}" {`);
    }
    feature(i, product);
    if (i % 50 === 0) lines.push(`  milestone m${i} "Release ${i / 50}" { after f${i} }`);
    if (i % perProduct === 0 || i === features) lines.push('}', '');
  }
  return lines.join('\n');
}
