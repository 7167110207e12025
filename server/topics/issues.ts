/** Where work is tracked: the keys of its issues, as links, with the state that the tracker's export gives them. */
import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../model/roadmap.ts';
import { isWebLink } from '../util/webLink.ts';
import { stateName } from '../wording/states.ts';
import type { CardContent, Fact } from './card.ts';
import { cell } from './table.ts';
import type { Topic } from './topic.ts';

export const issues: Topic = { name: 'issues', card };

function card({ roadmap, issues }: Analysis, entity: Entity): CardContent | undefined {
  if (!('issues' in entity) || entity.issues.length === 0) return undefined;
  const pattern = roadmap.header?.tracker;
  const facts = entity.issues.map((key): Fact => {
    const state = issues?.byKey.get(key)?.state;
    const href = pattern?.replaceAll('{issue}', encodeURIComponent(key));
    return {
      label: 'Issue',
      cell: cell(
        state === undefined ? key : `${key}: ${stateName[state]}`,
        href !== undefined && isWebLink(href) ? { href } : {},
      ),
    };
  });
  return { facts };
}
