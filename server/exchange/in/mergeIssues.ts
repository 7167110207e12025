/**
 * A plan from a tracker merged into a roadmap by the keys of issues, with the smallest edits. The tracker decides what
 * `trackedEdits` writes; everything else is the text's. Nothing is deleted: what left the export is listed.
 */

import type { Declaration } from '../../../grammar/syntax.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import type { Work } from '../../model/roadmap.ts';
import type { Edit, Edits } from '../../planEdits/edit.ts';
import { addProperties } from '../../planEdits/edits.ts';
import type { IssuePlan } from '../../tracker/issuePlan.ts';
import type { Remark } from '../../tracker/trackerExport.ts';
import { type Home, insertBlock } from './insertBlock.ts';
import { names as namesOf } from './issueNames.ts';
import { issueProperties } from './issueText.ts';
import { quoted } from './quoted.ts';
import { block, headerLines, releaseText, type TextOptions } from './roadmapText.ts';
import { trackedEdits } from './trackedEdits.ts';

export interface Merged {
  readonly edits: Edits;
  readonly remarks: readonly Remark[];
}

/** @param into the URI of the file that new items without a home go to */
export function mergeIssues(
  analysis: Analysis,
  plan: IssuePlan,
  into: string,
  stated: Pick<TextOptions, 'states' | 'point'>,
): Merged {
  const { roadmap } = analysis;
  const byKey = new Map<string, Work>();
  for (const work of roadmap.work) for (const key of work.issues) if (!byKey.has(key)) byKey.set(key, work);
  const remarks: Remark[] = [];
  const edits = new Map<string, Edit[]>();
  const add = (uri: string, ...more: readonly Edit[]): void =>
    void edits.set(uri, [...(edits.get(uri) ?? []), ...more]);
  const known = plan.issues.map(({ key }) => (key === undefined ? undefined : byKey.get(key)));
  const hasDueDates = plan.issues.some(({ due }) => due !== undefined);
  for (const [i, work] of known.entries()) {
    if (work) add(work.origin.file, ...trackedEdits(analysis, work, plan.issues[i]!, { hasDueDates }));
  }

  const names = mergedNames(analysis, plan, known);
  const isNew = (i: number): boolean => known[i] === undefined && plan.issues[i]!.key !== undefined;
  const milestones = new Map(
    roadmap.work.flatMap((work) => (work.kind === 'milestone' ? [[work.title.toLowerCase(), work] as const] : [])),
  );
  const before = (i: number): readonly string[] =>
    plan.releases.flatMap(({ title, members }) => {
      const milestone = milestones.get(title.toLowerCase());
      return milestone && members.includes(i) ? [`before ${names.work(milestone)}`] : [];
    });
  const textOf = (i: number): string => {
    const issue = plan.issues[i]!;
    const parts = issue.parts.filter(isNew).map(textOf);
    const after = issue.after.filter(({ from }) => known[from] !== undefined || isNew(from));
    return block(`${issue.kind} ${names.issue(i)} ${quoted(issue.title)}`, [
      ...issueProperties({ ...issue, after }, names),
      ...before(i),
      ...parts,
    ]);
  };
  const inserted = new Map<string, { readonly home: Home; readonly blocks: string[] }>();
  const insert = (home: Home, text: string): void => {
    const id = home.declaration ? `${home.file.uri} ${home.file.positions.start(home.declaration)}` : home.file.uri;
    const found = inserted.get(id);
    if (found) found.blocks.push(text);
    else inserted.set(id, { home, blocks: [text] });
  };
  const homes = homesOf(analysis, into);
  const products = new Map<string, string[]>();
  for (const [i, issue] of plan.issues.entries()) {
    if (known[i]) continue;
    if (issue.key === undefined)
      remarks.push({ where: issue.where, text: `\`${issue.title}\` has no key, so it cannot be merged` });
    else if (issue.parent === undefined || !isNew(issue.parent)) {
      const parent = issue.parent === undefined ? undefined : known[issue.parent];
      const home = parent ? homes.of(parent.origin) : homes.product(issue.product);
      if (home) insert(home, textOf(i));
      else products.set(issue.product!, [...(products.get(issue.product!) ?? []), textOf(i)]);
    }
  }
  for (const release of plan.releases) {
    if (milestones.has(release.title.toLowerCase())) continue;
    const members = release.members.filter((i) => known[i] || isNew(i));
    const text = releaseText({ ...release, members }, names);
    const home = homes.product(release.product);
    if (home) insert(home, text);
    else products.set(release.product!, [...(products.get(release.product!) ?? []), text]);
  }
  for (const [product, blocks] of products) {
    insert(homes.end, block(`product ${names.take(product)} ${quoted(product)}`, blocks));
  }
  for (const { home, blocks } of inserted.values()) add(home.file.uri, insertBlock(home, blocks.join('\n\n')));

  addSettings(analysis, stated, add, homes.end);
  const exported = new Set(plan.issues.map(({ key }) => key));
  for (const work of roadmap.work) {
    for (const key of work.issues) {
      if (!exported.has(key))
        remarks.push({
          where: '',
          key,
          text: `\`${work.name}\` is not in the export any more; it stays in the roadmap`,
        });
    }
  }
  return { edits, remarks };
}

