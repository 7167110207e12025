/** Now, next and later: what is being done, what comes after, what is only thought of. */

import { board as boardOf } from '../timeline/views/board.ts';
import { longDate } from '../wording/dates.ts';
import { isOrAre, plural } from '../wording/lists.ts';
import { stateName } from '../wording/states.ts';
import type { Scope } from './scope.ts';
import type { Section } from './section.ts';
import { cell } from './table.ts';
import type { Topic } from './topic.ts';

const MOST = 8;
const NAMES = { now: 'Now', next: 'Next', later: 'Later' } as const;

function section({ analysis, keeps, hides, inTime }: Scope): Section | undefined {
  const { roadmap, schedule, today } = analysis;
  const isShown = ({ id }: { readonly id: string }): boolean => {
    const work = roadmap.byId.get(id);
    if (!keeps({ id }) || work?.kind !== 'feature') return false;
    const { estimated, firstDay, lastDay } = schedule.items[work.index]!;
    return !estimated || inTime(firstDay, lastDay);
  };
  const { columns, done } = boardOf(analysis, isShown);
  if (columns.every(({ cards }) => cards.length === 0)) return undefined;
  return {
    kind: 'section',
    topic: 'board',
    title: 'Now, next, later',
    parts: [
      {
        kind: 'board',
        columns: columns.map(({ name, says, cards }) => ({
          title: NAMES[name],
          // On paper, today is another day.
          text: says.replace(/today$/, longDate(today)),
          items: cards.slice(0, MOST).map(({ title, product, owner, ends, state, late: missed, undated }) => {
            const late = hides('due') ? undefined : missed;
            const when =
              ends === undefined
                ? undated
                  ? 'no date'
                  : 'not estimated'
                : `until ${longDate(ends)}${late === undefined ? '' : `, too late for ${late}`}`;
            const told = state === 'planned' || state === 'in-progress' ? [] : [stateName[state].toLowerCase()];
            return cell(title, {
              below: [[product, when, owner, ...told].filter((word) => word !== undefined).join(' · ')],
              ...(late !== undefined && { tone: 'bad' as const }),
            });
          }),
          more: Math.max(0, cards.length - MOST),
        })),
      },
    ],
    notes: done > 0 ? [`${plural(done, 'feature')} ${isOrAre(done)} done.`] : [],
  };
}

export const board: Topic = { name: 'board', section };
