/** The documented schedule, with the items that a reader may see. */
import { scheduleJson } from '../../topics/scheduleJson.ts';
import type { Exporter } from './exporter.ts';

export const json: Exporter = ({ analysis, keeps, outside }) => {
  const whole = scheduleJson(analysis.roadmap, analysis.schedule);
  const items = whole.items.filter(keeps);
  if (!outside) return `${JSON.stringify({ ...whole, items }, null, 2)}\n`;
  // Why a date is what it is names other work, and that is not for everybody.
  return `${JSON.stringify({ ...whole, items: items.map(({ driver, ...item }) => item), unscheduled: [] }, null, 2)}\n`;
};
