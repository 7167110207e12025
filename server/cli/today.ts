/** The one place where the command reads a clock, and only when nobody says which day it is. */
import { type Day, dayOf, daysInMonth } from '../../grammar/civil.ts';
import { UsageError } from '../host/io.ts';

/** `--today 2027-03-15`, else the machine's own civil date. */
export function today(stated: string | undefined): Day {
  if (stated === undefined) {
    const now = new Date();
    return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  }
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(stated);
  const [year, month, day] = match ? match.slice(1).map(Number) : [];
  if (!year || !month || !day || month > 12 || day > daysInMonth(year, month)) {
    throw new UsageError(`Invalid \`--today\`: ${stated}. Use a date such as \`2027-03-15\`.`);
  }
  return dayOf(year, month, day);
}
