/**
 * Writes server/calendar/publicHolidayTable.ts from the package date-holidays: `npx tsx test/support/generateHolidays.ts`
 * (about a minute). Public holidays only, one table for every country, state and region, with English names.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { dayOf } from '../../grammar/civil.ts';
import { easter, orthodoxEaster } from '../../server/calendar/easter.ts';
import { corrected } from './holidayCorrections.ts';

export const firstYear = 2015;
export const lastYear = 2040;

interface Holiday {
  readonly date: string;
  readonly start: Date;
  readonly end: Date;
  readonly name: string;
  readonly type: string;
  /** Whom it is for; of India, what it is about. */
  readonly note?: string;
}
interface Holidays {
  getHolidays(year: number, language: string): Holiday[];
  getCountries(language: string): Record<string, string>;
  getStates(country: string): Record<string, string> | undefined;
  getRegions(country: string, state: string): Record<string, string> | undefined;
}

const require = createRequire(import.meta.url);
const DateHolidays = require('date-holidays') as new (...set: string[]) => Holidays;
export const packageVersion = (require('date-holidays/package.json') as { version: string }).version;

/** `DE`, `DE-BY`, `DE-BY-A`: all that the package knows. */
export function allSets(): string[][] {
  const world = new DateHolidays();
  return Object.keys(world.getCountries('en')).flatMap((country) => [
    [country],
    ...Object.keys(world.getStates(country) ?? {}).flatMap((state) => [
      [country, state],
      ...Object.keys(world.getRegions(country, state) ?? {}).map((region) => [country, state, region]),
    ]),
  ]);
}

/** The days off of one set in one year, sorted. What is off for one group, or for half a day, is no day off. */
export function daysOf(set: readonly string[], year: number, holidays = new DateHolidays(...set)) {
  const days: { day: number; name: string }[] = [];
  for (const { date, start, end, name, type, note } of holidays.getHolidays(year, 'en')) {
    if (type !== 'public' || (note !== undefined && isForGroup.test(note))) continue;
    const [, y, m, d, hour = '0'] = /^(\d+)-(\d+)-(\d+)(?: (\d+))?/.exec(date)!;
    const from = dayOf(Number(y), Number(m), Number(d)) * 24 + Number(hour);
    const to = from + Math.round((Number(end) - Number(start)) / 3_600_000);
    for (let day = Math.floor(from / 24); day * 24 < to; day++) {
      if (Math.min(to, day * 24 + 24) - Math.max(from, day * 24) > 12) days.push({ day, name });
    }
  }
  return corrected(set, year, days).sort((a, b) => a.day - b.day || (a.name < b.name ? -1 : 1));
}

const isForGroup = /^(Women|Youth|Children|Military)\b/;

/** A year's list of day offsets from 1 January, as the shortest rule that gives it. */
function ruleOf(days: ReadonlyMap<number, number>): string {
  const years = [...days.keys()].sort((a, b) => a - b);
  const span =
    years[0] === firstYear && years.at(-1) === lastYear ? '' : `/${years[0]! - firstYear}-${years.at(-1)! - firstYear}`;
  const unbroken = years.at(-1)! - years[0]! + 1 === years.length;
  const same = (of: (year: number) => number): boolean => unbroken && years.every((year) => of(year) === of(years[0]!));
  const at = (year: number): number => days.get(year)!;
  const monthDay = (year: number): number => {
    const date = new Date(at(year) * 86_400_000);
    return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  };
  if (same(monthDay)) return `${monthDay(years[0]!)}${span}`;
  if (same((year) => at(year) - easter(year))) return `e${at(years[0]!) - easter(years[0]!)}${span}`;
  if (same((year) => at(year) - orthodoxEaster(year))) return `o${at(years[0]!) - orthodoxEaster(years[0]!)}${span}`;
  let list = '*';
  for (let year = firstYear; year <= lastYear; year++) {
    const day = days.get(year);
    list += day === undefined ? '--' : (day - dayOf(year, 1, 1)).toString(36).padStart(2, '0');
  }
  return list;
}

function table(): string {
  const places = new Map<string, number>();
  const rules: string[] = [];
  const sets = new Map<string, number[]>();
  for (const set of allSets()) {
    const holidays = new DateHolidays(...set);
    const byName = new Map<string, Map<number, number>>();
    for (let year = firstYear; year <= lastYear; year++) {
      const seen = new Map<string, number>();
      for (const { day, name } of daysOf(set, year, holidays)) {
        const nth = seen.get(name) ?? 0;
        seen.set(name, nth + 1);
        const key = `${name.replaceAll(/[|;\\`$]/g, ' ')}|${nth}`;
        const days = byName.get(key) ?? new Map<number, number>();
        byName.set(key, days.set(year, day));
      }
    }
    const ids = [...byName].map(([key, days]) => {
      const rule = `${key.split('|')[0]}|${ruleOf(days)}`;
      const known = places.get(rule);
      if (known !== undefined) return known;
      places.set(rule, rules.length);
      return rules.push(rule) - 1;
    });
    if (ids.length > 0) sets.set(set.join('-'), ids);
  }
  const lines = [...sets].map(([code, ids]) => {
    const parent = sets.get(code.slice(0, code.lastIndexOf('-')));
    if (!code.includes('-') || !parent) return `${code} ${ids.map((id) => id.toString(36)).join(' ')}`;
    const plus = ids.filter((id) => !parent.includes(id)).map((id) => `+${id.toString(36)}`);
    const minus = parent.filter((id) => !ids.includes(id)).map((id) => `-${id.toString(36)}`);
    return [code, '^', ...plus, ...minus].join(' ');
  });
  return `/**
 * Generated by test/support/generateHolidays.ts from date-holidays ${packageVersion}: do not edit.
 * Public holidays, ${firstYear} to ${lastYear}. \`rules\` is a list of \`name|rule\`, \`sets\` one of a code and the places of its rules in base 36
 * (\`^\` is those of the code above, then what is added and taken away); publicHolidays.ts says what a rule means.
 * Data: date-holidays (https://github.com/commenthol/date-holidays), ISC and CC-BY-3.0.
 */
export const firstYear = ${firstYear};
export const lastYear = ${lastYear};
export const rules =
${wrapped(rules)};
export const sets =
${wrapped(lines)};
`;
}

/** Long lines, so that the file stays a short list of them. */
function wrapped(entries: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const entry of entries) {
    line += `${entry};`;
    if (line.length > 900) {
      lines.push(line);
      line = '';
    }
  }
  if (line !== '') lines.push(line);
  const quoted = lines.map((one) => `  '${one.replaceAll("'", "\\'")}'`);
  quoted[quoted.length - 1] = quoted.at(-1)!.replace(/;'$/, "'");
  return quoted.join(' +\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../../server/calendar/publicHolidayTable.ts', import.meta.url)), table());
}
