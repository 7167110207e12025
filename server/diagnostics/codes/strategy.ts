/** KPIs and objectives. */
import { longDate } from '../../wording/dates.ts';
import { days } from '../../wording/durations.ts';
import { type Measured, measure } from '../../wording/measures.ts';
import { signed } from '../../wording/numbers.ts';
import { cycleText } from './dependencies.ts';
import { code, codesOr, sameFor } from './phrases.ts';
import type { CodeRow, Others } from './row.ts';

export const strategyCodes = {
  'kpi-gap': {
    severity: 'warning',
    group: 'strategy',
    summary: 'The planned work does not bring a KPI to its target.',
    message: ({
      name,
      forecast,
      target,
      by,
      gap,
      unit,
    }: {
      readonly name: string;
      readonly forecast: number;
      readonly target: number;
      readonly by: number;
      /** Above 0. */
      readonly gap: number;
      readonly unit: Measured;
    }) =>
      `${code(name)} is forecast at ${measure(forecast, unit)} by ${longDate(by)}, ${measure(gap, unit)} ${forecast > target ? 'above' : 'below'} its target of ${measure(target, unit)}. Plan more work that moves it, or change the target.`,
  },
  'guard-rail-broken': {
    severity: 'error',
    group: 'strategy',
    summary: 'A KPI, measured or forecast, is beyond its floor or ceiling.',
    message: ({
      name,
      value,
      on,
      rail,
      limit,
      isMeasured,
      unit,
    }: {
      readonly name: string;
      readonly value: number;
      readonly on: number;
      readonly rail: 'floor' | 'ceiling';
      readonly limit: number;
      readonly isMeasured: boolean;
      readonly unit: Measured;
    }) =>
      `${code(name)} ${isMeasured ? 'was' : 'is forecast at'} ${measure(value, unit)} on ${longDate(on)}, ${rail === 'floor' ? 'below' : 'above'} its ${rail} of ${measure(limit, unit)}.`,
  },
  'kpi-without-target': {
    severity: 'info',
    group: 'strategy',
    summary: 'A KPI has no target and no limit.',
    message: ({ name }: { readonly name: string }) =>
      `${code(name)} has no target. Add one, such as \`target 3.5 by 2027-12-31\`, or a \`floor\` or \`ceiling\`.`,
    asksFor: () => ['target', 'floor', 'ceiling'],
  },
  'kpi-nobody-moves': {
    severity: 'info',
    group: 'strategy',
    summary: 'A KPI has a target, but no planned work moves it.',
    absence: true,
    message: ({ name, target, unit }: { readonly name: string; readonly target: number; readonly unit: Measured }) =>
      `${code(name)} has a target of ${measure(target, unit)}, but no planned feature moves it. Add ${code(`moves ${name} +1`)} to a feature.`,
  },
  'stale-kpi': {
    severity: 'info',
    group: 'strategy',
    summary: 'A KPI has not been measured for a long time.',
    message: ({
      name,
      on,
      asOf,
    }: {
      readonly name: string;
      /** Its last measurement. */
      readonly on: number;
      readonly asOf: number;
    }) => `${code(name)} was last measured ${longDate(on)}, ${days(asOf - on)} ago. Add a newer \`actual\`.`,
  },
  'future-measurement': {
    severity: 'warning',
    group: 'strategy',
    summary: 'A measured value of a KPI has a date in the future.',
    message: ({
      name,
      on,
      asOf,
    }: {
      readonly name: string;
      readonly on: number;
      /** The status date, where the roadmap has one. */
      readonly asOf?: number;
    }) =>
      `${code(name)} was measured on ${longDate(on)}, ${asOf === undefined ? 'which is in the future' : `after the status date, ${longDate(asOf)}`}. Change the date.`,
  },
  'mixed-units': {
    severity: 'error',
    group: 'strategy',
    summary: 'A feature moves a percentage by a number, or a number by a percentage.',
    message: ({
      name,
      by,
      isPercent,
      share,
    }: {
      readonly name: string;
      /** As it counts: 0.05 for \`5%\`. */
      readonly by: number;
      /** The effect is a percentage, and the KPI is not; else the other way round. */
      readonly isPercent: boolean;
      /** What the percentage is of the KPI's baseline, where it has one. */
      readonly share?: number;
    }) => {
      const written = (value: number, percent: boolean): string =>
        code(`moves ${name} ${signed(value, (size) => measure(size, { percent }).replaceAll(',', ''))}`);
      return isPercent
        ? `${written(by, true)} adds ${measure(by, { percent: false })}, not a share of ${code(name)}, which is not a percentage. Write the number to add, such as ${written(share ?? by * 100, false)}.`
        : `${written(by, false)} adds ${measure(by, { percent: true })}, since ${code(name)} is a percentage. Write ${written(by / 100, true)}.`;
    },
  },
  'objective-cycle': {
    severity: 'error',
    group: 'strategy',
    summary: 'Objectives support each other in a cycle.',
    message: ({
      cycle,
    }: {
      /** Each supports the next, the last one the first. */
      readonly cycle: readonly string[];
    }) => {
      const [first, last] = [cycle[0] ?? '', cycle.at(-1) ?? ''];
      return cycle.length < 2
        ? `${code(first)} supports itself. Remove it from the list.`
        : `Objectives support each other: ${cycleText(cycle)}. Remove ${code(first)} from \`supports\` of ${code(last)}.`;
    },
  },
  'objective-without-kpi': {
    severity: 'info',
    group: 'strategy',
    summary: 'An objective has no KPI.',
    message: ({ name }: { readonly name: string }) =>
      `${code(name)} has no KPI, so its success cannot be measured. Add \`measured-by\` with a KPI.`,
    asksFor: () => ['measured-by'],
  },
  'objective-without-feature': {
    severity: 'info',
    group: 'strategy',
    summary: 'No planned work supports an objective.',
    absence: true,
    message: ({ name }: { readonly name: string }) =>
      `No planned work supports ${code(name)}. Add ${code(`supports ${name}`)} to a feature, or remove the objective.`,
  },
  'feature-without-objective': {
    severity: 'info',
    group: 'strategy',
    summary: 'A feature supports no objective, while others do.',
    message: ({
      name,
      objectives,
      others,
    }: Others & {
      readonly name: string;
      readonly objectives: readonly string[];
    }) =>
      `${code(name)} supports no objective. Add \`supports\` with ${codesOr(objectives.slice(0, 4))}, or ask whether it is needed.${sameFor({ others })}`,
    asksFor: () => ['supports'],
  },
} as const satisfies Record<string, CodeRow<never>>;
