/** Choosing a link, by a click on its arrow or by walking those of a row, and removing the one that is chosen. */
import type { TimelinePlan } from '../../../server/timeline/plan.ts';
import type { Actions } from '../actions.ts';
import type { Notice } from './notice.tsx';
import type { Chosen, Gesturing } from './state.ts';
import type { Wishes } from './wishes.ts';
import { chosenWords } from './words.ts';

export interface Links {
  /** The next of the links by which a row waits; says so where there is none. */
  readonly walk: (row: number) => void;
  /** The link whose arrow has this key. */
  readonly choose: (arrow: string | undefined) => void;
  readonly remove: () => void;
}

export function links({ store }: Actions, state: Gesturing, notice: Notice, wishes: Wishes): Links {
  const say = (plan: TimelinePlan, { from, to, type }: Chosen, nth = ''): void => {
    const rowOf = (id: string) => plan.rows.find((row) => row.id === id);
    const [before, after] = [rowOf(from), rowOf(to)];
    if (before && after) notice.say(chosenWords(before, after, type, nth));
  };
  return {
    walk(row) {
      const { plan } = store;
      if (!plan) return;
      const into = plan.links
        .filter((link) => link.to === row && !link.forPeople)
        .map(({ from, to, type }): Chosen => ({ from: plan.rows[from]!.id, to: plan.rows[to]!.id, type }));
      const { chosen } = state;
      const at = into.findIndex(
        (link) => link.from === chosen?.from && link.to === chosen.to && link.type === chosen.type,
      );
      state.chosen = into[(at + 1) % Math.max(1, into.length)];
      if (state.chosen)
        say(plan, state.chosen, into.length > 1 ? `, ${((at + 1) % into.length) + 1} of ${into.length}` : '');
      else notice.say(`${plan.rows[row]!.title} has no predecessors.`);
    },
    choose(key) {
      const arrow = store.picture?.arrows.find((each) => each.key === key && !each.dotted);
      state.chosen = arrow && { from: arrow.from, to: arrow.to, type: arrow.type };
      if (store.plan && state.chosen) say(store.plan, state.chosen);
    },
    remove() {
      const { chosen } = state;
      if (!chosen) return;
      const line = store.scene?.placed.find(
        (each) => each.kind === 'work' && store.scene!.plan.rows[each.row]!.id === chosen.to,
      );
      wishes.ask({ gesture: 'unlink', ...chosen }, line?.key);
    },
  };
}
