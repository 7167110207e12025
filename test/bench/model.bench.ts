/** The model of 10,000 features, built afresh and after an edit; and one keystroke from the edit to the findings, by its parts. */
import { dayOf } from '../../grammar/civil.ts';
import { parse } from '../../grammar/parse.ts';
import { buildRoadmap } from '../../server/model/buildRoadmap.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { parsedFile } from '../../server/workspace/parsedFile.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import { generateRoadmap } from '../support/generateRoadmap.ts';
import { measure, milliseconds, ratio } from './measure.ts';

const uri = '/plan.roadmap';
const text = generateRoadmap({ features: 10_000 });
const today = dayOf(2027, 1, 4);
const workspace = createWorkspace(memorySource(), { today: () => today });
workspace.open(uri, text);
workspace.findingsFor(uri);

const inside = text.indexOf('duration', text.length >> 1) + 'duration '.length;
const name = text.indexOf('feature f', text.length >> 1) + 'feature f'.length;
let on = false;
/** Types a digit there, or takes it back. */
const type = (at: number): void => {
  workspace.change(uri, [{ start: at, end: at + (on ? 1 : 0), text: on ? '' : '1' }]);
  on = !on;
};

const before = workspace.analysisFor(uri)!.model;
type(inside);
const edited = workspace.file(uri)!;
type(inside);
const file = (): unknown => {
  type(inside);
  return workspace.file(uri);
};
const findingsAfter = (at: number): unknown => {
  type(at);
  return workspace.findingsFor(uri);
};
const json = JSON.stringify(text.split('\n'));
const base = measure(() => JSON.parse(json)).ms;

console.log(`\n10000 features, ${text.length} characters`);
const show = (title: string, run: () => unknown, runs = 7): void => {
  const { ms } = measure(run, runs);
  console.log(`  ${title.padEnd(38)} ${milliseconds(ms).padStart(9)}  ${ratio(ms, base).padStart(7)} JSON.parse`);
};
show('JSON.parse of its lines', () => JSON.parse(json));
show('text to model', () => buildRoadmap([parsedFile(uri, text, parse(text))]));
show('tree to model, read before', () => buildRoadmap([edited]));
show('keystroke: tree', file, 21);
show('keystroke: tree to model', () => buildRoadmap([edited], before));
show('keystroke in a duration to findings', () => findingsAfter(inside), 21);
show('keystroke in a name to findings', () => findingsAfter(name), 21);
