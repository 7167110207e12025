/**
 * Lays scenarios over a model and answers another. A declaration in a scenario whose name means something changes just
 * the properties it states; a new one is added, if it has a title and a place; what is dropped goes with all that is
 * inside it, and with every link to it. Any other name was reported and does nothing. Done on the trees, so that a scenario says what the same words would say in the roadmap itself.
 *
 * Pure: the model that is given stays as it is, and any number of scenarios may be laid over it, alone or together
 * (the later one has the last word).
 */
import type { Positions } from '../../grammar/positions.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import { declaredCalendar } from '../calendar/declaredCalendar.ts';
import type { PublicHolidays } from '../calendar/publicHolidays.ts';
import { mondayToFriday, type WorkCalendar } from '../calendar/workCalendar.ts';
import { buildRoadmap } from './buildRoadmap.ts';
import type { Entry, SourceTree } from './entry.ts';
import { mergeDeclarations } from './mergeDeclarations.ts';
import type { Model } from './model.ts';
import type { Id, Origin, Roadmap } from './roadmap.ts';
import { type ScenarioBlock, scenarioTarget } from './scenarioTarget.ts';
import { withOrigins } from './withOrigins.ts';
import { without } from './without.ts';

type File = SourceTree & { readonly positions: Positions };

/** What scenarios do to the trees: by the place of the block, -1 is the top. */
interface Changes {
  readonly changed: Map<number, Origin[]>;
  readonly added: Map<number, Origin[]>;
  /** Places with a change anywhere inside. */
  readonly touched: Set<number>;
  readonly origins: Map<Declaration, Origin>;
}

/** A model, and the holidays by which its dates are moved; an analysis is one. */
interface Base {
  readonly model: Model;
  readonly holidays: PublicHolidays;
}

/** `scenarios` are ids; one that is none is let be. Findings are those of the model: nothing is reported twice. */
export function overlay({ model, holidays }: Base, scenarios: readonly string[]): Roadmap {
  const { entries } = model.collected;
  const chosen = scenarios.flatMap((id) => entries.filter((entry) => entry.kind === 'scenario' && entry.id === id));
  const changes = changesOf(chosen, model);
  const calendar = calendarOf(model.roadmap, holidays);
  const files = model.files.map((file) => rebuiltFile(file, entries, changes, calendar));
  const { roadmap } = buildRoadmap(files, model);
  const drops = chosen.flatMap(({ id }) => dropsOf(model.roadmap, id));
  return without(withOrigins(roadmap, changes.origins), drops);
}

function dropsOf({ byId }: Roadmap, scenario: string): readonly Id[] {
  const entity = byId.get(scenario);
  return entity?.kind === 'scenario' ? entity.drops : [];
}

function changesOf(scenarios: readonly Entry[], { collected: { entries }, link: { names } }: Model): Changes {
  const changes: Changes = { changed: new Map(), added: new Map(), touched: new Set(), origins: new Map() };
  const touch = (at: number): void => {
    for (let outer = at; outer >= 0; outer = entries[outer]!.parent) changes.touched.add(outer);
  };
  const visit = (declaration: Declaration, block: ScenarioBlock, scenario: Entry): void => {
    const target = scenarioTarget(declaration, block, scenario, { entries, names });
    if (target.kind === 'change') {
      push(changes.changed, target.entry.at, { declaration, file: scenario.file });
      touch(target.entry.at);
      for (const child of declaration.children) visit(child, target, scenario);
    } else if (target.kind === 'new') {
      const at = target.home?.at ?? -1;
      const added = withoutPath(declaration);
      push(changes.added, at, { declaration: added, file: scenario.file });
      touch(at);
      origin(declaration, scenario.file);
      changes.origins.set(added, { file: scenario.file, declaration });
    }
  };
  const origin = (declaration: Declaration, file: string): void => {
    changes.origins.set(declaration, { file, declaration });
    for (const child of declaration.children) origin(child, file);
  };
  for (const scenario of scenarios) {
    for (const child of scenario.declaration.children) visit(child, 'scenario', scenario);
  }
  return changes;
}

/** Of what is added, the block is known, and only the last part of its path is its name. */
function withoutPath(declaration: Declaration): Declaration {
  const { id } = declaration;
  if (!id?.text.includes('.')) return declaration;
  return { ...declaration, id: { ...id, text: id.text.slice(id.text.lastIndexOf('.') + 1) } };
}

/** The days on which a date is moved by working days. */
function calendarOf({ header, calendars }: Roadmap, holidays: PublicHolidays): WorkCalendar {
  const own = calendars.find(({ id }) => id === header?.calendar);
  return own ? declaredCalendar(own, holidays) : mondayToFriday;
}

function rebuiltFile(file: File, entries: readonly Entry[], changes: Changes, calendar: WorkCalendar): File {
  const placeOf = new Map(entries.filter(({ at }) => changes.touched.has(at)).map((e) => [e.declaration, e]));
  const added = (changes.added.get(-1) ?? []).filter((addition) => addition.file === file.uri);
  const isTouched = file.tree.items.some((item) => item.kind === 'declaration' && placeOf.has(item));
  if (!isTouched && added.length === 0) return file;

  const rebuilt = (declaration: Declaration): Declaration => {
    const entry = placeOf.get(declaration);
    if (!entry) return declaration;
    const own = changes.changed.get(entry.at) ?? [];
    const additions = (changes.added.get(entry.at) ?? []).map((addition) => addition.declaration);
    const children = [...declaration.children.map(rebuilt), ...additions];
    const words = own.reduce((base, change) => mergeDeclarations(base, change.declaration, calendar), declaration);
    const merged = { ...words, children, childStarts: children.map(() => 0) };
    changes.origins.set(merged, own.at(-1) ?? { file: entry.file, declaration });
    return merged;
  };
  const items = [
    ...file.tree.items.map((item) => (item.kind === 'declaration' ? rebuilt(item) : item)),
    ...added.map(({ declaration }) => declaration),
  ];
  return { uri: file.uri, positions: file.positions, tree: { ...file.tree, items, starts: items.map(() => 0) } };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
