/** Text to syntax, plan and picture, beside JSON.parse of as many bytes of the same model and Mermaid's parse of the same plan. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dayOf, isoDate } from '../../grammar/civil.ts';
import { parse } from '../../grammar/parse.ts';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { buildRoadmap } from '../../server/model/buildRoadmap.ts';
import { scene } from '../../server/timeline/scene.ts';
import { timelinePlan } from '../../server/timeline/timelinePlan.ts';
import { defaultView } from '../../server/timeline/view.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { parsedFile } from '../../server/workspace/parsedFile.ts';
import { generateRoadmap } from '../support/generateRoadmap.ts';
import { scheduled } from '../support/scheduled.ts';
import { measure, measureAsync, milliseconds, ratio } from './measure.ts';

const today = dayOf(2027, 1, 4);

for (const features of [1_000, 10_000]) {
  const text = generateRoadmap({ features });
  const source = memorySource([['/plan.roadmap', text]]);
  const whole = (): Analysis => analyse('/plan.roadmap', source, { today })!;
  const toSchedule = (): unknown =>
    scheduled(buildRoadmap([parsedFile('/plan.roadmap', text, parse(text))]).roadmap, { today });
  const analysis = whole();
  const json = asJson(analysis, text.length);
  const base = measure(() => JSON.parse(json)).ms;
  const plan = timelinePlan(analysis);
  const rows: [string, number][] = [
    ['JSON.parse of as many bytes', base],
    ['text to tree', measure(() => parse(text)).ms],
    ['text to schedule', measure(toSchedule).ms],
    ['model to schedule', measure(() => scheduled(analysis.roadmap, { today })).ms],
    ['text to findings, schedule, ranks', measure(whole).ms],
    ['analysis to plan and scene', measure(() => scene(timelinePlan(analysis), defaultView)).ms],
    ['plan to scene', measure(() => scene(plan, defaultView)).ms],
  ];
  const mermaid = await mermaidParse(analysis);
  if (mermaid !== undefined) rows.push(['Mermaid: parse of the same Gantt', mermaid]);
  console.log(`\n${features} features, ${text.split('\n').length} lines, ${text.length} characters`);
  for (const [name, ms] of rows) {
    console.log(`  ${name.padEnd(36)} ${milliseconds(ms).padStart(9)}  ${ratio(ms, base).padStart(7)} JSON.parse`);
  }
}

/** The model as JSON, cut or repeated to the length of the text. */
function asJson({ roadmap }: Analysis, length: number): string {
  const features = roadmap.work.map(({ origin: _, ...work }) => JSON.stringify(work));
  const parts: string[] = [];
  for (let size = 2, i = 0; size < length; i++) {
    const part = features[i % features.length]!;
    parts.push(part);
    size += part.length + 1;
  }
  return `[${parts.join(',')}]`;
}

async function mermaidParse({ roadmap, schedule: plan }: Analysis): Promise<number | undefined> {
  const at = path.resolve('test/bench/node_modules/mermaid/dist/mermaid.core.mjs');
  const loaded = await import(pathToFileURL(at).href).catch(() => undefined);
  if (!loaded) return undefined;
  const name = (index: number): string => `w${index}`;
  const gantt = ['gantt', '  dateFormat YYYY-MM-DD', '  section Plan'];
  for (const item of plan.items) {
    const before = roadmap.dependencies.filter(({ to }) => to === item.index).map(({ from }) => name(from));
    const start = before.length > 0 ? `after ${before.join(' ')}` : isoDate(item.earlyStart);
    gantt.push(
      `  ${roadmap.work[item.index]!.title.replaceAll(/[:;#,]/g, ' ')} :${name(item.index)}, ${start}, ${Math.max(1, item.workingDays)}d`,
    );
  }
  loaded.default.initialize({ maxTextSize: 10_000_000 });
  return (await measureAsync(() => loaded.default.parse(gantt.join('\n')))).ms;
}
