/** An analysis as plain data, with every place as an offset in its file: two of the same texts must be the same. */

import type { Analysis } from '../../server/analysis/analysis.ts';
import type { Place } from '../../server/diagnostics/finding.ts';
import { labelText } from '../../server/diagnostics/labels.ts';
import type { Entity } from '../../server/model/roadmap.ts';

export function plainAnalysis(analysis: Analysis): unknown {
  const { files, roadmap, schedule, ranking, references, findings, suppressed } = analysis;
  const at = ({ file, anchor, span }: Place): string => {
    const start = anchor ? files.get(file)!.positions.start(anchor) : 0;
    return `${file} ${start + span.start}..${start + span.end}`;
  };
  const origin = ({ origin: { file, declaration }, ...rest }: Entity) => ({
    ...plainRules(rest),
    at: at({ file, anchor: declaration, span: { start: 0, end: declaration.length } }),
  });
  const { byId, work, dependencies, ...others } = roadmap;
  return {
    files: [...files.keys()],
    byId: [...byId].map(([id, entity]) => [id, origin(entity)]),
    same: work.every((item) => byId.get(item.id) === item),
    kinds: Object.entries(others).map(([kind, list]) => [kind, idsOf(list)]),
    work: work.map(({ id, index }) => [index, id]),
    dependencies: dependencies.map(({ origin: { file, declaration }, span, ...rest }) => ({
      ...rest,
      at: at({ file, anchor: declaration, span }),
    })),
    schedule: schedule.items.map(({ driver, ...item }) => ({ ...item, driver: driver.kind })),
    spans: [schedule.start, schedule.finish, schedule.unscheduled],
    ranking: [
      ranking.order,
      [...ranking.scores].map(([index, { value, rank, missing }]) => [index, value, rank, missing]),
    ],
    references: [...files.keys()].flatMap((uri) =>
      references.inFile(uri).map(({ id, role, place }) => `${role} ${id} ${at(place)}`),
    ),
    findings: findings.map(({ code, severity, place, facts, related }) => ({
      code,
      severity,
      at: at(place),
      facts,
      related: related.map(({ label, place: other }) => `${labelText(label)} ${at(other)}`),
    })),
    suppressed: suppressed.map(({ finding, pass }) => `${pass}: ${finding.code} ${at(finding.place)}`),
  };
}

function plainRules(entity: object): object {
  return 'rules' in entity && Array.isArray(entity.rules)
    ? { ...entity, rules: entity.rules.map(({ code, level }) => [code, level]) }
    : entity;
}

const idsOf = (list: unknown): unknown =>
  Array.isArray(list) ? list.map(({ id }: Entity) => id) : (list as Entity | undefined)?.id;
