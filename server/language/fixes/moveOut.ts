/** A declaration that stands in one that cannot hold it goes to the nearest place that can, and the two are tied. */
import { shift } from '../../../grammar/text.ts';
import { kindRow, propertyRow } from '../../../grammar/vocabulary/index.ts';
import { type NestingHint, nestingHint } from '../../../grammar/vocabulary/nestingHints.ts';
import { applyEdits, type Edit } from '../../planEdits/edit.ts';
import { addProperty, endOfLine, indentOf, lineBreakOf, removeStatement } from '../../planEdits/edits.ts';
import { cursorAt, type Placed } from '../../workspace/cursor.ts';
import { entityOfDeclaration, entityOfPath, namesakes, spansOf } from '../../workspace/places.ts';
import { type Fixer, type Found, inFile } from './fix.ts';

export const moveOut: Fixer = (found) => {
  const { file, declaration, start } = found;
  const row = declaration && kindRow(declaration.keyword.text);
  if (!row) return [];
  const { path } = cursorAt(file, start + declaration.keyword.start);
  const [inner, outer] = [path.at(-1), path.at(-2)];
  if (inner?.declaration !== declaration || !outer) return [];
  let depth = path.length - 1;
  while (depth > 0 && !row.inside.includes(path[depth - 1]!.declaration.keyword.text)) depth--;
  // A second header would be one too many, and rules go into the first, wherever that is.
  if (depth === 0 && (!row.inside.includes('file') || row.nameless)) return [];
  const home = path[depth - 1];
  const beside = path[depth]!;
  if (file.text[beside.start + beside.declaration.length - 1] !== '}') return [];
  const homeId = home && entityOfPath(found.analysis, declarations(path.slice(0, depth)))?.id;
  const name = declaration.id?.text;
  const id = homeId ? `${homeId}.${name}` : name;
  if (id === undefined || found.analysis.roadmap.byId.has(id) || isNamedByPath(found)) return [];

  const tied = tieOf(found, inner, outer, id);
  const moved = { span: endOf(file.text, beside), text: written(found, beside, home, tied?.inner) };
  const removal = removeStatement(file.text, { start, end: start + declaration.length });
  const place = home
    ? `into \`${home.declaration.id?.text ?? home.declaration.keyword.text}\``
    : 'to the top of the file';
  return [
    {
      title: `Move \`${name}\` ${place}${tied ? `, with \`${tied.says}\`` : ''}`,
      // What is put in where something goes comes first, or it would go too.
      edits: inFile(found, ...(tied?.outer ? [tied.outer] : []), removal, moved),
      // Where braces do not match, or something around it does not read, it may stand where it belongs.
      preferred: !file.tree.unbalanced && outer.declaration.problems.length === 0,
      safe: false,
    },
  ];
};

const declarations = (path: readonly Placed[]) => path.map(({ declaration }) => declaration);

/** Whether some name leads to it, or into it, through the block that it leaves. */
function isNamedByPath({ analysis, declaration }: Found): boolean {
  const isPath = (of: NonNullable<Found['declaration']>): boolean => {
    const entity = entityOfDeclaration(analysis, of);
    const uses = entity ? spansOf(analysis, analysis.references.of(entity.id)) : [];
    return (
      uses.some(({ uri, span }) => analysis.files.get(uri)?.text[span.start - 1] === '.') || of.children.some(isPath)
    );
  };
  return declaration !== undefined && isPath(declaration);
}

interface Tied {
  /** `team web` */
  readonly says: string;
  /** What is put into the block around it; else it is said in what moves. */
  readonly outer?: Edit;
  readonly inner?: Edit;
}

/** The property that says what standing inside was meant to say, unless it is said, or needs more than a name. */
function tieOf({ analysis, file }: Found, inner: Placed, outer: Placed, id: string): Tied | undefined {
  const tie = nestingHint(inner.declaration.keyword.text, outer.declaration.keyword.text);
  if (!tie || tie.property === 'moves') return undefined;
  const [holder, other] = tie.saidBy === 'inner' ? [inner, outer] : [outer, inner];
  const name = other.declaration.id?.text;
  if (name === undefined || isSaid(holder, tie, name)) return undefined;
  const path = other === inner ? id : entityOfDeclaration(analysis, other.declaration)?.id;
  const says = `${tie.property} ${namesakes(analysis, name) > 1 && path ? path : name}`;
  const edit = addProperty(file.text, holder.declaration, holder.start, says);
  return tie.saidBy === 'inner' ? { says, inner: edit } : { says, outer: edit };
}

/** Whether it is said already, or something else is that can be said once. */
function isSaid({ declaration }: Placed, { property }: NestingHint, name: string): boolean {
  const said = declaration.properties.filter((each) => each.name.text === property);
  if (said.length > 0 && !propertyRow(declaration.keyword.text, property)?.many) return true;
  return said.some(({ items }) => items.some(([first]) => first?.kind === 'word' && first.text === name));
}

/** Behind a declaration, and behind a comment at the end of its line. */
function endOf(text: string, { start, declaration }: Placed) {
  const end = start + declaration.length;
  const lineEnd = endOfLine(text, end);
  const at = /^[ \t]*(?:\/\/.*)?$/.test(text.slice(end, lineEnd)) ? lineEnd : end;
  return { start: at, end: at };
}

/** The declaration as it stands in its new place: as deep as what it stands beside. */
function written(
  { file: { text }, declaration, start }: Found,
  beside: Placed,
  home: Placed | undefined,
  more?: Edit,
): string {
  const end = start + declaration!.length;
  const whole = text.slice(start, end);
  const said = more ? applyEdits(whole, [{ ...more, span: shift(more.span, -start) }]) : whole;
  const besideStart = beside.start + beside.declaration.keyword.start;
  const isOwnLine = /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, besideStart));
  const indent = isOwnLine || !home ? indentOf(text, besideStart) : `${indentOf(text, home.start)}  `;
  const before = indentOf(text, start);
  const [first, ...rest] = said.split('\n');
  const lines = rest.map((line) => (line.startsWith(before) ? indent + line.slice(before.length) : line));
  return `${lineBreakOf(text)}${indent}${[first, ...lines].join('\n')}`;
}
