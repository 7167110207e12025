/** What is known about the thing under the cursor, as Markdown without HTML; what a user wrote in it is escaped. */
import type { Span } from '../../grammar/text.ts';
import { kindRow, propertyRow } from '../../grammar/vocabulary/index.ts';
import type { KindRow } from '../../grammar/vocabulary/row.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { isCode } from '../diagnostics/codes.ts';
import type { Entity } from '../model/roadmap.ts';
import { code } from '../render/markdown/escape.ts';
import { cardMarkdown } from '../render/markdown/markdown.ts';
import { cardOf } from '../topics/cardOf.ts';
import { list } from '../wording/lists.ts';
import { cursorAt, type On } from '../workspace/cursor.ts';
import { changedEntity, entityOf, entityOfPath, statedInPlan } from '../workspace/places.ts';
import { dateCard } from './hover/date.ts';
import { durationCard } from './hover/duration.ts';
import { personCard, tagCard } from './hover/people.ts';
import { kindCard, propertyCard, ruleCard, wordCard } from './hover/vocabulary.ts';

export interface Hovered {
  readonly markdown: string;
  readonly span: Span;
}

export function hover(analysis: Analysis, uri: string, offset: number): Hovered | undefined {
  const file = analysis.files.get(uri);
  if (!file) return undefined;
  const { on, path } = cursorAt(file, offset);
  if (on.kind === 'nothing') return undefined;
  const here = path.at(-1)?.declaration;
  const kind = here && kindRow(here.keyword.text);
  const around = entityOfPath(
    analysis,
    path.map(({ declaration }) => declaration),
  );
  const changed = changedEntity(analysis, here);
  const today = (property: string): string => (changed ? todayLine(statedInPlan(analysis, changed, property)) : '');
  const markdown = hoverCard(analysis, on, kind, around, today, () => {
    const occurrence = analysis.references.at(uri, offset);
    return occurrence && entityOf(analysis, occurrence.id);
  });
  return markdown === undefined ? undefined : { markdown, span: on.span };
}

const entityCard = (analysis: Analysis, entity: Entity): string => cardMarkdown(cardOf(analysis, entity));

/** In a scenario: what the plan says of the property today. */
const todayLine = (stated: readonly string[]): string =>
  `\n\n${stated.length === 0 ? 'Not set in the plan today.' : `In the plan today: ${list(stated.map(code))}.`}`;

function hoverCard(
  analysis: Analysis,
  on: Exclude<On, { kind: 'nothing' }>,
  kind: KindRow | undefined,
  around: Entity | undefined,
  today: (property: string) => string,
  named: () => Entity | undefined,
): string | undefined {
  switch (on.kind) {
    case 'keyword':
      return kind && kindCard(kind);
    case 'id': {
      const entity = named() ?? around;
      return entity && entityCard(analysis, entity);
    }
    case 'title':
      return around && entityCard(analysis, around);
    case 'property': {
      if (kind?.name === 'rules' && isCode(on.property.name.text)) return ruleCard(on.property.name.text);
      const row = kind && propertyRow(kind.name, on.property.name.text);
      return row && propertyCard(on.property.name.text, row) + today(on.property.name.text);
    }
    case 'path':
      return undefined;
    case 'value':
      break;
  }
  const { value, property } = on;
  switch (value.kind) {
    case 'word': {
      const entity = named();
      if (entity) return entityCard(analysis, entity);
      const row = kind && propertyRow(kind.name, property.name.text);
      return row && wordCard(value.text, property.name.text, row);
    }
    case 'date':
      return dateCard(analysis, value);
    case 'handle':
      return personCard(analysis, value.text);
    case 'tag':
      return tagCard(analysis, value.text);
    case 'duration':
      return durationCard(analysis, on, value, around);
    case 'string':
    case 'number':
    case 'range':
    case 'rate':
    case 'operator':
      return undefined;
  }
}
