/**
 * Mutated files. `npm run fuzz` asks for more of them with ROADMAP_FUZZ (how many) and ROADMAP_FUZZ_SEED (which).
 * A file that fails is printed, so that it can become a fixture.
 */
import { strict as assert } from 'node:assert';
import { random } from '../support/generateRoadmap.ts';
import { randomEdit } from '../support/randomEdit.ts';
import { sampleTexts } from '../support/sampleTexts.ts';
import { assertSound } from '../support/soundTree.ts';

const rounds = Number(process.env.ROADMAP_FUZZ ?? 20_000);
const seed = Number(process.env.ROADMAP_FUZZ_SEED ?? 1);

/** Characters changed as a bad disk changes them. */
function flip(text: string, next: () => number): string {
  const at = Math.floor(next() * text.length);
  return (
    text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << Math.floor(next() * 8))) + text.slice(at + 1)
  );
}

describe('mutated files', () => {
  it(`read without a throw, into trees that are sound (${rounds} of them)`, function () {
    this.timeout(0);
    const next = random(seed);
    const texts = sampleTexts();
    for (let i = 0; i < rounds; i++) {
      let text = texts[Math.floor(next() * texts.length)]!;
      for (let n = Math.floor(next() * 6); n >= 0; n--) {
        if (next() < 0.3 && text.length > 0) text = flip(text, next);
        else {
          const { start, end, text: by } = randomEdit(text, texts, next);
          text = text.slice(0, start) + by + text.slice(end);
        }
      }
      try {
        assertSound(text);
      } catch (error) {
        assert.fail(`${String(error)}\nfile ${i} of seed ${seed}: ${JSON.stringify(text)}`);
      }
    }
  });
});
