/** How success is measured: where each KPI was, is and will be, and what is then missing to its target. */
import { type Day, isoDate } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { KpiEffect, KpiForecast } from '../insight/kpiForecast.ts';
import type { Entity, Kpi } from '../model/roadmap.ts';
import { longDate, period } from '../wording/dates.ts';
import { gap, measure } from '../wording/measures.ts';
import { number, signed } from '../wording/numbers.ts';
import { code, type Text } from '../wording/text.ts';
import { type Card, type CardContent, type Fact, fact, relatedOf } from './card.ts';
import { cardHead } from './cardHead.ts';
import { kpiChart } from './kpiChart.ts';
import { planningScope, type Scope } from './scope.ts';
import type { Nothing, Section } from './section.ts';
import type { Topic } from './topic.ts';

const MOST_EFFECTS = 5;

export const kpis = { name: 'kpis', section, card, json } satisfies Topic;

function section(scope: Scope): Section | Nothing {
  const { analysis, keeps } = scope;
  const { roadmap, forecasts } = analysis;
  // The features of a slice bring the KPIs that they move.
  const shown = forecasts.filter(
    ({ kpi, effects }) => keeps(kpi) || effects.some(({ feature }) => keeps(roadmap.work[feature]!)),
  );
  if (shown.length === 0) return nothing;
  return {
    kind: 'section',
    topic: 'kpis',
    title: 'KPIs',
    ...summary(shown, scope),
    parts: [
      {
        kind: 'cards',
        head: 'KPI',
        cards: shown.map((forecast): Card => ({ ...cardHead(forecast.kpi), ...content(forecast, scope) })),
      },
    ],
  };
}

const nothing: Nothing = {
  kind: 'nothing',
  title: 'No KPI yet',
  text: ['Declare what is measured and its target, and at a feature what it ', code('moves'), '.'],
  example:
    'kpi conversion "Checkout conversion" {\n  unit "%"\n  baseline 2.1 on 2026-12-01\n  target 2.9 by 2027-09-30\n}\n\nfeature cart "One-page cart" {\n  duration 2w\n  moves conversion +0.3 over 4w\n}',
};

function summary(shown: readonly KpiForecast[], { hides }: Scope): { readonly summary?: Text } {
  const targets = shown.flatMap(({ from, atTarget }) => (atTarget && from.source !== 'none' ? [atTarget] : []));
  if (targets.length === 0 || hides('target') || hides('moves')) return {};
  const reached = targets.filter((target) => target.gap === 0).length;
  return {
    summary:
      targets.length === 1
        ? `The target is ${reached === 1 ? '' : 'not '}reached.`
        : `${number(reached)} of ${number(targets.length)} targets are reached.`,
  };
}

/** What is known of one KPI, less what the scope hides. */
function content({ kpi, from, effects, points, atTarget }: KpiForecast, scope: Scope): CardContent {
  const { analysis, keeps, hides } = scope;
  const { work } = analysis.roadmap;
  const latest = kpi.actuals.at(-1);
  const known = from.source !== 'none' ? atTarget : undefined;
  const value = (label: string, amount: number, when = ''): Fact => fact(label, `${measure(amount, kpi)}${when}`);
  const on = (word: string, day: Day | undefined): string => (day === undefined ? '' : ` ${word} ${longDate(day)}`);
  const bare = ['baseline', 'actual', 'target', 'moves'].some(hides);
  const outlook = hides('target') || hides('moves') ? {} : outlookOf({ kpi, from, effects, points, atTarget });
  return {
    ...outlook,
    facts: [
      ...(kpi.baseline && !hides('baseline') ? [value('Baseline', kpi.baseline.value, on('on', kpi.baseline.on))] : []),
      ...(latest && !hides('actual') ? [value('Latest', latest.value, on('on', latest.on))] : []),
      ...(kpi.target && !hides('target') ? [value('Target', kpi.target.value, on('by', kpi.target.by))] : []),
      ...(known && !hides('moves') ? [value('Forecast', known.forecast, on('on', known.by))] : []),
      ...guardRail(kpi),
    ],
    related: relatedOf(
      'Moved by',
      hides('moves')
        ? []
        : effects
            .filter(({ feature }) => keeps(work[feature]!))
            .map((effect) => {
              const { id, title } = work[effect.feature]!;
              return { id, title, value: effectText(effect, kpi) };
            }),
      MOST_EFFECTS,
    ),
    // A curve would show what its figures hide.
    ...(from.source !== 'none' &&
      !bare && { chart: kpiChart({ kpi, from, effects, points, atTarget }, analysis.schedule.lastDay) }),
  };
}

