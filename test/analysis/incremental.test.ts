/** What is kept over edits is what a fresh look computes, fact by fact. */
import { strict as assert } from 'node:assert';
import { applyEdit, type Edit } from '../../grammar/reparse.ts';
import type { Analysis } from '../../server/analysis/analysis.ts';
import type { Fact } from '../../server/analysis/fact.ts';
import { facts } from '../../server/analysis/facts.ts';
import * as givens from '../../server/analysis/givens.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import { allFacts, plainValue } from '../support/allFacts.ts';
import { testDay } from '../support/analysed.ts';
import { generatePortfolio } from '../support/generatePortfolio.ts';
import { random } from '../support/generateRoadmap.ts';

const uri = '/main.roadmap';
const handedOver: readonly Fact<unknown>[] = Object.values(givens);
/** Without what is only put together of others. */
const derived = allFacts(Object.values(facts)).filter(
  (fact) => !handedOver.includes(fact) && fact.name !== 'planSource',
);
/** Only texts differ: those of before may stand for those of now. */
const cuts = new Set(['header', 'work', 'teams', 'kpis', 'products', 'objectives', 'calendars', 'risks']);
const texts = ['title', 'doc', 'note', 'links', 'evidence', 'vision', 'rules'];

const fresh = (text: string): Analysis => analyse(uri, memorySource([[uri, text]]), { today: testDay })!;

/** A value, a name or a line becomes another that stands somewhere in the text, or goes. */
function edited(text: string, next: () => number): Edit {
  const below = (n: number): number => Math.floor(next() * n);
  const all = [...text.matchAll(next() < 0.7 ? /\d+|\b[a-z]\d+\b|"[^"\n]*"/g : /^ {4}\S.*\n/gm)];
  const pick = (): RegExpExecArray => all[below(all.length)]!;
  const { index, 0: old } = pick();
  const text2 = next() < 0.8 ? pick()[0] : '';
  return { start: index, end: index + old.length, text: text2 };
}

function compare(kept: Analysis, anew: Analysis, step: string): void {
  for (const fact of derived) {
    const [now, then] = [plainValue(kept.ask(fact)), plainValue(anew.ask(fact))];
    if (cuts.has(fact.name.replace(/ as written$/, ''))) for (const each of [now, then]) withoutTexts(each);
    assert.deepEqual(now, then, `${fact.name} ${step}`);
  }
}

function withoutTexts(value: unknown): void {
  for (const each of Array.isArray(value) ? value : [value]) {
    for (const name of texts) if (typeof each === 'object' && each !== null) Reflect.deleteProperty(each, name);
  }
}

describe('facts after an edit', () => {
  for (const seed of [1, 2]) {
    it(`are those of a fresh look, one by one: edits ${seed}`, () => {
      const next = random(seed);
      let text = generatePortfolio(24, seed);
      const workspace = createWorkspace(memorySource(), { today: () => testDay });
      workspace.open(uri, text);
      const change = (edit: Edit): Analysis => {
        workspace.change(uri, [edit]);
        text = applyEdit(text, edit);
        return workspace.analysisFor(uri)!;
      };
      for (let step = 0; step < 30; step++) {
        const edit = edited(text, next);
        const old = text.slice(edit.start, edit.end);
        compare(change(edit), fresh(text), `after ${JSON.stringify(edit)}`);
        // Half of what breaks is mended, so that the text stays one that means something.
        if (next() < 0.5) change({ start: edit.start, end: edit.start + edit.text.length, text: old });
      }
    });
  }
});
