/** A Gantt chart for a README: dates as the plan computed them, first and last day as people read them. */
import { isoDate } from '../../../grammar/civil.ts';
import { type ExportedWork, exportedWork } from './exportedWork.ts';
import type { Exporter } from './exporter.ts';

export const mermaid: Exporter = (scope) => {
  const { roadmap } = scope.analysis;
  const rows = exportedWork(scope).filter(({ isDated, isWhole }) => isDated && !isWhole);
  const sections = new Map<string, ExportedWork[]>();
  for (const row of rows) {
    const product = row.work.product === undefined ? undefined : roadmap.byId.get(row.work.product);
    const section = product?.title ?? 'Roadmap';
    sections.set(section, [...(sections.get(section) ?? []), row]);
  }
  const lines = [
    'gantt',
    `    title ${plain(roadmap.header?.title ?? 'Roadmap')}`,
    '    dateFormat YYYY-MM-DD',
    '    inclusiveEndDates',
    ...[...sections].flatMap(([section, all]) => [
      `    section ${plain(section)}`,
      ...all.map((row) => `    ${task(row, scope.outside)}`),
    ]),
  ];
  return `${lines.join('\n')}\n`;
};

function task({ work, item, state }: ExportedWork, outside: boolean): string {
  const isMilestone = work.kind === 'milestone';
  const marks = [
    ...(item.critical && state !== 'done' && !outside ? ['crit'] : []),
    ...(state === 'done' ? ['done'] : state === 'in-progress' ? ['active'] : []),
    ...(isMilestone ? ['milestone'] : []),
  ];
  const end = isMilestone ? '0d' : isoDate(item.lastDay);
  return `${plain(work.title)} :${[...marks, `t${work.index + 1}`, isoDate(item.firstDay), end].join(', ')}`;
}

/** The signs that would end a name are written as their wide forms. */
const plain = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(':', '：')
    .replaceAll('#', '＃')
    .replaceAll(';', '；')
    .replaceAll('%%', '% %')
    .trim();