function guardRail(kpi: Kpi): readonly Fact[] {
  const limits = [
    ...(kpi.floor === undefined ? [] : [`at least ${measure(kpi.floor, kpi)}`]),
    ...(kpi.ceiling === undefined ? [] : [`at most ${measure(kpi.ceiling, kpi)}`]),
  ];
  return limits.length === 0 ? [] : [fact('Guard rail', limits.join(', '))];
}

/** The gap to the target at its date, or what is needed to know it. */
function outlookOf({ kpi, from, effects, atTarget }: KpiForecast): Pick<CardContent, 'summary' | 'tone'> {
  if (from.source === 'none') return { summary: ['No value yet: add ', code('baseline'), ' or ', code('actual'), '.'] };
  if (!atTarget) return { summary: ['No target yet: add ', code('target'), '.'] };
  const unmoved = atTarget.gap > 0 && effects.length === 0 ? ', and no planned feature moves it' : '';
  const outlook = `${gap(atTarget, kpi)}${unmoved}`;
  return { summary: `${outlook[0]!.toUpperCase()}${outlook.slice(1)}`, tone: atTarget.gap === 0 ? 'good' : 'warn' };
}

/** `+0.3 on 23 Jan 2027`, `+0.3 from 16 Jan to 30 Jan 2027` */
function effectText({ amount, begins, whole }: KpiEffect, kpi: Kpi): string {
  const by = signed(amount, (size) => measure(size, { percent: kpi.percent }));
  return whole > begins ? `${by} from ${period({ firstDay: begins, lastDay: whole })}` : `${by} on ${longDate(begins)}`;
}

function card(analysis: Analysis, entity: Entity): CardContent | undefined {
  const forecast = entity.kind === 'kpi' && analysis.forecasts.find(({ kpi }) => kpi.id === entity.id);
  if (!forecast) return undefined;
  const known = content(forecast, planningScope(analysis));
  const objectives = analysis.roadmap.objectives.filter(({ measuredBy }) => measuredBy.includes(entity.id));
  return { ...known, related: [...relatedOf('Measures', objectives, MOST_EFFECTS), ...(known.related ?? [])] };
}

/** Values are plain numbers; of a KPI in percent they are shares, 0.8 for 80%. Days are inclusive. */
function json({ roadmap, forecasts }: Analysis): unknown {
  return {
    version: 1,
    kpis: forecasts.map(({ kpi, from, effects, points, atTarget }) => ({
      id: kpi.id,
      title: kpi.title,
      unit: kpi.percent ? '%' : (kpi.unit ?? null),
      start: from.source === 'none' ? null : { value: from.value, on: isoDate(from.on), source: from.source },
      target: kpi.target
        ? { value: kpi.target.value, by: kpi.target.by === undefined ? null : isoDate(kpi.target.by) }
        : null,
      forecast:
        atTarget && from.source !== 'none'
          ? { value: atTarget.forecast, on: isoDate(atTarget.by), gap: atTarget.gap, reached: atTarget.gap === 0 }
          : null,
      curve: from.source === 'none' ? [] : points.map(({ on, value }) => ({ on: isoDate(on), value })),
      effects: effects.map(({ feature, amount, begins, whole }) => ({
        feature: roadmap.work[feature]!.id,
        amount,
        begins: isoDate(begins),
        whole: isoDate(whole),
      })),
    })),
  };
}
