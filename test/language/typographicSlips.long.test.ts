/** Texts that read, with slips of typography in them: what is mended unasked means what it meant, and the rest is told. */
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { plainWord } from '../../grammar/typography.ts';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { codes } from '../../server/diagnostics/codes.ts';
import type { Finding } from '../../server/diagnostics/finding.ts';
import { fixAll } from '../../server/language/fixAll.ts';
import { fixesFor } from '../../server/language/fixes/index.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { isUnsureName } from '../../server/workspace/places.ts';
import { testDay } from '../support/analysed.ts';
import { random } from '../support/generateRoadmap.ts';
import { richText, typographicSlip } from '../support/typographicSlips.ts';

const uri = '/main.roadmap';
const read = (text: string): Analysis => analyse(uri, memorySource([[uri, text]]), { today: testDay })!;

/** Of the text, its words or its names; what is wrong with a plan comes with the plan. */
const isOfTheText = ({ code, severity }: Finding): boolean =>
  severity === 'error' && ['syntax', 'vocabulary', 'names'].includes(codes[code].group);

const places = new Set(['origin', 'span', 'declaration', 'file', 'doc']);

/** What a roadmap says, without where: each fact by the thing and the property that it is of. */
function meaning({ roadmap }: Analysis): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const plain = (value: unknown): string =>
    JSON.stringify(value, (key, part) => (places.has(key) ? undefined : (part as unknown)));
  for (const [id, entity] of roadmap.byId) {
    // What has a name that is still asked about is known by no name yet.
    if (isUnsureName(entity.origin.declaration)) continue;
    for (const [name, value] of Object.entries(entity)) {
      if (places.has(name) || value === undefined) continue;
      if (!Array.isArray(value)) facts.set(`${id} ${name}`, plain(value));
      else for (const part of value) facts.set(`${id} ${name} ${plain(part)}`, '');
    }
  }
  for (const { from, to, type, lag } of roadmap.dependencies) facts.set(`${from} ${to} ${type} ${plain(lag)}`, '');
  return facts;
}

/** What `now` says that neither the whole text nor the damaged one does. */
function invented(now: Analysis, whole: Analysis, damaged: Analysis): string[] {
  const [before, meant] = [meaning(damaged), meaning(whole)];
  return [...meaning(now)].flatMap(([fact, value]) =>
    meant.get(fact) === value || before.get(fact) === value ? [] : `${fact} = ${value}, not ${meant.get(fact)}`,
  );
}

/** Errors of the text, by code, that `now` has and `before` has not. What was there all along only comes to light. */
function newErrors(now: Analysis, before: Analysis): string[] {
  const text = before.files.get(uri)!.text;
  const isHidden = ({ facts }: Finding): boolean =>
    ['found' in facts && facts.found, 'name' in facts && facts.name, 'property' in facts && facts.property].some(
      (found) => typeof found === 'string' && (text.includes(found) || plainWord(text).includes(found)),
    );
  const count = ({ findings }: Analysis, code: string): number =>
    findings.filter((finding) => isOfTheText(finding) && finding.code === code && !isHidden(finding)).length;
  return [...new Set(now.findings.filter(isOfTheText).map(({ code }) => code))].filter(
    (code) => count(now, code) > count(before, code),
  );
}

function fixed(text: string): string {
  let now = text;
  for (let round = 0; round < 10; round++) {
    const analysis = read(now);
    const after = applyEdits(now, fixAll(analysis, analysis.findings).get(uri) ?? []);
    if (after === now) break;
    now = after;
  }
  return now;
}

/** The lines that differ between the whole text, the one with slips, and what a fix made of that. */
function shownAs(title: string, ...texts: readonly string[]): string {
  const [whole, slipped, now] = texts.map((text) => text.split('\n')) as [string[], string[], string[]];
  const lines = slipped.flatMap((line, i) => (line === now[i] ? [] : [`  ${whole[i]}`, `- ${line}`, `+ ${now[i]}`]));
  return [title, ...lines].join('\n');
}

const rounds = Number(process.env.ROADMAP_SLIPS ?? 300);
const from = Number(process.env.ROADMAP_SLIPS_SEED ?? 17);

describe('a slip of typography', () => {
  it('stands in no text of ours', () => {
    const next = random(5);
    for (let i = 0; i < 40; i++) {
      const text = richText(next);
      const wrong = read(text).findings.filter(isOfTheText);
      assert.deepEqual(
        wrong.map(({ code, facts }) => ({ code, facts })),
        [],
        text,
      );
    }
  });

  it(`is mended into what was meant or is told, never into another value (${rounds} texts)`, function () {
    this.timeout(0);
    const next = random(from);
    let mended = 0;
    for (let i = 0; i < rounds; i++) {
      // What else can be fixed is fixed before.
      const text = fixed(richText(next));
      const whole = read(text);
      let slipped = text;
      for (let n = 1 + Math.floor(next() * 3); n > 0; n--) slipped = typographicSlip(slipped, next);
      const damaged = read(slipped);
      const all = fixed(slipped);
      const steps = damaged.findings
        .filter(isOfTheText)
        .slice(0, 6)
        .flatMap((finding) =>
          fixesFor(damaged, finding)
            .filter(({ preferred, safe }) => preferred || safe)
            .map(({ title, edits }) => ({ title, now: applyEdits(slipped, edits.get(uri) ?? []) })),
        );
      for (const { title, now } of [{ title: 'all', now: all }, ...steps]) {
        const after = read(now);
        const shown = shownAs(title, text, slipped, now);
        assert.deepEqual(invented(after, whole, damaged), [], shown);
        assert.deepEqual(newErrors(after, damaged), [], shown);
        if (after.findings.some(isOfTheText)) continue;
        assert.deepEqual(meaning(after), meaning(whole), shown);
        if (title === 'all' && slipped !== text) mended++;
      }
      if (!damaged.findings.some(isOfTheText)) assert.deepEqual(meaning(damaged), meaning(whole), slipped);
    }
    assert.ok(mended > rounds / 3, `${mended} of ${rounds} texts are whole again`);
  });
});
