/** A what-if. */
import { kind, many } from '../define.ts';
import { references } from '../shapes/simple.ts';
import { common } from './common.ts';

export const scenario = kind({
  name: 'scenario',
  doc: 'A what-if. A declaration in it whose name exists changes just the properties it states. A new item has a title and goes into a block of the plan, around it or by its path. A value with a sign is relative to that of the plan.',
  example: `scenario second-team "A second web team" {
  team web { capacity 8 from 2027-03-01 }
  feature cart { duration 3w }
  drop search
}`,
  inside: ['file'],
  properties: {
    drop: many(references('feature', 'milestone'), 'drop cart, search', 'Work that is taken out.'),
    ...common,
  },
});
