/**
 * Every surface says the same of an entity. The answers to a language model are the reference: their JSON comes from the
 * facts and not from the cards. Each figure that a surface promises has to be in its text, and each figure in a row or a
 * card about an entity has to be in what `roadmap explain` prints of it. All is read as text, as a person reads it.
 */
import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isoDate } from '../../grammar/civil.ts';
import { hover } from '../../server/language/hover.ts';
import type { Entity } from '../../server/model/roadmap.ts';
import { closedState } from '../../server/schedule/closedState.ts';
import { declarationSpans } from '../../server/workspace/places.ts';
import { dateOf, type Figure, figuresOf, lacking, monthOf } from '../support/figures.ts';
import { generatePortfolio } from '../support/generatePortfolio.ts';
import { root as project } from '../support/sources.ts';
import { type Surfaces, surfacesOf, titleIndex } from '../support/surfaces.ts';

const entry = (list: readonly { readonly id: string }[], { id }: Entity) =>
  list.find((each) => each.id === id) as never;

/** Figures that a card promises, out of the answers to a language model. */
function promised({ analysis, answers }: Surfaces, entity: Entity): readonly Figure[] {
  const of = (list: readonly { readonly id: string }[]) => entry(list, entity);
  const money = (sum: { cost: number; budget?: number | null } | undefined): Figure[] => [
    ...(sum && sum.cost > 0 ? [String(Math.round(sum.cost))] : []),
    ...(sum?.budget ? [String(sum.budget)] : []),
  ];
  switch (entity.kind) {
    case 'feature':
    case 'milestone': {
      const state = closedState(analysis.schedule, entity.index);
      if (state === 'dropped' || answers.schedule.unscheduled.includes(entity.id)) return [];
      const { start, finish, totalFloat, critical } = answers.schedule.items[entity.index];
      const odds = answers.simulate.items[entity.index];
      const { rank = null } = (of(answers.prioritize.features) ?? {}) as { rank?: number | null };
      return [
        dateOf(start),
        dateOf(finish),
        ...(state === undefined && !critical && totalFloat > 0 ? [String(totalFloat)] : []),
        ...(entity.due === undefined ? [] : [dateOf(isoDate(entity.due))]),
        ...(odds.plannedShare < 1 ? [dateOf(odds.p80)] : []),
        ...(odds.onTime > 0.01 && odds.onTime < 0.99 ? [`${Math.round(odds.onTime * 100)}%`] : []),
        ...(rank === null ? [] : [String(rank)]),
        ...(entity.kind === 'feature' ? money(of(answers.money.features)) : []),
      ];
    }
    case 'kpi': {
      const { forecast, target, unit } = of(answers.kpis.kpis) as {
        forecast: { value: number; gap: number } | null;
        target: { value: number } | null;
        unit: string | null;
      };
      const scale = unit === '%' && entity.percent ? 100 : 1;
      const shown = (value: number): Figure =>
        String(Math.round(value * scale * 100) / 100) + (unit === '%' ? '%' : '');
      return [
        ...(target ? [shown(target.value)] : []),
        ...(forecast ? [shown(forecast.value), ...(forecast.gap > 0 ? [shown(forecast.gap)] : [])] : []),
      ];
    }
    case 'team': {
      const { months } = of(answers.capacity.teams) as { months: { month: string; asked: number; capacity: number }[] };
      return months.flatMap(({ month, asked, capacity }) => [
        monthOf(month),
        String(Math.round(asked * 10) / 10),
        ...(capacity === null ? [] : [String(Math.round(capacity * 10) / 10)]),
      ]);
    }
    case 'product':
      return money(of(answers.money.products));
    case 'roadmap':
      return money(answers.money.total);
    case 'objective':
      return entity.due === undefined ? [] : [dateOf(isoDate(entity.due))];
    case 'risk':
      return [
        ...(entity.probability === undefined ? [] : [`${Math.round(entity.probability * 100)}%`]),
        ...(entity.cost === undefined ? [] : [String(entity.cost)]),
      ];
    default:
      return [];
  }
}

