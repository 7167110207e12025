/** `roadmap money`: budget, cost and return by product, and the features by cost. */
import { money as topic } from '../../topics/money.ts';
import { topicCommand } from '../topicCommand.ts';

export const money = topicCommand(topic, 'show budget, cost and return by product, and the features by cost');
