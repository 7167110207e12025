/** Any section, part by part: tables, grids and cards. A topic needs no code of its own here. */
import type { Nothing, Section, SectionPart } from '../../../server/topics/section.ts';
import type { SectionData } from '../../../server/topics/viewData.ts';
import { plainText } from '../../../server/wording/text.ts';
import { el, fill } from '../dom.ts';
import { cardsPart } from './cardsPart.ts';
import { gridPart } from './gridPart.ts';
import type { Drawn, Hint, Pane } from './pane.ts';
import type { PartView } from './part.ts';
import { tablePart } from './tablePart.ts';
import { textNodes } from './text.ts';

export function sectionPane(): Pane<SectionData> {
  const summary = el('p', { class: 'section-summary' });
  const body = el('div', { class: 'section-parts' });
  const notes = el('p', { class: 'note' });
  const node = el('div', { class: 'pane-section' }, summary, body, notes);
  let kinds = '';
  let views: readonly { readonly heading: HTMLElement; readonly view: PartView }[] = [];

  /** The nodes of parts are kept while a section has the same kinds of parts. */
  const viewsOf = (parts: readonly SectionPart[]): typeof views => {
    const wanted = parts.map(({ kind }) => kind).join(' ');
    if (wanted === kinds) return views;
    kinds = wanted;
    views = parts.map((part, at) => ({ heading: el('h2', {}), view: viewOf(part, at) }));
    body.replaceChildren(...views.flatMap(({ heading, view }) => [heading, view.node]));
    return views;
  };
  return {
    node,
    hint: ({ content }) => (content.kind === 'nothing' ? hintOf(content) : undefined),
    topOf(key) {
      for (const { view } of views) {
        const top = view.topOf?.(key);
        if (top !== undefined) return top;
      }
      return undefined;
    },
    draw({ content }, look) {
      if (content.kind === 'nothing') return { columns: [], found: 0, all: 0 };
      drawTexts(content, summary, notes);
      const drawn = viewsOf(content.parts).map(({ heading, view }, i) => {
        const part = content.parts[i]!;
        heading.textContent = part.title ?? '';
        heading.hidden = part.title === undefined;
        return view.draw(part, look);
      });
      return joined(drawn);
    },
  };
}

const hintOf = ({ title, text, example }: Nothing): Hint => ({ title, says: plainText(text), example });

function drawTexts({ summary, notes = [] }: Section, above: HTMLElement, below: HTMLElement): void {
  above.hidden = summary === undefined;
  fill(above, JSON.stringify(summary), () => textNodes(summary ?? ''));
  below.hidden = notes.length === 0;
  fill(below, JSON.stringify(notes), () =>
    notes.flatMap((note, i) => [new Text(i > 0 ? ' ' : ''), ...textNodes(note)]),
  );
}

function viewOf(part: SectionPart, at: number): PartView {
  switch (part.kind) {
    case 'table':
      return tablePart(at);
    case 'grid':
      return gridPart();
    case 'cards':
      return cardsPart();
    case 'list':
    case 'board':
    case 'timeline':
      throw new Error(`The page draws ${part.kind} in a view of its own.`);
  }
}

/** The keyboard walks the lists of one part after those of another; tables that follow each other are one list. */
function joined(drawn: readonly Drawn[]): Drawn {
  const columns: string[][] = [];
  let isList = false;
  for (const { columns: next } of drawn) {
    if (isList && next.length === 1) columns.at(-1)!.push(...next[0]!);
    else columns.push(...next.map((column) => [...column]));
    isList = next.length === 1;
  }
  const start = drawn.find((each) => each.start !== undefined)?.start;
  return {
    columns,
    ...(start !== undefined && { start }),
    found: drawn.reduce((sum, { found }) => sum + found, 0),
    all: drawn.reduce((sum, { all }) => sum + all, 0),
  };
}