/** The same of what a row of a surface promises of the entities that it lists. */
const rowPromises: Readonly<Record<string, (all: Surfaces, entity: Entity) => readonly Figure[]>> = {
  'roadmap schedule': ({ analysis, answers }, entity) => {
    if (entity.kind !== 'feature' && entity.kind !== 'milestone') return [];
    const { start, finish, totalFloat, dropped } = answers.schedule.items[entity.index];
    const isOver = closedState(analysis.schedule, entity.index) !== undefined;
    if (dropped || answers.schedule.unscheduled.includes(entity.id)) return [];
    return [dateOf(start), dateOf(finish), ...(isOver ? [] : [String(Math.abs(totalFloat))])];
  },
  'roadmap kpis': (all, entity) => (entity.kind === 'kpi' ? promised(all, entity) : []),
  'view kpis': (all, entity) => (entity.kind === 'kpi' ? promised(all, entity) : []),
  'roadmap capacity': (all, entity) => (entity.kind === 'team' ? promised(all, entity) : []),
  'view capacity': (all, entity) => (entity.kind === 'team' ? promised(all, entity) : []),
  'roadmap money': (all, entity) => (entity.kind === 'product' ? promised(all, entity) : []),
  'view money': (all, entity) => (entity.kind === 'product' ? promised(all, entity) : []),
  'roadmap simulate': ({ answers }, entity) =>
    entity.kind === 'milestone' && !entity.status && answers.simulate.uncertain
      ? [dateOf(answers.simulate.items[entity.index].p80)]
      : [],
};

function disagreements(all: Surfaces): string[] {
  const { analysis, names, explained, rows } = all;
  const cards = new Map([...explained].map(([id, text]) => [id, figuresOf(text, names)]));
  const found: string[] = [];
  const titled = titleIndex([...analysis.roadmap.byId.values()]);
  const holds = (surface: string, id: string, figures: readonly Figure[], text: string): void => {
    if (figures.length > 0) found.push(`${surface} of ${id} has ${figures.join(', ')}: ${text}`);
  };
  for (const entity of analysis.roadmap.byId.values()) {
    if (entity.kind === 'scenario') continue;
    const spans = declarationSpans(analysis, entity.origin);
    const text = spans && hover(analysis, spans.uri, spans.name.start)?.markdown;
    assert.ok(text !== undefined, entity.id);
    const [hovered, card] = [figuresOf(text, names), cards.get(entity.id)!];
    const wanted = promised(all, entity);
    holds('explain lacks what was promised', entity.id, lacking(wanted, card), explained.get(entity.id)!);
    // A hover has room for so many rows of a table.
    if (!/^and [\d,]+ more$/m.test(text))
      holds('hover lacks what was promised', entity.id, lacking(wanted, hovered), text);
    holds('hover adds', entity.id, lacking(hovered, card), text);
  }
  for (const [surface, promises] of Object.entries(rowPromises)) {
    for (const entity of analysis.roadmap.byId.values()) {
      const own = rows.filter((row) => row.surface === surface && row.id === entity.id).map(({ text }) => text);
      const wanted = titled.has(entity.title) ? promises(all, entity) : [];
      holds(
        `${surface} lacks what was promised`,
        entity.id,
        lacking(wanted, figuresOf(own.join('\n'), names)),
        own.join('\n'),
      );
    }
  }
  for (const { surface, id, text } of rows) {
    // The spread of a simulation is more than a card has.
    if (surface === 'roadmap simulate' || surface === 'view risk') continue;
    const card = cards.get(id);
    // A card does not print that a date is certain.
    const figures = [...figuresOf(text, names)].filter((figure) => figure !== '100%');
    if (card) holds(surface, id, lacking(figures, card), text);
  }
  return found;
}

describe('the surfaces agree', () => {
  const places: string[] = [];
  const folder = (): string => {
    places.push(mkdtempSync(path.join(tmpdir(), 'agree-')));
    return places.at(-1)!;
  };
  after(() => {
    for (const place of places) rmSync(place, { recursive: true });
  });
  const agrees = async (file: string, surfaces?: readonly string[]): Promise<void> => {
    const all = await surfacesOf(file);
    const found = disagreements(all);
    if (surfaces !== undefined) assert.deepEqual([...new Set(all.rows.map(({ surface }) => surface))], surfaces);
    assert.deepEqual(found.slice(0, 20), [], `${found.length} disagreements`);
  };

  for (const name of ['agency', 'hello', 'ideas', 'in-flight', 'web-shop', 'what-if', 'portfolio/portfolio']) {
    it(`on every entity of the example ${name}`, () => agrees(path.join(project, 'examples', `${name}.roadmap`)));
  }

  it('on every entity of a generated portfolio', () => {
    const file = path.join(folder(), 'portfolio.roadmap');
    writeFileSync(file, generatePortfolio(120));
    return agrees(file);
  });

  const halden = path.join(project, '../shared/data/halden/halden.bundle');
  (existsSync(halden) ? it : it.skip)('on every entity of a portfolio that people wrote', () => {
    const place = path.join(folder(), 'halden');
    assert.equal(spawnSync('git', ['clone', '-q', halden, place]).status, 0);
    return agrees(path.join(place, 'portfolio.roadmap'));
  });
});
