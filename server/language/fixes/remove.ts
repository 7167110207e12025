/** What is there twice, or must not be there, goes. */
import { shift } from '../../../grammar/text.ts';
import { suggestionOf } from '../../diagnostics/finding.ts';
import { removeItem, removeStatement } from '../../planEdits/edits.ts';
import { itemAt, propertyAt } from './find.ts';
import { type Fix, type Fixer, type Found, inFile } from './fix.ts';

export const removeProperty =
  (safe: boolean): Fixer =>
  (found) => {
    const property = propertyAt(found);
    if (!property) return [];
    return [
      {
        title: `Remove \`${property.name.text}\``,
        edits: inFile(found, removeStatement(found.file.text, shift(property, found.start))),
        preferred: safe,
        safe,
      },
    ];
  };

type WithDependency = 'self-dependency' | 'redundant-dependency' | 'depends-on-dropped' | 'depends-on-own-part';

/** The item of `after` or `before` that the finding is at. */
export const removeDependency =
  (safe: boolean): Fixer<WithDependency> =>
  (found) => {
    const { facts } = found.finding;
    const predecessor = 'predecessor' in facts ? facts.predecessor : facts.name;
    return removeItemAt(found, `Remove the dependency on \`${predecessor}\``, safe);
  };

/** The item of `supports` that closes a cycle. */
export const removeSupport: Fixer<'objective-cycle'> = (found) =>
  removeItemAt(found, `Remove \`${found.finding.facts.cycle[0]}\` from \`supports\``, false);

function removeItemAt(found: Found, title: string, safe: boolean): readonly Fix[] {
  const item = itemAt(found);
  if (!item) return [];
  const edits = inFile(found, removeItem(found.file.text, item.property, item.index, found.start));
  return [{ title, edits, preferred: true, safe }];
}

/** All properties that the finding names. */
export const removeProperties: Fixer<'unused-estimate' | 'unused-score'> = (found) => {
  const names = found.finding.facts.properties;
  const properties = found.declaration?.properties.filter(({ name }) => names.includes(name.text)) ?? [];
  // Of properties on one line each edit would count on the separator that the next one takes.
  const edits = properties.map((property) => removeStatement(found.file.text, shift(property, found.start)));
  const areApart = edits.every(({ span }, i) => i === 0 || edits[i - 1]!.span.end <= span.start);
  if (edits.length === 0 || !areApart) return [];
  const title = `Remove ${names.map((name) => `\`${name}\``).join(', ')}`;
  return [{ title, edits: inFile(found, ...edits), preferred: false, safe: false }];
};

/** Either of two properties that cannot both hold. */
export const removeOneOfTwo: Fixer<'conflicting-properties'> = (found) => {
  const { declaration, start, file, finding } = found;
  return [finding.facts.first, finding.facts.second].flatMap((name) => {
    const property = declaration?.properties.find((each) => each.name.text === name);
    if (!property) return [];
    return [
      {
        title: `Remove \`${name}\``,
        edits: inFile(found, removeStatement(file.text, shift(property, start))),
        preferred: false,
        safe: false,
      },
    ];
  });
};

/** A declaration that nothing refers to. */
export const removeDeclaration: Fixer = (found) => {
  const { declaration, start, file } = found;
  if (!declaration) return [];
  const name = declaration.id?.text ?? declaration.title?.text ?? declaration.keyword.text;
  return [
    {
      title: `Remove \`${name}\``,
      edits: inFile(found, removeStatement(file.text, { start, end: start + declaration.length })),
      preferred: false,
      safe: false,
    },
  ];
};

/** A comment that suppresses nothing goes; one that suppresses something else too loses the other codes. */
export const removeComment: Fixer<'unused-suppression'> = (found) => {
  const { file, span, finding } = found;
  const { facts } = finding;
  if (facts.why === 'no-finding' && !facts.isAll) {
    const title = `Remove ${facts.codes.map((name) => `\`${name}\``).join(', ')} from the comment`;
    const text = withoutNames(file.text.slice(span.start, span.end), facts.codes);
    return [{ title, edits: inFile(found, { span, text }), preferred: true, safe: true }];
  }
  // In the wrong place or form it was meant to suppress something, and only its author knows what.
  const isUnused = facts.why === 'no-finding' || facts.why === 'off';
  return [
    {
      title: 'Remove the comment',
      edits: inFile(found, removeStatement(file.text, span)),
      preferred: isUnused,
      safe: isUnused,
    },
  ];
};

/** `// roadmap-ignore a, b: reason` without some of its names. */
function withoutNames(comment: string, names: readonly string[]): string {
  const colon = comment.indexOf(':');
  const end = colon < 0 ? comment.length : colon;
  const [head = '', ...words] = comment.slice(0, end).match(/^.*?roadmap-ignore|[^\s,]+/g) ?? [];
  const left = words.filter((word) => !names.includes(word));
  return `${head} ${left.join(', ')}${comment.slice(end)}`;
}

/** An import that leads in a circle: each file is read once anyway. */
export const removeImport =
  (safe: boolean): Fixer =>
  ({ file, finding, start, ...found }) => {
    const { anchor } = finding.place;
    if (anchor?.kind !== 'import') return [];
    const edit = removeStatement(file.text, { start, end: start + anchor.length });
    return [
      { title: 'Remove the import', edits: inFile({ file, finding, start, ...found }, edit), preferred: safe, safe },
    ];
  };

/** A property without a value, or a comma that nothing follows. */
export const removeEmpty: Fixer = (found) => {
  const { text } = found.file;
  const { start, end } = found.span;
  if (text.slice(start, end) === ',') {
    if (suggestionOf(found.finding) !== undefined) return [];
    return [
      { title: 'Remove the comma', edits: inFile(found, { span: found.span, text: '' }), preferred: true, safe: true },
    ];
  }
  const property = propertyAt(found);
  // Where braces do not match, the words of a line show which block it is in.
  if (found.file.tree.unbalanced) return [];
  // A scoring without its formula would be no better.
  if (property?.name.text === 'formula') return [];
  return property && property.items.length === 0 ? removeProperty(false)(found) : [];
};
