/** A what-if. */
import { kind, many } from '../define.ts';
import { references } from '../shapes/simple.ts';
import { common } from './common.ts';

export const scenario = kind({
  name: 'scenario',
  doc: 'A what-if. A declaration with an existing name changes only the properties it has. A new item has a title, and is in a block of the plan or has its path as its name. A value with a sign is relative to the value in the plan.',
  example: `scenario second-team "A second web team" {
  team web { capacity 8 from 2027-03-01 }
  feature cart { duration 3w }
  drop search
}`,
  inside: ['file'],
  properties: {
    drop: many(references('feature', 'milestone'), 'drop cart, search', 'Work to leave out.'),
    ...common,
  },
});
