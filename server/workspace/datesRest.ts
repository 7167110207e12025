/** What all dates of a roadmap depend on, so that what was once computed of a plan is known to hold for another version. */
import type { Declaration } from '../../grammar/syntax.ts';
import type { Roadmap } from '../model/roadmap.ts';

/** Declarations are kept by identity as long as nobody edits them. */
export type DatesBasis = readonly Declaration[];

export const datesBasis = ({ header, calendars, teams, work, risks }: Roadmap): DatesBasis =>
  [...(header ? [header] : []), ...calendars, ...teams, ...work, ...risks].map(({ origin }) => origin.declaration);

/** Whether a roadmap still says what dates depend on; told without listing it all, since every keystroke asks. */
export function datesRestOn(roadmap: Roadmap, on: DatesBasis): boolean {
  const { header, calendars, teams, work, risks } = roadmap;
  if (on.length !== (header ? 1 : 0) + calendars.length + teams.length + work.length + risks.length) return false;
  let at = 0;
  const sames = (list: readonly { readonly origin: { readonly declaration: Declaration } }[]): boolean =>
    list.every(({ origin }) => origin.declaration === on[at++]);
  return (!header || sames([header])) && sames(calendars) && sames(teams) && sames(work) && sames(risks);
}
