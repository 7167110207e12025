/** A measure of success. */
import { kind, many, once } from '../define.ts';
import { dataFile } from '../shapes/file.ts';
import { dated, quantity, text } from '../shapes/simple.ts';
import { common } from './common.ts';

export const kpi = kind({
  name: 'kpi',
  doc: 'A measure of success: where it stands, where it is to be, what it may never fall below.',
  example: `kpi conversion "Conversion" {
  unit "%"
  baseline 2.1 on 2027-01-01
  target 3 by 2027-12-31
  actual 2.3 on 2027-03-31
}`,
  inside: ['file', 'product', 'objective', 'scenario'],
  properties: {
    unit: once(text, 'unit "%"', 'What it is counted in.'),
    baseline: once(dated('on', false), 'baseline 2.1 on 2027-01-01', 'Where it stood when all began.'),
    target: once(dated('by', false), 'target 3 by 2027-12-31', 'Where it is to be, and when.'),
    actual: many(
      dated('on', true),
      'actual 2.3 on 2027-03-31',
      'Where it was on a day. Said again for each measurement.',
    ),
    from: once(
      dataFile,
      'from "conversion.csv" column "rate"',
      'A file with the actual values: dates in its first column.',
    ),
    floor: once(quantity, 'floor 1.8', 'A guard rail: no plan may let it fall below.'),
    ceiling: once(quantity, 'ceiling 5', 'A guard rail: no plan may let it rise above.'),
    ...common,
  },
});
