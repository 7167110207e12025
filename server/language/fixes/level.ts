/** A team is over-allocated: resource levelling moves the work. */

import { shift } from '../../../grammar/text.ts';
import { addProperty, propertyNamed } from '../../planEdits/edits.ts';
import type { Fixer } from './fix.ts';

export const levelSchedule: Fixer<'over-capacity'> = ({ analysis, finding }) => {
  const { alone, held } = finding.facts;
  if (alone !== undefined || held !== undefined) return [];
  const { header } = analysis.roadmap;
  const file = header && analysis.files.get(header.origin.file);
  if (!header || !file?.positions.has(header.origin.declaration)) return [];
  const { declaration } = header.origin;
  const start = file.positions.start(declaration);
  const said = propertyNamed(declaration, 'schedule');
  const edit = said
    ? { span: shift(said, start), text: 'schedule leveled' }
    : addProperty(file.text, declaration, start, 'schedule leveled');
  return [
    {
      title: 'Set `schedule leveled`, to move the work',
      edits: new Map([[file.uri, [edit]]]),
      preferred: true,
      safe: false,
    },
  ];
};
