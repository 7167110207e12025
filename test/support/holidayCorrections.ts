/** What the law of a country says and the package does not. Each correction names its source. */
import { dayOf, weekday } from '../../grammar/civil.ts';

interface DayOff {
  readonly day: number;
  readonly name: string;
}

export function corrected([country, state]: readonly string[], year: number, days: readonly DayOff[]): DayOff[] {
  switch (country) {
    case 'CA':
      return inCanada(state, year, days);
    case 'CN':
      return inChina(year, days);
    case 'KR':
      return inKorea(days);
    case 'US':
      return [...days, ...veteransDay(year)];
    default:
      return [...days];
  }
}

/** Standing regulation of the State Council (No. 644 of 2013, No. 795 of 2024): Spring Festival and Labour Day. */
function inChina(year: number, days: readonly DayOff[]): DayOff[] {
  const festival = days.filter(({ name }) => name === 'Spring Festival').map(({ day }) => day);
  const eve = Math.min(...festival);
  const name = 'Spring Festival';
  const others = days.filter((each) => each.name !== name);
  const first = year < 2025 ? eve + 1 : eve;
  const spring =
    festival.length === 0 ? [] : Array.from({ length: eve + 4 - first }, (_, i) => ({ day: first + i, name }));
  return [...others, ...spring, ...(year < 2025 ? [] : [{ day: dayOf(year, 5, 2), name: 'Labour Day' }])];
}

/** Regulations on Holidays of Public Agencies: the day before the lunar new year, that day and the next. */
const inKorea = (days: readonly DayOff[]): DayOff[] =>
  days.map(({ day, name }) => ({ day: name === 'Korean New Year' ? day - 1 : day, name }));

/** 5 U.S.C. 6103(b): a Saturday is observed on the Friday before; Executive Order 11582: a Sunday on the Monday after. */
function veteransDay(year: number): DayOff[] {
  const day = dayOf(year, 11, 11);
  const name = 'Veterans Day (substitute day)';
  return weekday(day) === 6 ? [{ day: day - 1, name }] : weekday(day) === 7 ? [{ day: day + 1, name }] : [];
}

/**
 * Canada Labour Code, s. 193, and the employment standards of the provinces: a holiday on a weekend is observed on the
 * next working day. Ontario has no Easter Monday (Employment Standards Act, s. 1); British Columbia has the National Day
 * for Truth and Reconciliation since 2023 (Bill 2).
 */
function inCanada(state: string | undefined, year: number, days: readonly DayOff[]): DayOff[] {
  const found = days.filter(({ name }) => state !== 'ON' || name !== 'Easter Monday');
  const truth = dayOf(year, 9, 30);
  if (state === 'BC' && year >= 2023 && !found.some(({ day }) => day === truth)) {
    found.push({ day: truth, name: 'National Day for Truth and Reconciliation' });
  }
  for (const { day, name } of [...found].sort((a, b) => a.day - b.day)) {
    if (!observed.has(name) || weekday(day) < 6) continue;
    let next = day + 1;
    while (weekday(next) >= 6 || found.some((each) => each.day === next)) next++;
    found.push({ day: next, name: `${name} (substitute day)` });
  }
  return found;
}

const observed = new Set(["New Year's Day", 'Canada Day', 'Christmas Day', 'Boxing Day']);
