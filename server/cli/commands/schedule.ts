/** `roadmap schedule`: when everything happens, and how much float there is. */
import { schedule as topic } from '../../topics/schedule.ts';
import { topicCommand } from '../topicCommand.ts';

export const schedule = topicCommand(topic, 'show dates, float and the driver of each date');
