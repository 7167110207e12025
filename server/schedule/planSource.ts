/** Everything that the input of a plan is read from. */
import type { Data } from '../model/data.ts';
import type { Header, Product, Risk, Team, Work } from '../model/roadmap.ts';
import type { TeamCalendars } from './calendars.ts';
import type { LinkInput } from './planInput.ts';

export interface PlanSource {
  readonly header?: Data<Header>;
  readonly work: readonly Data<Work>[];
  readonly teams: readonly Data<Team>[];
  readonly products: readonly Data<Product>[];
  readonly risks: readonly Data<Risk>[];
  readonly links: LinkInput;
  readonly calendars: TeamCalendars;
  /** By work index, NaN without a score; left out where nobody levels. */
  readonly scores?: Float64Array;
}
