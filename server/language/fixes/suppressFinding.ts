/** A finding that is known and accepted: suppressed here with a reason, or set for the whole roadmap in `rules`. */
import { codes } from '../../diagnostics/codes.ts';
import type { Finding } from '../../diagnostics/finding.ts';
import { addProperty, indentOf, lineBreakOf, removeStatement } from '../../planEdits/edits.ts';
import { spanOfPlace } from '../../workspace/places.ts';
import { type Fix, type Fixer, type Found, inFile } from './fix.ts';

export const suppressFinding: Fixer = (found) => {
  const { group } = codes[found.finding.code];
  // What cannot be read cannot be accepted either.
  if (group === 'syntax' || group === 'vocabulary' || group === 'suppression') return [];
  return [ignoreHere(found), ...setRule(found)];
};

function ignoreHere(found: Found): Fix {
  const { file, span, finding } = found;
  let line = span.start;
  while (line > 0 && !/[\r\n]/.test(file.text[line - 1]!)) line--;
  const text = `${indentOf(file.text, span.start)}// roadmap-ignore ${finding.code}: TODO reason${lineBreakOf(file.text)}`;
  return {
    title: `Suppress \`${finding.code}\` here, with a reason`,
    edits: inFile(found, { span: { start: line, end: line }, text }),
    preferred: false,
    safe: false,
  };
}

function setRule({ analysis, finding }: Found): readonly Fix[] {
  const { header } = analysis.roadmap;
  const file = header && analysis.files.get(header.origin.file);
  const at =
    header &&
    spanOfPlace(analysis, { file: header.origin.file, anchor: header.origin.declaration, span: { start: 0, end: 0 } });
  if (!header || !file || !at) return [];
  const { declaration } = header.origin;
  const levels = ['off', 'info'].filter((level) => level !== finding.severity);
  const rules = declaration.children.findIndex(({ keyword }) => keyword.text === 'rules');
  return levels.map((level) => {
    const rule = `${finding.code} ${level}`;
    const edit =
      rules < 0
        ? addProperty(file.text, declaration, at.span.start, `rules { ${rule} }`)
        : addProperty(file.text, declaration.children[rules]!, at.span.start + declaration.childStarts[rules]!, rule);
    return {
      title:
        level === 'off'
          ? `Turn \`${finding.code}\` off in this roadmap`
          : `Make \`${finding.code}\` an info in this roadmap`,
      edits: new Map([[file.uri, [edit]]]),
      preferred: false,
      safe: false,
    };
  });
}

/** Above the line that has the finding, as deep as that. */
export const moveComment: Fixer<'unused-suppression'> = (found) => {
  const { file, span, finding } = found;
  if (finding.facts.why !== 'below') return [];
  const to = file.lines.line(finding.facts.line - 1);
  const indent = indentOf(file.text, to.end);
  const text = `${indent}${file.text.slice(span.start, span.end)}${lineBreakOf(file.text)}`;
  const edits = inFile(found, removeStatement(file.text, span), { span: { start: to.start, end: to.start }, text });
  return [
    { title: `Move it above line ${finding.facts.line}, which has the finding`, edits, preferred: true, safe: false },
  ];
};

/** The word as it has to be written, and the comment otherwise as it was. */
export const spellComment: Fixer<'unused-suppression'> = (found) => {
  const { file, span, finding } = found;
  if (finding.facts.why !== 'misspelt') return [];
  const written = finding.facts.found;
  const start = file.text.indexOf(written, span.start);
  const edits = inFile(found, { span: { start, end: start + written.length }, text: 'roadmap-ignore' });
  return [{ title: 'Write `roadmap-ignore`', edits, preferred: true, safe: false }];
};

/** A comment behind what it is about, or in another form, goes on a line of its own above it. */
export const placeComment: Fixer<'unused-suppression'> = (found) => {
  const { analysis, file, span, finding } = found;
  const [said] = /roadmap-ignore[^*\r\n]*/.exec(file.text.slice(span.start, span.end)) ?? [];
  if (finding.facts.why !== 'misplaced' || !said) return [];
  const { line } = file.lines.at(span.start);
  const own = file.lines.line(line);
  const before = file.text.slice(own.start, span.start);
  const isBehind = before.trim() !== '';
  // Where there is nothing to silence, it would be as idle there.
  const names = said
    .slice('roadmap-ignore'.length)
    .split(':')[0]!
    .split(/[\s,]+/);
  const isAbout = (other: Finding): boolean => {
    const at = spanOfPlace(analysis, other.place);
    return (
      names.includes(other.code) &&
      at?.uri === file.uri &&
      file.lines.at(at.span.start).line === line + (isBehind ? 0 : 1)
    );
  };
  if (!analysis.findings.some(isAbout)) return [];
  const comment = `// ${said.trim()}`;
  const edits = isBehind
    ? [
        {
          span: { start: own.start, end: own.start },
          text: indentOf(file.text, span.start) + comment + lineBreakOf(file.text),
        },
        { span: { start: own.start + before.trimEnd().length, end: span.end }, text: '' },
      ]
    : [{ span, text: comment }];
  const title = isBehind ? 'Put it above the line' : 'Make it a `//` comment';
  return [{ title, edits: inFile(found, ...edits), preferred: true, safe: false }];
};

/** `// roadmap-ignore code` without a reason gets the place for one; what was said without a colon gets the colon. */
export const addReason: Fixer<'suppression-without-reason'> = (found) => {
  const { file, span, finding } = found;
  const comment = file.text.slice(span.start, span.end);
  const { unmarked } = finding.facts;
  if (unmarked !== undefined) {
    const text = `${comment.slice(0, comment.lastIndexOf(unmarked)).replace(/[\s–—-]+$/, '')}: ${unmarked}`;
    return [
      { title: 'Put a colon before the reason', edits: inFile(found, { span, text }), preferred: true, safe: true },
    ];
  }
  const text = /:\s*$/.test(comment) ? ' TODO reason' : ': TODO reason';
  const edits = inFile(found, { span: { start: span.end, end: span.end }, text });
  return [{ title: 'Add a reason', edits, preferred: true, safe: false }];
};
