/** A gesture in the picture as a change of the text: each has a file of its own. Nothing here writes anything. */

import type { Analysis } from '../analysis/analysis.ts';
import { levelledBy } from '../analysis/planWith.ts';
import { linkWork } from './linkWork.ts';
import { moveWork } from './moveWork.ts';
import { resizeWork } from './resizeWork.ts';
import type { Retimed } from './retimed.ts';
import { unlinkWork } from './unlinkWork.ts';
import type { Wish } from './wish.ts';

export type { Retimed } from './retimed.ts';

/** @param level as the picture was drawn, whatever the file says; left out, as it says */
export function retime(analysis: Analysis, wish: Wish, level?: boolean): Retimed {
  const drawn = levelledBy(analysis, level);
  switch (wish.gesture) {
    case 'move':
      return moveWork(drawn, wish.id, wish.to);
    case 'resize':
      return resizeWork(drawn, wish.id, wish.to);
    case 'link':
      return linkWork(drawn, wish.from, wish.to);
    case 'unlink':
      return unlinkWork(drawn, wish.from, wish.to, wish.type);
  }
}
