/**
 * Roadmaps that state the plan they expect. At the end of a feature's or milestone's first line
 *
 *     feature cart { duration 2w }   //= es 2027-01-04 ef 2027-01-15 tf 0d critical
 *
 * asserts just what it names: `es ef ls lf` are the first and last day as people read them, `tf ff` floats in working
 * days, `critical` and `slack` (not critical), `by NAME` or `by KIND` the drivers, all of them, in any order.
 */
import { strict as assert } from 'node:assert';
import { dayOf, isoDate } from '../../grammar/civil.ts';
import type { Roadmap } from '../../server/model/roadmap.ts';
import type { ScheduleOptions } from '../../server/schedule/passes.ts';
import type { Driver, Schedule, ScheduledItem } from '../../server/schedule/schedule.ts';
import { roadmapOf } from './roadmapOf.ts';
import { scheduled } from './scheduled.ts';

/** The day that tests take for today: 2027-01-04, a Monday. */
const monday = dayOf(2027, 1, 4);

export interface Planned {
  readonly roadmap: Roadmap;
  readonly schedule: Schedule;
  /** The item with this id, or with this last part of an id. */
  item(name: string): ScheduledItem;
}

export function planned(text: string, options: Partial<ScheduleOptions> = {}): Planned {
  const roadmap = roadmapOf(text);
  const plan = scheduled(roadmap, { today: monday, ...options });
  const item = (name: string): ScheduledItem => {
    const work = roadmap.work.find((w) => w.id === name || w.name === name);
    assert.ok(work, `no work named ${name}`);
    return plan.items[work.index]!;
  };
  return { roadmap, schedule: plan, item };
}

/** Schedules the text and compares what its `//=` marks say. */
export function assertPlan(text: string, options: Partial<ScheduleOptions> = {}): Planned {
  const plan = planned(text, options);
  const actual = text.split('\n').map((line) => {
    const mark = /^\s*(?:feature|milestone)\s+([\p{L}\p{N}_-]+).*?\/\/=(.*)$/u.exec(line);
    return mark ? line.replace(mark[2]!, ` ${rewritten(plan, mark[1]!, mark[2]!.trim())}`) : line;
  });
  const wanted = text.split('\n').map((line) => line.replace(/\/\/=\s+/, '//= ').replace(/\s+$/, ''));
  assert.equal(actual.map((line) => line.replace(/\s+$/, '')).join('\n'), wanted.join('\n'));
  return plan;
}

/** The mark as it would be right: the same things named, with what the plan says. */
function rewritten({ roadmap, item }: Planned, name: string, mark: string): string {
  const it = item(name);
  const words = mark.split(/\s+/);
  const out: string[] = [];
  for (let w = 0; w < words.length; w++) {
    const word = words[w]!;
    if (word === 'critical' || word === 'slack') out.push(it.critical ? 'critical' : 'slack');
    else if (word === 'by') {
      const wanted = words.slice(w + 1);
      const drivers = it.drivers.map((driver) => driverName(roadmap, driver));
      const same = wanted.length === drivers.length && wanted.every((one) => drivers.includes(one));
      out.push('by', ...(same ? wanted : drivers));
      break;
    } else {
      out.push(word, valueOfWord(it, word));
      w++;
    }
  }
  return out.join(' ');
}

function valueOfWord(item: ScheduledItem, word: string): string {
  switch (word) {
    case 'es':
      return isoDate(item.firstDay);
    case 'ef':
      return isoDate(item.lastDay);
    case 'ls':
      return isoDate(item.lateStart);
    case 'lf':
      return isoDate(item.lateFinish - 1);
    case 'tf':
      return `${item.totalFloat}d`;
    case 'ff':
      return `${item.freeFloat}d`;
    default:
      throw new Error(`a plan mark cannot say ${word}`);
  }
}

const driverName = (roadmap: Roadmap, driver: Driver): string =>
  'from' in driver && driver.from !== undefined ? roadmap.work[driver.from]!.name : driver.kind;
