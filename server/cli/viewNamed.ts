/** A view of a roadmap as a person names it. */
import type { Analysis } from '../analysis/analysis.ts';
import { UsageError } from '../host/io.ts';
import type { View } from '../model/roadmap.ts';
import { list } from '../wording/lists.ts';

/** By its name, or by its title, as a person reads it. */
export function viewNamed({ roadmap: { views } }: Analysis, name: string): View {
  const titled = ({ title }: View): boolean => title.toLowerCase() === name.toLowerCase();
  const found = views.find((view) => view.name === name) ?? views.find(titled);
  if (found) return found;
  if (views.length === 0) throw new UsageError('The roadmap has no view.');
  throw new UsageError(`Unknown view \`${name}\`. Views: ${list(views.map((view) => view.name))}.`);
}
