/** The table of scoring methods: what `rank` of a roadmap may name. */
import type { Header, Id, RankMethod, Scoring } from '../../model/roadmap.ts';
import { ice } from './ice.ts';
import type { Method } from './method.ts';
import { moscow } from './moscow.ts';
import { ownFormula } from './ownFormula.ts';
import { rice } from './rice.ts';
import { valueEffort } from './valueEffort.ts';
import { wsjf } from './wsjf.ts';

const methods: Readonly<Record<RankMethod, Method>> = { rice, ice, wsjf, 'value-effort': valueEffort, moscow };

export interface Chosen {
  readonly name: RankMethod | Id;
  readonly method: Method;
}

/** What ranks a roadmap: the method its header names, RICE where it names none or one that cannot be read. */
export function methodOf(header: Pick<Header, 'rank'> | undefined, scorings: readonly Scoring[]): Chosen {
  const name = header?.rank ?? 'rice';
  if (isMethod(name)) return { name, method: methods[name] };
  const scoring = scorings.find(({ id }) => id === name);
  const own = scoring && ownFormula(scoring);
  return own ? { name, method: own } : { name: 'rice', method: rice };
}

const isMethod = (name: string): name is RankMethod => Object.hasOwn(methods, name);
