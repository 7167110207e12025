/** Sections of short roadmaps as a test reads them. */
import { strict as assert } from 'node:assert';
import { planningScope } from '../../server/topics/scope.ts';
import type { Nothing, Section, SectionPart } from '../../server/topics/section.ts';
import type { Cell } from '../../server/topics/table.ts';
import type { Topic } from '../../server/topics/topic.ts';
import { valueText } from '../../server/topics/value.ts';
import { plainText } from '../../server/wording/text.ts';
import { analysed } from './analysed.ts';

/** @param slice the name of a view of the roadmap */
export function contentOf(topic: Topic, text: string, slice?: string): Section | Nothing | undefined {
  const { analysis } = analysed(text);
  return topic.section?.(
    planningScope(
      analysis,
      analysis.roadmap.views.find(({ id }) => id === slice),
    ),
  );
}

export function sectionOf(topic: Topic, text: string, slice?: string): Section {
  const section = contentOf(topic, text, slice);
  assert.ok(section?.kind === 'section', 'the topic has something to show');
  return section;
}

type PartOf<Kind> = Extract<SectionPart, { readonly kind: Kind }>;

/** The parts of one kind. */
export const partsOf = <Kind extends SectionPart['kind']>(section: Section, kind: Kind): readonly PartOf<Kind>[] =>
  section.parts.filter((part): part is PartOf<Kind> => part.kind === kind);

export const words = ({ value }: Pick<Cell, 'value'>): string => plainText(valueText(value));
