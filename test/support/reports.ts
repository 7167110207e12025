/** Reports of short roadmaps, and their tables as a test reads them. */
import { strict as assert } from 'node:assert';
import { type Report, report } from '../../server/exchange/report/report.ts';
import { cardsTable } from '../../server/render/asTables.ts';
import type { Section } from '../../server/topics/section.ts';
import { valueText } from '../../server/topics/value.ts';
import { plainText } from '../../server/wording/text.ts';
import { analysed } from './analysed.ts';
import { withOdds } from './withOdds.ts';

export function reportOf(text: string, view?: string): Report {
  const { analysis } = analysed(text);
  return report(
    withOdds(analysis),
    analysis.roadmap.views.find(({ name }) => name === view),
  );
}

export const topicsOf = ({ sections }: Report): string[] => sections.map(({ topic }) => topic);

export const sectionOf = ({ sections }: Report, topic: string): Section => {
  const found = sections.find((section) => section.topic === topic);
  assert.ok(found, `a section ${topic}`);
  return found;
};

/** The heads, then a line for each row: cells parted by `|`, lines within one by `/`. Empty where there is no table. */
export function tableOf(report: Report, topic: string): string[] {
  const part = report.sections
    .find((section) => section.topic === topic)
    ?.parts.find(({ kind, detail }) => (kind === 'table' || kind === 'cards') && !detail);
  if (part?.kind !== 'table' && part?.kind !== 'cards') return [];
  const table = part.kind === 'table' ? part : cardsTable(part);
  return [
    table.columns.map(({ head }) => head).join(' | '),
    ...table.rows.map(({ cells }) =>
      cells.map(({ value, below = [] }) => [valueText(value), ...below].map(plainText).join(' / ')).join(' | '),
    ),
  ];
}

export const notesOf = ({ notes = [] }: Section): string => notes.map(plainText).join(' ');

/** A text that a user wrote in each place that a report shows, and a link that is one. */
export function hostileReport(text: string): Report {
  const said = JSON.stringify(text.toWellFormed()).replace(
    /\\u([0-9a-f]{4})|\\([bfr])/g,
    (_, code: string, letter: string) => `\\u{${code ?? { b: '8', f: 'c', r: 'd' }[letter]}}`,
  );
  return reportOf(
    `
    roadmap ${said} { start 2027-01-04; vision ${said}; currency "€" }
    stakeholder s ${said} {}
    team web ${said} { capacity 1; rate 500/day }
    kpi use ${said} { unit ${said}; baseline 2; actual 2.1 on 2026-12-31; target 3 by 2027-12-31; note ${said} }
    product shop ${said} {
      budget 1k
      feature a ${said} { duration 5d..9d..20d; team web; reach 1; impact high; note ${said}; moves use +1; link "https://a.example" }
      feature b ${said} { duration 5d; team web; after a; due 2027-01-05; link ${said} }
      milestone m ${said} { after b; due 2027-02-01; note ${said} }
    }
    risk r ${said} { probability 20%; delay 2d; threatens shop; mitigation ${said} }
    view v ${said} { for s; show timeline, board, priorities, kpis, capacity, money, risk, dependencies; group team }
  `,
    'v',
  );
}
