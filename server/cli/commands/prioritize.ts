/** `roadmap prioritize`: the features by score, each with what the score was computed from. */
import { priorities } from '../../topics/priorities.ts';
import { topicCommand } from '../topicCommand.ts';

export const prioritize = topicCommand(
  priorities,
  'rank the features by score, with the inputs of each score',
  'prioritize',
);
