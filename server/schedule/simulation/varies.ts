/** Whether a simulation could say anything that the plan does not: cheap, so that a plan of plain numbers pays nothing. */
import type { PlanInput } from '../planInput.ts';
import type { Schedule } from '../schedule.ts';

export const varies = ({ passes: { input } }: Schedule): boolean =>
  input.risks.length > 0 || input.estimated.some((estimated, i) => estimated === 1 && isRange(input, i));

/** Whether the three points of an estimate differ. */
export const isRange = ({ best, likely, worst, bestUnit, likelyUnit, worstUnit }: PlanInput, i: number): boolean =>
  best[i] !== likely[i] || likely[i] !== worst[i] || bestUnit[i] !== likelyUnit[i] || likelyUnit[i] !== worstUnit[i];
