import type { Span } from '../../../grammar/text.ts';
import { hiddenIn, nameOfCode } from '../../diagnostics/visible.ts';
import { rule } from '../rule.ts';
import { fixedPlace } from '../spot.ts';

const WORDS: Readonly<Record<number, string>> = {
  173: 'soft hyphen',
  847: 'combining grapheme joiner',
  1564: 'Arabic letter mark',
  4447: 'Hangul filler',
  4448: 'Hangul filler',
  8203: 'zero-width space',
  8204: 'zero-width non-joiner',
  8205: 'zero-width joiner',
  8206: 'left-to-right mark',
  8207: 'right-to-left mark',
  8234: 'left-to-right embedding',
  8235: 'right-to-left embedding',
  8236: 'pop directional formatting',
  8237: 'left-to-right override',
  8238: 'right-to-left override',
  8288: 'word joiner',
  8294: 'left-to-right isolate',
  8295: 'right-to-left isolate',
  8296: 'first strong isolate',
  8297: 'pop directional isolate',
  12644: 'Hangul filler',
  65039: 'variation selector',
  65279: 'byte order mark',
  65440: 'Hangul filler',
};

/**
 * Anywhere in a file, comments too: what is hidden there misleads a reader just as well. A mark at the start is none. Where
 * a value does not read for it, the error there tells what was meant, which need not be the text without it.
 */
export const hiddenCharacter = rule({
  code: 'hidden-character',
  reads: ['suspectFiles', 'found'],
  find({ suspectFiles, found }, report) {
    for (const { uri, text, positions } of suspectFiles) {
      const told = found.flatMap(({ code, facts, place: { file, anchor, span } }): Span[] => {
        if (code !== 'invalid-character' || file !== uri || !anchor) return [];
        return facts.signs && facts.suggestion !== undefined ? [positions.absolute(anchor, span)] : [];
      });
      for (const { at, code } of hiddenIn(text)) {
        if (code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code <= 0xdfff)) continue;
        if (at === 0 && code === 0xfeff) continue;
        if (told.some(({ start, end }) => start <= at && at < end)) continue;
        const name = nameOfCode(code);
        const character = WORDS[code] ? `${WORDS[code]}, ${name}` : name;
        const span = { start: at, end: at + String.fromCodePoint(code).length };
        report({ place: fixedPlace({ file: uri, span }), facts: { character, changesDirection: isDirection(code) } });
      }
    }
  },
});

const isDirection = (code: number): boolean =>
  code === 0x61c ||
  (code >= 0x200e && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);