interface MergedNames {
  /** Its name, or its path where others have that name. */
  work(of: Work): string;
  issue(place: number): string;
  team(name: string): string | undefined;
  release(release: { readonly title: string }): string;
  take(title: string): string;
}

function mergedNames(analysis: Analysis, plan: IssuePlan, known: readonly (Work | undefined)[]): MergedNames {
  const { roadmap } = analysis;
  const free = namesOf([...roadmap.byId.values()].map(({ name }) => name));
  const chosen = new Map<number, string>();
  const teams = new Map(
    roadmap.teams.flatMap(({ name, title }) => [[title.toLowerCase(), name] as const, [name, name] as const]),
  );
  const namesakes = new Map<string, number>();
  for (const { name } of roadmap.byId.values()) namesakes.set(name, (namesakes.get(name) ?? 0) + 1);
  const work = ({ name, id }: Work): string => (namesakes.get(name)! > 1 ? id : name);
  const issue = (place: number): string => {
    const found = known[place];
    if (found) return work(found);
    const name = chosen.get(place) ?? free.take(plan.issues[place]!.title);
    chosen.set(place, name);
    return name;
  };
  return {
    work,
    issue,
    team: (name) => teams.get(name.toLowerCase()),
    release: ({ title }) => free.take(title),
    take: free.take,
  };
}

interface Homes {
  readonly end: Home;
  of(origin: { readonly file: string; readonly declaration: Declaration }): Home;
  /** `undefined` for a product that is not there yet. */
  product(title: string | undefined): Home | undefined;
}

function homesOf(analysis: Analysis, into: string): Homes {
  const end: Home = { file: analysis.files.get(into)! };
  const of: Homes['of'] = ({ file, declaration }) => ({ file: analysis.files.get(file)!, declaration });
  return {
    end,
    of,
    product(title) {
      if (title === undefined) return end;
      const wanted = title.toLowerCase();
      const found = analysis.roadmap.products.find(
        (product) => product.title.toLowerCase() === wanted || product.name === wanted,
      );
      return found && of(found.origin);
    },
  };
}

/** What the user stated for this import is remembered in the header. */
function addSettings(
  { roadmap, files }: Analysis,
  stated: Pick<TextOptions, 'states' | 'point'>,
  add: (uri: string, ...edits: readonly Edit[]) => void,
  { file: into }: Home,
): void {
  const { header } = roadmap;
  const lines = headerLines({
    states: stated.states.filter(
      ({ name, state }) => !header?.issueStatus.some((each) => each.name === name && each.state === state),
    ),
    ...(stated.point && !header?.issuePoint && { point: stated.point }),
  });
  if (lines.length === 0) return;
  if (header) {
    const { file: uri, declaration } = header.origin;
    const file = files.get(uri)!;
    add(uri, ...addProperties(file.text, declaration, file.positions.start(declaration), lines));
  } else
    add(into.uri, {
      span: { start: 0, end: 0 },
      text: `roadmap {\n${lines.map((line) => `  ${line}\n`).join('')}}\n\n`,
    });
}
