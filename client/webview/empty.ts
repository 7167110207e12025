/** Where there is nothing to draw the page says why, and what to do. */
import { el } from './dom.ts';
import type { Hint } from './views/pane.ts';

export type Emptiness =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'no-work' }
  | { readonly kind: 'empty-slice'; readonly title: string }
  | { readonly kind: 'no-match'; readonly filter: string; readonly clear: () => void };

const example = `product shop "Web shop" {
  feature cart "Cart that remembers" {
    duration 3w
  }
  milestone launch "Launch" {
    after cart
  }
}`;

export function emptiness(of: Emptiness): HTMLElement {
  switch (of.kind) {
    case 'waiting':
      return el('div', { class: 'empty waiting', role: 'status' }, el('p', {}, 'Reading the roadmap …'));
    case 'broken':
      return el(
        'div',
        { class: 'empty', role: 'status' },
        el('h2', {}, 'The picture waits for the text'),
        el('p', {}, 'The roadmap has a syntax error, so there is nothing to draw yet.'),
        el('p', { class: 'reason', dir: 'auto' }, of.message),
      );
    case 'no-work':
      return el(
        'div',
        { class: 'empty' },
        el('h2', {}, 'Nothing is planned yet'),
        el('p', {}, 'Write a first feature with a duration, and a milestone that waits for it:'),
        el('pre', {}, document.createTextNode(example)),
        el('p', {}, 'It appears here while you type.'),
      );
    case 'empty-slice':
      return el(
        'div',
        { class: 'empty' },
        el('h2', {}, 'Nothing is in this view'),
        el('p', { dir: 'auto' }, `No feature or milestone is what “${of.title}” includes, and not what it excludes.`),
      );
    case 'no-match': {
      const clear = el('button', { type: 'button', class: 'plain' }, 'Clear the filter');
      clear.addEventListener('click', of.clear);
      return el(
        'div',
        { class: 'empty' },
        el('h2', {}, 'Nothing matches'),
        el('p', { dir: 'auto' }, `No feature or milestone has all of “${of.filter.trim()}”.`),
        clear,
      );
    }
  }
}

/** What to write so that a view has something to show; names stand in backticks. */
export const hintNode = ({ title, says, example }: Hint): HTMLElement =>
  el(
    'div',
    { class: 'empty' },
    el('h2', {}, title),
    el('p', {}, ...withCode(says)),
    ...(example === undefined
      ? []
      : [el('pre', {}, document.createTextNode(example)), el('p', {}, 'It appears here while you type.')]),
  );

const withCode = (sentence: string): (string | Node)[] =>
  sentence.split('`').map((part, i) => (i % 2 === 0 ? part : el('code', {}, part)));
