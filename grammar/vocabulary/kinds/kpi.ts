/** A measure of success. */
import { kind, many, once } from '../define.ts';
import { dataFile } from '../shapes/file.ts';
import { dated, quantity, text } from '../shapes/simple.ts';
import { common } from './common.ts';

export const kpi = kind({
  name: 'kpi',
  doc: 'A measure of success: its value, its target and its guard rails.',
  example: `kpi conversion "Conversion" {
  unit "%"
  baseline 2.1 on 2027-01-01
  target 3 by 2027-12-31
  actual 2.3 on 2027-03-31
}`,
  inside: ['file', 'product', 'objective', 'scenario'],
  properties: {
    unit: once(text, 'unit "%"', 'The unit of its values.'),
    baseline: once(dated('on', false), 'baseline 2.1 on 2027-01-01', 'The value at the start.'),
    target: once(dated('by', false), 'target 3 by 2027-12-31', 'The value to reach, and the date.'),
    actual: many(
      dated('on', true),
      'actual 2.3 on 2027-03-31',
      'A measured value on a day. Repeat it for each measurement.',
    ),
    from: once(
      dataFile,
      'from "conversion.csv" column "rate"',
      'A file with measured values; the first column has the dates.',
    ),
    floor: once(quantity, 'floor 1.8', 'A guard rail: the forecast must not fall below it.'),
    ceiling: once(quantity, 'ceiling 5', 'A guard rail: the forecast must not rise above it.'),
    ...common,
  },
});
