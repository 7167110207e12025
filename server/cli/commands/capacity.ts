/** `roadmap capacity`: the load of each team by month, and where a team is over-allocated. */
import { capacity as topic } from '../../topics/capacity.ts';
import { topicCommand } from '../topicCommand.ts';

export const capacity = topicCommand(topic, 'show the load of each team by month, and over-allocated teams');
