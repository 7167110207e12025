/** Dates that the plan cannot keep become those it can. They say something else afterwards, so they are never made unasked. */
import { type Day, dayOf, daysInMonth, isoDate } from '../../../grammar/civil.ts';
import type { Property } from '../../../grammar/syntax.ts';
import { shift } from '../../../grammar/text.ts';
import { propertyNamed } from '../../planEdits/edits.ts';
import { entityOfDeclaration, isWork, plannedOf } from '../../workspace/places.ts';
import { propertyAt } from './find.ts';
import { type Fix, type Fixer, type Found, inFile } from './fix.ts';

const planned = ({ analysis, declaration }: Found) => {
  const entity = declaration && entityOfDeclaration(analysis, declaration);
  return isWork(entity) ? plannedOf(analysis, entity.index) : undefined;
};

const setDate = (found: Found, property: Property, day: Day, title: string): Fix[] => {
  const value = property.items[0]?.[0];
  if (!value) return [];
  return [
    {
      title,
      edits: inFile(found, { span: shift(value, found.start), text: isoDate(day) }),
      preferred: true,
      safe: false,
    },
  ];
};

export const moveDue: Fixer = (found) => {
  const due = found.declaration && propertyNamed(found.declaration, 'due');
  const item = planned(found);
  return due && item
    ? setDate(found, due, item.lastDay, `Move \`due\` to the planned finish, ${isoDate(item.lastDay)}`)
    : [];
};

/** A start that cannot be: the first day that can, or no more than a wish. */
export const moveStart: Fixer<'impossible-start'> = (found) => {
  const { declaration, start } = found;
  const pin = declaration && (propertyNamed(declaration, 'start') ?? propertyNamed(declaration, 'on'));
  if (!pin) return [];
  const day = isoDate(found.finding.facts.possible);
  const value = pin.items[0]?.[0];
  const fixes: Fix[] = [];
  if (value) {
    fixes.push({
      title: `Move \`${pin.name.text}\` to ${day}`,
      edits: inFile(found, { span: shift(value, start), text: day }),
      preferred: true,
      safe: false,
    });
  }
  if (pin.name.text === 'start' && declaration && !propertyNamed(declaration, 'earliest')) {
    fixes.push({
      title: 'Change it to `earliest`, so that it can start later',
      edits: inFile(found, { span: shift(pin.name, start), text: 'earliest' }),
      preferred: false,
      safe: false,
    });
  }
  return fixes;
};

/** The date of the property that the finding is at becomes another day. */
function moveTo(found: Found, day: Day): Fix[] {
  const property = propertyAt(found);
  return property ? setDate(found, property, day, `Move \`${property.name.text}\` to ${isoDate(day)}`) : [];
}

/** A fixed start on a day off moves to the next working day. */
export const nextWorkingDay: Fixer<'non-working-day'> = (found) => moveTo(found, found.finding.facts.next);

/** An unlikely due date moves to one that 8 of 10 simulated runs meet. */
export const likelyDate: Fixer<'low-confidence-date'> = (found) => moveTo(found, found.finding.facts.p80);

/** A day that its month does not have, as the last it has. */
export const lastOfMonth: Fixer<'invalid-date'> = (found) => {
  const written = found.file.text.slice(found.span.start, found.span.end);
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!match || found.finding.facts.suggestion !== undefined) return [];
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1) return [];
  const text = isoDate(dayOf(year, month, Math.min(day, daysInMonth(year, month))));
  return [
    { title: `Change to ${text}`, edits: inFile(found, { span: found.span, text }), preferred: true, safe: false },
  ];
};
