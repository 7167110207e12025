/** A gesture in the picture as a change of the text: each has a file of its own. Nothing here writes anything. */

import type { Analysis } from '../analysis/analysis.ts';
import { levelledBy } from '../analysis/planWith.ts';
import type { EditResult } from './editResult.ts';
import { linkWork } from './linkWork.ts';
import { moveWork } from './moveWork.ts';
import type { PlanEdit } from './planEdit.ts';
import { resizeWork } from './resizeWork.ts';
import { unlinkWork } from './unlinkWork.ts';

export type { EditResult } from './editResult.ts';

/** @param level as the picture was drawn, whatever the file says; left out, as it says */
export function editPlan(analysis: Analysis, edit: PlanEdit, level?: boolean): EditResult {
  const drawn = levelledBy(analysis, level);
  switch (edit.gesture) {
    case 'move':
      return moveWork(drawn, edit.id, edit.to);
    case 'resize':
      return resizeWork(drawn, edit.id, edit.to);
    case 'link':
      return linkWork(drawn, edit.from, edit.to);
    case 'unlink':
      return unlinkWork(drawn, edit.from, edit.to, edit.type);
  }
}
