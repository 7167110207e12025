/** What is going on between the reader and the plan: nothing of it is in the text before it is let go. */
import type { PlanLink } from '../../../server/timeline/plan.ts';
import type { Stand } from '../../../server/timeline/snap.ts';
import type { Arrow } from '../../../server/timeline/visible.ts';
import type { Place } from '../beside.tsx';
import { reactive } from '../reactive.ts';
import type { Tip } from './words.ts';

export type Ghost =
  /** Where a bar would come to stand. `pending`: let go, and the host has not answered yet. */
  | {
      readonly kind: 'bar';
      readonly gesture: 'move' | 'resize';
      readonly key: string;
      readonly id: string;
      readonly stand: Stand;
      readonly pending: boolean;
    }
  /** A link from a bar to the pointer, or to the line that it would lead to. */
  | {
      readonly kind: 'link';
      readonly key: string;
      readonly id: string;
      readonly at: { readonly x: number; readonly y: number };
      readonly target: string | undefined;
    };

/** A link that is chosen, to be removed. */
export interface Chosen {
  readonly from: string;
  readonly to: string;
  readonly type: PlanLink['type'];
}

export interface Gesturing {
  ghost: Ghost | undefined;
  chosen: Chosen | undefined;
  /** The arrow under the pointer. */
  hovered: string | undefined;
  /** Id of the row that a link is led from by keyboard. */
  leading: string | undefined;
  /** Beside the pointer while a gesture lasts. */
  tip: (Tip & { readonly place: Place }) | undefined;
  /** Why a gesture was refused; names in backticks are set off. */
  refusal: { readonly words: string; readonly place: Place } | undefined;
  /** To a screen reader only: those who see the picture see it there. */
  announced: string;
}

export const newGesturing = (): Gesturing =>
  reactive<Gesturing>({
    ghost: undefined,
    chosen: undefined,
    hovered: undefined,
    leading: undefined,
    tip: undefined,
    refusal: undefined,
    announced: '',
  });

export const isChosen = (arrow: Arrow, chosen: Chosen | undefined): boolean =>
  chosen !== undefined && arrow.from === chosen.from && arrow.to === chosen.to && arrow.type === chosen.type;
