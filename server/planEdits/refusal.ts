/** Why work is not where it was wished, in the words that a hover would use, and what would help. */

import type { Day } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { whyInShort } from '../insight/whyThisDate.ts';
import type { Work } from '../model/roadmap.ts';
import type { Driver } from '../schedule/schedule.ts';
import { longDate } from '../wording/dates.ts';
import { type Refused, refuse } from './editResult.ts';

/** @param cannot `cannot start on 10 Feb 2027` */
export function refusal({ roadmap, schedule }: Analysis, { index, name }: Work, cannot: string): Refused {
  const { driver, impossible } = schedule.items[index]!;
  const held = impossible?.driver ?? driver;
  const why = impossible
    ? pinned(roadmap.work, impossible.driver, roadmap.work[index]!.kind === 'milestone', impossible.possible)
    : inSentence(whyInShort(roadmap, schedule, index));
  return refuse(`\`${name}\` ${cannot}: ${why}${helps(held)}`);
}

function pinned(work: readonly Work[], driver: Driver, isMilestone: boolean, possible: Day): string {
  const first = longDate(isMilestone ? possible - 1 : possible);
  return driver.kind === 'dependency'
    ? `it depends on \`${work[driver.from]!.name}\` and can be ${first} at the earliest.`
    : `it can be ${first} at the earliest.`;
}

const inSentence = (sentence: string): string => `it ${sentence[0]!.toLowerCase()}${sentence.slice(1)}`;

function helps(driver: Driver): string {
  switch (driver.kind) {
    case 'dependency':
      return ' Remove the link, or move its predecessor.';
    case 'capacity':
      return ' Give the team more people, or do not level.';
    default:
      return '';
  }
}
