/**
 * A finding in plain text: its message, then the lines it is about with carets below, as compilers draw them. Columns
 * are those of the screen (tabs, wide and zero-width characters), and nothing of the text reaches a terminal raw.
 * Colours are functions that the caller passes, so this stays pure.
 */
import type { Positions } from '../../grammar/positions.ts';
import type { LineIndex, Span } from '../../grammar/text.ts';
import { drawCycle } from './drawCycle.ts';
import { type Finding, messageOf, type Place, type Severity } from './finding.ts';
import { frameLine } from './frameLine.ts';
import { labelText } from './labels.ts';
import { visible } from './visible.ts';

export interface RenderedFile {
  readonly text: string;
  readonly lines: LineIndex;
  readonly positions: Positions;
}

type Paint = (text: string) => string;

/** How to draw each part; what is left out is drawn as it is. */
export type Paints = Readonly<Partial<Record<Severity | 'strong' | 'quiet', Paint>>>;

export interface RenderOptions {
  readonly files: ReadonlyMap<string, RenderedFile>;
  /** A file's name as people should read it; its URI where this is left out. */
  readonly nameOf?: (uri: string) => string;
  readonly paint?: Paints;
  /** Columns a source line may take; longer ones are cut around the carets. 100 where it is left out. */
  readonly width?: number;
}

/** So many places are drawn; the others are counted. */
const MOST_PLACES = 8;

export function render(finding: Finding, options: RenderOptions): string {
  const paint = painter(options.paint);
  const { severity, code } = finding;
  const lines = [
    `${paint(severity)(`${severity}[${code}]`)}${paint('strong')(`: ${visible(messageOf(finding))}`)}`,
    ...drawCycle(cycleOf(finding)).map(paint('quiet')),
  ];
  const marks = [mark(finding.place, severity, '', options)].concat(
    finding.related
      .slice(0, MOST_PLACES - 1)
      .map(({ place, label }) => mark(place, 'quiet', labelText(label), options)),
  );
  const known = marks.filter((m): m is Mark => m !== undefined);
  const gutter = String(Math.max(0, ...known.map((m) => m.line + 1))).length;
  const edge = (text: string): string => paint('quiet')(text);
  for (const file of new Set(known.map((m) => m.file))) {
    const here = known.filter((m) => m.file === file);
    const first = here[0]!;
    const name = visible(options.nameOf?.(file) ?? file);
    lines.push(
      // Not `:::`, as compilers have it: what begins with two colons is a command to GitHub's runner.
      `${' '.repeat(gutter)}${edge('-->')} ${name}:${first.line + 1}:${first.column + 1}`,
    );
    // A file that could not be read has nothing to point at.
    if (options.files.get(file)?.text === '') continue;
    lines.push(edge(`${' '.repeat(gutter)} |`));
    lines.push(...drawMarks(here, options, gutter, edge, paint));
  }
  const more = finding.related.length - (MOST_PLACES - 1);
  if (more > 0) lines.push(edge(`${' '.repeat(gutter)} = and ${more} more ${more === 1 ? 'place' : 'places'}`));
  return lines.join('\n');
}

/** The names of a finding about a cycle, in their order. */
function cycleOf({ facts }: Finding): readonly string[] {
  if ('cycle' in facts) return facts.cycle;
  return 'files' in facts ? facts.files : [];
}

const painter =
  (paints: Paints = {}) =>
  (part: keyof Paints): Paint =>
    paints[part] ?? ((text) => text);

interface Mark {
  readonly file: string;
  readonly line: number;
  /** UTF-16, from the line's start; the end is on the same line. */
  readonly column: number;
  readonly end: number;
  readonly style: Severity | 'quiet';
  readonly label: string;
}

/** `undefined` where the file or the anchor is not there: then there is nothing to draw. */
function mark(place: Place, style: Mark['style'], label: string, { files }: RenderOptions): Mark | undefined {
  const file = files.get(place.file);
  const at = file && spanOf(place, file);
  if (!file || !at) return undefined;
  const { line, column } = file.lines.at(at.start);
  const whole = file.lines.line(line);
  return {
    file: place.file,
    line,
    column,
    end: Math.max(column, Math.min(at.end, whole.end) - whole.start),
    style,
    label,
  };
}

function spanOf({ anchor, span }: Place, { positions }: RenderedFile): Span | undefined {
  if (anchor === undefined) return span;
  return positions.has(anchor) ? positions.absolute(anchor, span) : undefined;
}

/** The marked lines of one file in its order, a gap between those that are apart. */
function drawMarks(
  marks: readonly Mark[],
  options: RenderOptions,
  gutter: number,
  edge: Paint,
  paint: (part: keyof Paints) => Paint,
): string[] {
  const { text, lines: index } = options.files.get(marks[0]!.file)!;
  const drawn: string[] = [];
  const numbers = [...new Set(marks.map((m) => m.line))].sort((a, b) => a - b);
  numbers.forEach((number, i) => {
    const before = numbers[i - 1];
    if (before !== undefined && number > before + 1) drawn.push(edge(`${' '.repeat(gutter)}...`));
    const { start, end } = index.line(number);
    const here = marks.filter((m) => m.line === number);
    const line = frameLine(text.slice(start, end), here[0]!, options.width ?? 100);
    drawn.push(`${edge(`${String(number + 1).padStart(gutter)} |`)} ${line.shown}`.trimEnd());
    for (const m of here) {
      const [from, to] = line.cells(m.column, m.end);
      const carets = (m.style === 'quiet' ? '-' : '^').repeat(Math.max(1, to - from));
      const label = m.label ? ` ${visible(m.label)}` : '';
      drawn.push(`${edge(`${' '.repeat(gutter)} |`)} ${' '.repeat(from)}${paint(m.style)(carets + label)}`);
    }
  });
  return drawn;
}
