/** `roadmap import --into FILE`: the roadmap that is merged into, and how the result is written. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { mergeIssues } from '../../exchange/in/mergeIssues.ts';
import { roadmapText, type TextOptions } from '../../exchange/in/roadmapText.ts';
import { uriOfPath } from '../../host/diskFileSource.ts';
import type { Io } from '../../host/io.ts';
import { assertWritable, writeFile } from '../../host/writeFile.ts';
import type { Header } from '../../model/roadmap.ts';
import { applyEdits } from '../../planEdits/edit.ts';
import type { IssuePlan } from '../../tracker/issuePlan.ts';
import type { Remark } from '../../tracker/trackerExport.ts';
import { plural } from '../../wording/lists.ts';
import { showPatch } from '../fix.ts';
import { displayPath, openOne, pathOf } from '../load.ts';
import type { CommonOptions } from '../options.ts';

type Stated = Pick<TextOptions, 'states' | 'point'>;

export interface Target {
  /** It remembers how earlier exports were read. */
  readonly header?: Header;
  merge(
    plan: IssuePlan,
    stated: Stated,
  ): { readonly changes: readonly FileChange[]; readonly remarks: readonly Remark[] };
}

export interface FileChange {
  readonly uri: string;
  readonly before: string;
  readonly after: string;
}

export async function targetOf(name: string, options: CommonOptions, io: Io): Promise<Target> {
  const file = path.resolve(io.cwd, name);
  const uri = uriOfPath(file);
  if (!existsSync(file)) {
    const title = path.basename(name).replace(/\.roadmap$/, '');
    return {
      merge: (plan, stated) => ({
        changes: [{ uri, before: '', after: roadmapText(plan, { title, ...stated }) }],
        remarks: [],
      }),
    };
  }
  const { workspace, root } = await openOne(name, options, io);
  const analysis = workspace.analysisOf(root)!;
  const { header } = analysis.roadmap;
  return {
    ...(header && { header }),
    merge(plan, stated) {
      const into = [...analysis.files.keys()].find((each) => pathOf(each) === file) ?? root;
      const { edits, remarks } = mergeIssues(analysis, plan, into, stated);
      const changes = [...edits].flatMap(([changed, all]): FileChange[] => {
        const before = analysis.files.get(changed)!.text;
        const after = applyEdits(before, all);
        return after === before ? [] : [{ uri: changed, before, after }];
      });
      return { changes, remarks };
    },
  };
}

export async function writeChanges(changes: readonly FileChange[], isDry: boolean, io: Io): Promise<void> {
  if (isDry) {
    for (const { uri, before, after } of changes) await showPatch(displayPath(uri, io), before, after, io);
    return;
  }
  for (const { uri } of changes) assertWritable(pathOf(uri), { name: displayPath(uri, io) });
  for (const { uri, before, after } of changes) {
    const isNew = before === '' && !existsSync(pathOf(uri));
    writeFile(pathOf(uri), after, {
      name: displayPath(uri, io),
      ...(isNew ? { onlyNew: true } : { replaces: before }),
    });
  }
  io.err(changes.length === 0 ? 'Nothing changed.\n' : `${plural(changes.length, 'file')} written.\n`);
}
