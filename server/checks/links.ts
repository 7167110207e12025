/** The structure of a roadmap as rules ask for it. */
import { type Links, type Structure, structureOf } from '../insight/structure.ts';
import type { CheckContext } from './context.ts';

/** What each piece of work is, and the graph of dependencies: made once for all rules. */
export const structure = ({ roadmap, before }: CheckContext): Structure => structureOf(roadmap, before);

/** An answer that rests on the links alone, kept as long as those are. */
export function kept<T>({ answers }: Links, name: string, make: () => T): T {
  if (!answers.has(name)) answers.set(name, make());
  return answers.get(name) as T;
}

/** The same answer of an earlier version, if it was ever asked for. */
export const keptBefore = <T>({ answers }: Links, name: string): T | undefined => answers.get(name) as T | undefined;
