/** What drives a date, in a few words for a table's cell; `roadmap explain NAME` has the sentences. */

import type { Roadmap } from '../model/roadmap.ts';
import type { ScheduledItem } from '../schedule/schedule.ts';
import { longDate } from '../wording/dates.ts';

export function driverText({ index, driver }: Pick<ScheduledItem, 'index' | 'driver'>, roadmap: Roadmap): string {
  const name = (index: number): string => roadmap.work[index]!.id;
  switch (driver.kind) {
    case 'roadmap-start':
      return 'the roadmap starts';
    case 'dependency': {
      const { type, lag } = driver;
      const link = [type === 'FS' ? '' : type, lag ? `${lag.amount < 0 ? '' : '+'}${lag.amount}${lag.unit}` : ''];
      return ['after', name(driver.from), ...link.filter(Boolean)].join(' ');
    }
    case 'pin':
      return `fixed on ${longDate(driver.on)}`;
    case 'earliest':
      return `not before ${longDate(driver.on)}`;
    case 'status-date':
      return roadmap.work[index]!.status?.state === 'done' ? 'done, as planned' : `status date ${longDate(driver.on)}`;
    case 'actual':
      return `${roadmap.work[index]!.finished === undefined ? 'started' : 'finished'} ${longDate(driver.on)}`;
    case 'capacity':
      return driver.from === undefined
        ? `${driver.team} has too few people before`
        : `${driver.team} is busy with ${name(driver.from)}`;
    case 'part':
      return `its part ${name(driver.from)}`;
  }
}
