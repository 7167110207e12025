/** Dates that the plan cannot keep become those it can. They say something else afterwards, so they are never made unasked. */
import { type Day, isoDate } from '../../../grammar/civil.ts';
import type { Property } from '../../../grammar/syntax.ts';
import { shift } from '../../../grammar/text.ts';
import { entityOfDeclaration, isWork, plannedOf } from '../places.ts';
import { addProperty } from './edits.ts';
import { propertyNamed } from './find.ts';
import { type Fix, type Fixer, type Found, fact, inFile } from './fix.ts';

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
export const moveStart: Fixer = (found) => {
  const { declaration, start } = found;
  const pin = declaration && (propertyNamed(declaration, 'start') ?? propertyNamed(declaration, 'on'));
  if (!pin) return [];
  const possible = fact(found, 'possible');
  const day = possible === undefined ? undefined : /^\d{4}-\d{2}-\d{2}$/.test(possible) ? possible : undefined;
  const value = pin.items[0]?.[0];
  const fixes: Fix[] = [];
  if (day !== undefined && value) {
    fixes.push({
      title: `Move \`${pin.name.text}\` to ${day}`,
      edits: inFile(found, { span: shift(value, start), text: day }),
      preferred: true,
      safe: false,
    });
  }
  if (pin.name.text === 'start' && declaration && !propertyNamed(declaration, 'earliest')) {
    fixes.push({
      title: 'Make it `earliest`: no sooner, but later if it must',
      edits: inFile(found, { span: shift(pin.name, start), text: 'earliest' }),
      preferred: false,
      safe: false,
    });
  }
  return fixes;
};

/** A pin on a day off moves to the next day of work. */
export const nextWorkingDay: Fixer = (found) => {
  const next = fact(found, 'next');
  if (next === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(next)) return [];
  return [
    {
      title: `Change to ${next}`,
      edits: inFile(found, { span: found.span, text: next }),
      preferred: true,
      safe: false,
    },
  ];
};

/** What should have begun has, after all. */
export const addStarted: Fixer = (found) => {
  const { declaration, start, file } = found;
  const item = planned(found);
  if (!declaration || !item || propertyNamed(declaration, 'started')) return [];
  const text = `started ${isoDate(item.firstDay)}`;
  return [
    {
      title: `Add \`${text}\``,
      edits: inFile(found, addProperty(file.text, declaration, start, text)),
      preferred: false,
      safe: false,
    },
  ];
};
