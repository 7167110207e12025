/** Random plans of features with parts, as text: links of all types from and to wholes and parts, lags, two calendars. */
import fc from 'fast-check';
import { isoDate } from '../../grammar/civil.ts';
import { planStart } from './naivePlan.ts';
import { planHeader, type RandomLink } from './randomPlan.ts';

export interface RandomWork {
  readonly name: string;
  readonly duration: string;
  readonly team?: string;
  readonly after: readonly RandomLink[];
  /** Days from the plan's start before which it may not start. */
  readonly earliest?: number;
}

export interface RandomWhole {
  readonly name: string;
  readonly after: readonly RandomLink[];
  /** None: it is work of its own. */
  readonly parts: readonly RandomWork[];
  readonly work?: RandomWork;
}

export const wholesText = (wholes: readonly RandomWhole[]): string => [planHeader, ...wholes.map(wholeText)].join('\n');

export const worksOfWholes = (wholes: readonly RandomWhole[]): readonly RandomWork[] =>
  wholes.flatMap(({ parts, work }) => (work ? [work] : parts));

/** The same plan with one piece of work held back to a day. */
export const heldBack = (wholes: readonly RandomWhole[], name: string, earliest: number): readonly RandomWhole[] =>
  wholes.map((whole) => {
    const held = (work: RandomWork): RandomWork => (work.name === name ? { ...work, earliest } : work);
    return { ...whole, parts: whole.parts.map(held), ...(whole.work && { work: held(whole.work) }) };
  });

function wholeText({ name, after, parts, work }: RandomWhole): string {
  if (work) return workText(work);
  return [`feature ${name} {`, ...links(after), ...parts.map(workText), '}'].join('\n  ');
}

function workText({ name, duration, team, after, earliest }: RandomWork): string {
  const properties = [
    `duration ${duration}`,
    ...(team ? [`team ${team}`] : []),
    ...(earliest === undefined ? [] : [`earliest ${isoDate(planStart + earliest)}`]),
    ...links(after),
  ];
  return `feature ${name} { ${properties.join('; ')} }`;
}

const links = (after: readonly RandomLink[]): string[] =>
  after.length === 0 ? [] : [`after ${after.map(({ from, type, lag }) => `${from} ${type} ${lag}`.trim()).join(', ')}`];

/** Links go from an earlier to a later block, or to a later part of the same one, so there are no cycles. */
export function randomWholes(): fc.Arbitrary<readonly RandomWhole[]> {
  const type = fc.constantFrom('FS' as const, 'SS' as const, 'SS' as const, 'FF' as const, 'SF' as const);
  const link = fc.record({ back: fc.nat(9), type, lag: fc.constantFrom('', '', '+1d', '+3d', '-1d') });
  const work = fc.record({
    duration: fc.constantFrom('1d', '2d', '3d', '5d', '8d'),
    team: fc.constantFrom(undefined, undefined, 'ops'),
    after: fc.array(link, { maxLength: 2 }),
    earliest: fc.option(fc.nat(12), { nil: undefined, freq: 3 }),
  });
  const block = fc.record({
    after: fc.array(link, { maxLength: 2 }),
    parts: fc.array(work, { minLength: 1, maxLength: 3 }),
  });
  return fc.array(block, { minLength: 2, maxLength: 4 }).map((blocks) => {
    /** What later work may wait for. */
    const known: string[] = [];
    const linked = (after: readonly { back: number; type: RandomLink['type']; lag: string }[]): RandomLink[] =>
      known.length === 0
        ? []
        : after.map(({ back, ...rest }) => ({ ...rest, from: known[known.length - 1 - (back % known.length)]! }));
    return blocks.map(({ after, parts }, b) => {
      const own = linked(after);
      const works = parts.map((part, p): RandomWork => {
        const made = { ...part, name: `t${b}${p}`, after: linked(part.after) };
        known.push(made.name);
        return made;
      });
      known.push(`w${b}`);
      if (works.length > 1) return { name: `w${b}`, after: own, parts: works };
      known.pop();
      return { name: `w${b}`, after: [], parts: [], work: works[0]! };
    });
  });
}
