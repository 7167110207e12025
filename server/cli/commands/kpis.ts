/** `roadmap kpis`: each KPI with its latest value, its forecast, and the gap to its target. */
import { kpis as topic } from '../../topics/kpis.ts';
import { topicCommand } from '../topicCommand.ts';

export const kpis = topicCommand(
  topic,
  'show the show the latest value and forecast of each KPI, and the gap to its target',
);
