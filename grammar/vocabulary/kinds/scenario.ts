/** A what-if. */
import { kind, many } from '../define.ts';
import { references } from '../shapes/simple.ts';
import { common } from './common.ts';

export const scenario = kind({
  name: 'scenario',
  doc: 'A what-if. A declaration in it whose name exists changes just the properties it states; one whose name is new is added.',
  example: `scenario second-team "A second web team" {
  team web { capacity 8 }
  drop search
}`,
  inside: ['file'],
  properties: {
    drop: many(references('feature', 'milestone'), 'drop cart, search', 'Work that is taken out.'),
    ...common,
  },
});
