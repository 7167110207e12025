/** Public holidays of a country or region (`DE-BY`), or undefined for a code that nobody knows. */
import type { Day } from '../../grammar/civil.ts';

export interface PublicHoliday {
  readonly day: Day;
  readonly name: string;
}

export type PublicHolidays = (code: string) => readonly PublicHoliday[] | undefined;
