/** What is there twice, or must not be there, goes. */
import { shift } from '../../../grammar/text.ts';
import { removeItem, removeStatement } from '../../planEdits/edits.ts';
import { itemAt, propertyAt } from './find.ts';
import { type Fixer, fact, factList, inFile } from './fix.ts';

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

/** The item of `after` or `before` that the finding stands on. */
export const removeDependency =
  (safe: boolean): Fixer =>
  (found) => {
    const item = itemAt(found);
    if (!item) return [];
    const waits = fact(found, 'waits') ?? fact(found, 'name');
    const supports = fact(found, 'supports');
    return [
      {
        title: supports
          ? `No longer support \`${supports}\``
          : waits
            ? `Remove the dependency on \`${waits}\``
            : 'Remove the dependency',
        edits: inFile(found, removeItem(found.file.text, item.property, item.index, found.start)),
        preferred: true,
        safe,
      },
    ];
  };

/** All properties that the finding names. */
export const removeSaid: Fixer = (found) => {
  const names = factList(found, 'said');
  const properties = found.declaration?.properties.filter(({ name }) => names.includes(name.text)) ?? [];
  // Of properties on one line each edit would count on the separator that the next one takes.
  const edits = properties.map((property) => removeStatement(found.file.text, shift(property, found.start)));
  const areApart = edits.every(({ span }, i) => i === 0 || edits[i - 1]!.span.end <= span.start);
  if (edits.length === 0 || !areApart) return [];
  const title = `Remove ${names.map((name) => `\`${name}\``).join(', ')}`;
  return [{ title, edits: inFile(found, ...edits), preferred: false, safe: false }];
};

/** Either of two properties that cannot both hold. */
export const removeOneOfTwo: Fixer = (found) => {
  const { declaration, start, file } = found;
  return ['first', 'second'].flatMap((which) => {
    const name = fact(found, which);
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

/** A comment that silences nothing goes; one that silences something else too loses what is too much. */
export const removeComment: Fixer = (found) => {
  const { file, span, finding } = found;
  // What is in the wrong place, or says too little, was meant to silence something: nobody but people can tell what.
  const isIdle = finding.facts.why === undefined || finding.facts.why === 'off';
  const names = finding.facts.remove === undefined ? factList(found, 'codes') : [];
  const kept = isIdle && names.length > 0 ? withoutNames(file.text.slice(span.start, span.end), names) : undefined;
  if (kept !== undefined) {
    const title = `Remove ${names.map((name) => `\`${name}\``).join(', ')} from the comment`;
    return [{ title, edits: inFile(found, { span, text: kept }), preferred: true, safe: true }];
  }
  return [
    {
      title: 'Remove the comment',
      edits: inFile(found, removeStatement(file.text, span)),
      preferred: isIdle,
      safe: isIdle,
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

/** A property that says nothing, or the comma behind which nothing stands. */
export const removeEmpty: Fixer = (found) => {
  const { text } = found.file;
  const { start, end } = found.span;
  if (text.slice(start, end) === ',') {
    if (found.finding.facts.suggestion !== undefined) return [];
    return [
      { title: 'Remove the comma', edits: inFile(found, { span: found.span, text: '' }), preferred: true, safe: true },
    ];
  }
  const property = propertyAt(found);
  // Where braces do not match, what stands on a line tells which block it is in.
  if (found.file.tree.unbalanced) return [];
  // A scoring without its formula would be no better.
  if (property?.name.text === 'formula') return [];
  return property && property.items.length === 0 ? removeProperty(false)(found) : [];
};
