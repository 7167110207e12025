import { strict as assert } from 'node:assert';
import { passes } from '../../server/findings/finalize.ts';
import { analysed } from '../support/analysed.ts';

/** `pass: code because of code` of each finding that is not reported. */
const suppressed = (text: string): string[] =>
  analysed(text).analysis.suppressed.map(({ pass, finding, reason }) => {
    const cause = reason.kind === 'part' ? reason.of.code : reason.kind === 'follows' ? reason.from.code : reason.kind;
    return `${pass}: ${finding.code} because of ${cause}`;
  });

describe('The passes from what is found to what is reported', () => {
  it('are listed in their order', () => {
    assert.deepEqual(
      passes.map(({ name }) => name),
      [
        'apply severities',
        'apply suppression comments',
        'merge missing braces',
        'merge multi-line text',
        'merge foreign lines',
        'suppress cascades',
        'suppress uncertain',
        'sort',
        'propose free names',
      ],
    );
  });

  it('remove nothing where there is nothing to remove', () => {
    assert.deepEqual(suppressed('feature a { duration 1w; after b }'), []);
  });

  it('remove what rules turn off', () => {
    assert.deepEqual(suppressed('roadmap { rules { unresolved-reference off } }\nfeature a { duration 1w; after b }'), [
      'apply severities: unresolved-reference because of off',
    ]);
  });

  it('remove what a comment suppresses', () => {
    const text = 'feature a {\n  duration 1w\n  // roadmap-ignore unresolved-reference: to come\n  after b\n}';
    assert.deepEqual(suppressed(text), ['apply suppression comments: unresolved-reference because of comment']);
    const [found] = analysed(text).analysis.suppressed;
    assert(found?.reason.kind === 'comment');
    assert.equal(found.reason.text, 'to come');
  });

  it('merge what one mistake in the text makes many of', () => {
    assert.deepEqual(suppressed('feature a\n  duration 1w\n  after b\n'), [
      'merge missing braces: misplaced-property because of missing-braces',
      'merge missing braces: misplaced-property because of missing-braces',
      'merge missing braces: unestimated-feature because of missing-braces',
    ]);
    assert.deepEqual(suppressed('feature a {\n  duration 1w\n  note "one\n  two"\n}'), [
      'merge multi-line text: unclosed-string because of unclosed-string',
      'merge multi-line text: unknown-property because of unclosed-string',
    ]);
    assert.deepEqual(suppressed('some words\nmore words\n'), [
      'merge foreign lines: unknown-kind because of unknown-kind',
    ]);
  });

  it('remove what follows from another finding, with that finding', () => {
    assert.deepEqual(suppressed('import "people.roadmap"\nfeature a { duration 1w; team web }'), [
      'suppress cascades: unresolved-reference because of import-not-found',
    ]);
    assert.deepEqual(suppressed('feature a { duratoin 1w }'), [
      'suppress cascades: unestimated-feature because of unknown-property',
    ]);
    assert.deepEqual(suppressed('roadmap { start 2027-01-04 }\nfeature a { duration 9w; due 2027-01-08; after b }'), [
      'suppress uncertain: missed-deadline because of unresolved-reference',
    ]);
    assert.deepEqual(suppressed('team web { capacity 1 }\nfeature a { duration 1w; team apps }'), [
      'suppress uncertain: unused-declaration because of unresolved-reference',
    ]);
  });
});
