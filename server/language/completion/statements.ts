/** What may begin a line: properties of the kind around it, and declarations that may stand there. */
import { kinds } from '../../../grammar/vocabulary/index.ts';
import type { Expected, KindRow, PropertyRow } from '../../../grammar/vocabulary/row.ts';
import type { Analysis, ParsedFile } from '../../analysis/analysis.ts';
import { codes } from '../../diagnostics/codes.ts';
import { list } from '../../wording/lists.ts';
import { changedEntity, entityOfPath, statedInPlan } from '../../workspace/places.ts';
import { kindCard, propertyCard } from '../hover/vocabulary.ts';
import type { Statement } from './context.ts';
import type { CompletionItem } from './item.ts';
import { snippetOf } from './snippets.ts';

export function statementItems(
  analysis: Analysis,
  { text }: ParsedFile,
  { inside, row, path, span }: Statement,
): readonly CompletionItem[] {
  const items: CompletionItem[] = [];
  const here = path.at(-1)?.declaration;
  const goesOn = /^[ \t]*[^\s;}/]/.test(text.slice(span.end, span.end + 200));
  if (row) {
    const said = new Set(here?.properties.map(({ name }) => name.text));
    const changed = changedEntity(analysis, here);
    const missing = missingInputs(
      analysis,
      entityOfPath(
        analysis,
        path.map(({ declaration }) => declaration),
      )?.id,
    );
    for (const [name, property] of Object.entries(row.properties)) {
      if (said.has(name) && !property.many) continue;
      if (excluded(row, name, said)) continue;
      const today = changed && statedInPlan(analysis, changed, name);
      items.push({
        ...propertyItem(name, property, missing.get(name)),
        ...(today && today.length > 0 && { detail: `today: ${list(today)}` }),
      });
    }
    if (row.others) items.push(...codeItems(row.others, said));
  }
  for (const kind of Object.values(kinds) as readonly KindRow[]) {
    if (!kind.inside.includes(inside)) continue;
    // There is one header and one block of rules.
    if (
      kind.nameless &&
      (inside === 'file' ? analysis.roadmap.header : here?.children.some((c) => c.keyword.text === kind.name))
    )
      continue;
    items.push({ label: kind.name, kind: 'kind', doc: kindCard(kind), ...declarationOf(kind, goesOn) });
  }
  if (inside === 'file')
    items.push({
      label: 'import',
      kind: 'keyword',
      insert: 'import ',
      detail: 'another file, a folder or a glob',
      retrigger: true,
    });
  return items;
}

/** A whole declaration to fill in; its first word alone where the rest of one stands behind the cursor already. */
const declarationOf = (kind: KindRow, goesOn: boolean): Pick<CompletionItem, 'detail' | 'insert' | 'plain'> =>
  goesOn ? { insert: kind.name } : { detail: `new ${kind.name}`, insert: snippetOf(kind), plain: `${kind.name} ` };

function propertyItem(name: string, row: PropertyRow, needed: string | undefined): CompletionItem {
  return {
    label: name,
    kind: 'property',
    insert: `${name} `,
    detail: needed ? `${row.example} · needed for ${needed}` : row.example,
    doc: propertyCard(name, row),
    retrigger: row.shape.expects.some(isListed),
  };
}

const isListed = ({ type }: Expected): boolean =>
  ['word', 'reference', 'date', 'handle', 'tag', 'duration', 'percent'].includes(type);

const excluded = ({ exclusive = [] }: KindRow, name: string, said: ReadonlySet<string>): boolean =>
  exclusive.some((group) => group.includes(name) && group.some((other) => other !== name && said.has(other)));

function codeItems(row: PropertyRow, said: ReadonlySet<string>): readonly CompletionItem[] {
  return Object.entries(codes)
    .filter(([code]) => !said.has(code))
    .map(([code, { summary, severity }]) => ({
      label: code,
      kind: 'property' as const,
      insert: `${code} `,
      detail: `${severity}: ${summary}`,
      doc: propertyCard(code, row),
      retrigger: true,
    }));
}

/** The score inputs that a feature lacks, with the name of the method that asks for them. */
function missingInputs({ roadmap, ranking }: Analysis, id: string | undefined): ReadonlyMap<string, string> {
  const entity = id === undefined ? undefined : roadmap.byId.get(id);
  const score = entity?.kind === 'feature' ? ranking.scores.get(entity.index) : undefined;
  return new Map(score?.missing.map((input) => [input, ranking.methodTitle]));
}
