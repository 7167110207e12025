/** What the filter of the toolbar leaves of a section. */
import type { Card, RelatedItem } from '../../../server/topics/card.ts';
import type { BoardItem, ListItem, SectionPart } from '../../../server/topics/section.ts';
import type { Cell, Table } from '../../../server/topics/table.ts';
import { valueText } from '../../../server/topics/value.ts';
import { stateName } from '../../../server/wording/states.ts';
import { plainText } from '../../../server/wording/text.ts';

/** The words of a filter, in lower case. */
export const wordsOf = (filter: string): readonly string[] => filter.toLowerCase().split(/\s+/).filter(Boolean);

function fits(words: readonly string[], ...texts: readonly (string | undefined)[]): boolean {
  const text = texts.join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

export const cellText = ({ value, below = [] }: Cell): string =>
  [valueText(value), ...below].map(plainText).join(' ').trim();

export const relatedItems = ({ related = [] }: Card): readonly RelatedItem[] => related.flatMap(({ items }) => items);

const filteredTable = (table: Table, words: readonly string[]): Table => ({
  ...table,
  rows: table.rows.filter(({ id, cells }) => fits(words, id, ...cells.map(cellText))),
});

const boardTexts = ({ title, id, product, owner, state, critical, late }: BoardItem): (string | undefined)[] => [
  ...[title, id, product, owner, stateName[state]],
  ...[critical ? 'critical' : '', late ? 'late' : ''],
];

const listTexts = ({ text, because = [] }: ListItem): string[] => [text, ...because].map(plainText);

/** The part with the entries that have all words. Nodes of a graph and points of a chart all stay, to be faded. */
export function filtered(part: SectionPart, words: readonly string[]): SectionPart {
  if (words.length === 0) return part;
  switch (part.kind) {
    case 'table':
      return filteredTable(part, words);
    case 'timeline':
      return { ...part, table: filteredTable(part.table, words) };
    case 'grid':
      return { ...part, rows: part.rows.filter(({ id, title }) => fits(words, id, title)) };
    case 'cards':
      return {
        ...part,
        cards: part.cards.filter((card) =>
          fits(words, card.title, card.id, card.owner, ...relatedItems(card).map(({ title }) => title)),
        ),
      };
    case 'board':
      return {
        ...part,
        columns: part.columns.map((column) => ({
          ...column,
          items: column.items.filter((item) => fits(words, ...boardTexts(item))),
        })),
      };
    case 'list':
      return { ...part, items: part.items.filter((item) => fits(words, ...listTexts(item))) };
    case 'chart':
    case 'graph':
      return part;
  }
}

/** What the entries of a part are about, each by its id, or by its place where it has none. */
export function idsOf(part: SectionPart, words: readonly string[]): readonly string[] {
  switch (part.kind) {
    case 'table':
      return part.rows.map(({ id }, i) => id ?? `row ${i}`);
    case 'timeline':
      return idsOf(part.table, words);
    case 'grid':
      return part.rows.map(({ id }) => id);
    case 'cards':
      return part.cards.map(({ id }) => id);
    case 'board':
      return part.columns.flatMap(({ items }) => items.map(({ id }) => id));
    case 'graph':
      return part.nodes.filter(({ title, id, state }) => fits(words, title, id, stateName[state])).map(({ id }) => id);
    case 'list':
      return part.items.map((_, i) => `item ${i}`);
    case 'chart':
      return [];
  }
}
