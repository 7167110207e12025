/** When the chance to meet a due date is worth a word: a promise should hold four times in five, a plan once in two. */
import type { Work } from '../model/roadmap.ts';

const COMMITTED = 0.8;
const PLANNED = 0.5;

export const isLikelyEnough = ({ commitment }: Pick<Work, 'commitment'>, meets: number): boolean =>
  meets >= (commitment === 'committed' ? COMMITTED : PLANNED);
