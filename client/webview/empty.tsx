/** Where there is nothing to draw the page says why, and what to do. */
import type { ComponentChildren } from 'preact';
import type { Nothing } from '../../server/topics/section.ts';
import { Words } from './text.tsx';

export type Emptiness =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'no-work' }
  | { readonly kind: 'empty-slice'; readonly title: string }
  | { readonly kind: 'no-match'; readonly filter: string }
  | Nothing;

const EXAMPLE = `product shop "Web shop" {
  feature cart "Cart that remembers" {
    duration 3w
  }
  milestone launch "Launch" {
    after cart
  }
}`;

export function Empty({ of, clear }: { readonly of: Emptiness; readonly clear: () => void }) {
  switch (of.kind) {
    case 'waiting':
      return (
        <div class="empty waiting" role="status">
          <p>Reading the roadmap …</p>
        </div>
      );
    case 'broken':
      return (
        <div class="empty" role="status">
          <h2>No picture yet</h2>
          <p>The roadmap has a syntax error, so there is nothing to draw yet.</p>
          <p class="reason" dir="auto">
            {of.message}
          </p>
        </div>
      );
    case 'no-work':
      return (
        <Hint title="Nothing is planned yet" example={EXAMPLE}>
          Write a first feature with a duration, and a milestone after it:
        </Hint>
      );
    case 'empty-slice':
      return (
        <div class="empty">
          <h2>Nothing is in this view</h2>
          <p dir="auto">No feature or milestone is what “{of.title}” includes, and not what it excludes.</p>
        </div>
      );
    case 'no-match':
      return (
        <div class="empty">
          <h2>Nothing matches</h2>
          <p dir="auto">No feature or milestone has all of “{of.filter.trim()}”.</p>
          <button type="button" class="plain" onClick={clear}>
            Clear the filter
          </button>
        </div>
      );
    case 'nothing':
      return (
        <Hint title={of.title} example={of.example}>
          <Words text={of.text} />
        </Hint>
      );
  }
}

interface HintProps {
  readonly title: string;
  /** In the language; empty where there is nothing to write. */
  readonly example: string;
  readonly children: ComponentChildren;
}

const Hint = ({ title, example, children }: HintProps) => (
  <div class="empty">
    <h2>{title}</h2>
    <p>{children}</p>
    {example !== '' && <pre>{example}</pre>}
    {example !== '' && <p>It appears here while you type.</p>}
  </div>
);
