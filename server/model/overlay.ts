/**
 * Lays scenarios over a model and answers another. A declaration in a scenario whose name means something changes just
 * the properties it states; one whose name is new is added; what is dropped goes with all that is inside it, and with
 * every link to it. Done on the trees, so that a scenario says what the same words would say in the roadmap itself.
 *
 * Pure: the model that is given stays as it is, and any number of scenarios may be laid over it, alone or together
 * (the later one has the last word).
 */
import type { Positions } from '../../grammar/positions.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import { buildRoadmap } from './buildRoadmap.ts';
import type { Entry, SourceTree } from './entry.ts';
import { mergeDeclarations } from './mergeDeclarations.ts';
import type { Model } from './model.ts';
import { type Names, resolve } from './names.ts';
import type { Id, Origin, Roadmap } from './roadmap.ts';
import { changeTarget } from './scenarioTarget.ts';
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

/** `scenarios` are ids; one that is none is let be. Findings are those of the model: nothing is reported twice. */
export function overlay(model: Model, scenarios: readonly string[]): Roadmap {
  const { entries } = model.collected;
  const chosen = scenarios.flatMap((id) => entries.filter((entry) => entry.kind === 'scenario' && entry.id === id));
  const changes = changesOf(chosen, model);
  const files = model.files.map((file) => rebuiltFile(file, entries, changes));
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
  const visit = (declaration: Declaration, block: Entry | undefined, scenario: Entry): void => {
    const target = changeTarget(declaration, block, scenario, entries, names);
    if (target?.kind === 'found') {
      push(changes.changed, target.entry.at, { declaration, file: scenario.file });
      touch(target.entry.at);
      for (const child of declaration.children) visit(child, target.entry, scenario);
    } else if (!target || target.kind === 'missing') {
      const home = block ?? blockNamed(declaration, scenario, entries, names);
      const at = home?.at ?? -1;
      const added = home === block ? declaration : withoutPath(declaration);
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
    for (const child of scenario.declaration.children) visit(child, undefined, scenario);
  }
  return changes;
}

/** `feature shop.trial` is added to the shop, as if it were written in a `product shop` of the scenario. */
function blockNamed({ id }: Declaration, scenario: Entry, entries: readonly Entry[], names: Names): Entry | undefined {
  const dot = id?.text.lastIndexOf('.') ?? -1;
  if (dot < 0) return undefined;
  const found = resolve(id!.text.slice(0, dot), scenario.parent, ['product', 'feature', 'objective'], entries, names);
  return found.kind === 'found' ? found.entry : undefined;
}

const withoutPath = (declaration: Declaration): Declaration => {
  const { id } = declaration;
  return { ...declaration, id: { ...id!, text: id!.text.slice(id!.text.lastIndexOf('.') + 1) } };
};

function rebuiltFile(file: File, entries: readonly Entry[], changes: Changes): File {
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
    const words = own.reduce((base, change) => mergeDeclarations(base, change.declaration), declaration);
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
