/** A change of the plan, as a gesture in the picture asks for it. Days are inclusive, as people read them. */
import type { Day } from '../../grammar/civil.ts';
import type { Dependency } from '../model/roadmap.ts';

export type PlanEdit =
  /** Its first day is to be this one; of a milestone, the day it is on. */
  | { readonly gesture: 'move'; readonly id: string; readonly to: Day }
  /** Its last day is to be this one, while its first stays. */
  | { readonly gesture: 'resize'; readonly id: string; readonly to: Day }
  /** `to` waits until `from` is finished. */
  | { readonly gesture: 'link'; readonly from: string; readonly to: string }
  | { readonly gesture: 'unlink'; readonly from: string; readonly to: string; readonly type: Dependency['type'] };
