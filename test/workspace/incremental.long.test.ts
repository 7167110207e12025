import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { applyEdit, type Edit } from '../../grammar/reparse.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import { testDay } from '../support/analysed.ts';
import { random } from '../support/generateRoadmap.ts';
import { plainAnalysis } from '../support/plainAnalysis.ts';
import { randomEdit } from '../support/randomEdit.ts';
import { sampleTexts } from '../support/sampleTexts.ts';

const examples = new URL('../../examples/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, examples), 'utf8');
const portfolio = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.startsWith('portfolio/') && file.endsWith('.roadmap'));

/** Two roots that share files, a scenario, names in several files. */
const small: readonly (readonly [string, string])[] = [
  [
    '/main.roadmap',
    `import "teams.roadmap"
import "parts"
roadmap "Main" { start 2027-01-04; rank ours; rules { unowned-feature off } }
scoring ours { formula value * 2 - effort }
product shop {
  feature design { duration 3d; team web; value 3; milestone sketch { after design SS +1d } }
  feature cart {
    feature design { duration 2d }
    feature build { duration 5d..8d..13d; after design SS +1d; team web 2; value 8 }
  }
  milestone beta { after cart; before pay.launch; due 2027-01-20 }
  risk late { probability 20%; delay 3d; threatens cart.build }
}
scenario faster {
  team web { capacity 9 }
  feature trial { duration 1d; after shop.cart, design; before beta }
  product shop { feature cart { feature test { after build } } }
  drop shop.design
}
view board { include shop, #launch; exclude milestone }
`,
  ],
  [
    '/teams.roadmap',
    'team web "Web" { capacity 2; rate 900/day }\nobjective growth { measured-by rate }\nkpi rate { target 3 by 2027-06-30 }\n',
  ],
  [
    '/parts/pay.roadmap',
    'import "../teams.roadmap"\nproduct pay {\n  feature login { effort 5d; supports growth; moves rate +1 }\n  milestone launch { after login }\n}\n',
  ],
];

const texts = sampleTexts();
const anything = (text: string, next: () => number): Edit => randomEdit(text, texts, next);

/** One of the names becomes another, wherever it stands: in a header, in a reference, in a path. */
function otherName(text: string, next: () => number): Edit {
  const words = [...text.matchAll(/\b(shop|design|cart|build|beta|web|pay|login|launch|rate|growth|trial|ours)\b/g)];
  const pick = (): RegExpExecArray => words[Math.floor(next() * words.length)]!;
  if (words.length === 0) return { start: 0, end: 0, text: '' };
  const { index, 0: word } = pick();
  return { start: index, end: index + word.length, text: pick()[0] };
}

/** Mends half of what it breaks, so that the text stays one that means something. */
function drive(
  files: readonly (readonly [string, string])[],
  seed: number,
  steps: number,
  edit: (text: string, next: () => number) => Edit = anything,
): void {
  const next = random(seed);
  const texts = new Map(files);
  const uris = [...texts.keys()];
  const workspace = createWorkspace(memorySource(files), { today: () => testDay, listFiles: () => uris });
  for (const [uri, text] of files) workspace.open(uri, text);
  let undo: (() => void) | undefined;
  for (let step = 0; step < steps; step++) {
    const uri = uris[Math.floor(next() * uris.length)]!;
    const text = texts.get(uri)!;
    const change = edit(text, next);
    if (undo && next() < 0.5) undo();
    else {
      texts.set(uri, applyEdit(text, change));
      workspace.change(uri, [change]);
      undo = () => {
        const now = texts.get(uri)!;
        workspace.change(uri, [{ start: 0, end: now.length, text }]);
        texts.set(uri, text);
        undo = undefined;
      };
    }
    if (next() < 0.2) continue;
    const source = memorySource(texts);
    for (const root of workspace.roots()) {
      const fresh = analyse(root, source, { today: testDay })!;
      const kept = workspace.analysisOf(root)!;
      assert.deepEqual(plainAnalysis(kept), plainAnalysis(fresh), `seed ${seed}, step ${step}, ${root}`);
    }
  }
}

/** Random edits in all; one in fifty begins anew with another seed. More by the environment variable ROADMAP_FUZZ_EDITS. */
const total = Number(process.env.ROADMAP_FUZZ_EDITS ?? 900);
const seed = Number(process.env.ROADMAP_FUZZ_SEED ?? 1);

/** The share of the edits that each test makes, in ninths. */
const share = (ninths: number): number => Math.ceil((total * ninths) / 9);

const perSeed = 50;
const seeds = (ninths: number): number[] =>
  Array.from({ length: Math.ceil(share(ninths) / perSeed) }, (_, i) => seed + i);

describe('an analysis after an edit', function () {
  // The runner of many edits has no limit, and that holds here too.
  this.timeout(process.env.ROADMAP_FUZZ_EDITS ? 0 : 120_000);

  it(`is that of the same texts read afresh: a small workspace with two roots, ${share(4)} edits`, () => {
    for (const each of seeds(4)) drive(small, each, perSeed);
  });

  it(`is that of the same texts read afresh: ${share(4)} names become others`, () => {
    for (const each of seeds(4)) drive(small, each, perSeed, otherName);
  });

  it(`is that of the same texts read afresh: the examples, ${share(1)} edits`, () => {
    const files = portfolio.map((file) => [`/${file}`, read(file)] as const);
    const edits = share(1) / 5;
    drive(files, seed + 2, Math.ceil(edits * 3));
    drive([['/web-shop.roadmap', read('web-shop.roadmap')]], seed + 3, Math.ceil(edits * 2));
  });
});
