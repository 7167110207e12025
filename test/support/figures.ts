/** The numbers and dates of a text, as a reader sees them, whatever surface printed it. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = `(${MONTHS.join('|')})`;

/** `14 May`, `14 May 2027`, `May 2027`, `1200`, `21%`: a date has no year where the text leaves it out. */
export type Figure = string;

/** @param names texts of the author, which may have digits of their own */
export function figuresOf(text: string, names: Names): ReadonlySet<Figure> {
  const found = new Set<Figure>();
  const take = (pattern: RegExp, figure: (match: RegExpMatchArray) => Figure) => (rest: string) =>
    rest.replace(pattern, (...match) => {
      found.add(figure(match as unknown as RegExpMatchArray));
      return ' ';
    });
  [
    take(new RegExp(`\\b(\\d{1,2}) ${month}(?: (\\d{4}))?\\b`, 'g'), ([, day, name, year]) =>
      [day, name, year].filter((part) => part !== undefined).join(' '),
    ),
    take(new RegExp(`\\b${month} (\\d{4})\\b`, 'g'), ([, name, year]) => `${name} ${year}`),
    take(/\d[\d,]*(?:\.\d+)?%?/g, ([whole]) => whole!.replaceAll(',', '')),
  ].reduce((rest, takeFrom) => takeFrom(rest), names.without(plain(text)));
  return found;
}

/** Markdown as it is read. */
const plain = (text: string): string =>
  text
    .replaceAll('<!-- -->', '')
    .replaceAll('\u00a0', ' ')
    .replace(/&emsp;/g, '')
    .replace(/\\([\\`*_{}[\]<>~|#+\-=.!])/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\*\*/g, '')
    .replace(/\band [\d,]+ (?:more|other)\b/g, '');

/** Figures of one text that another lacks; a date without its year is the same as one with it. */
export function lacking(figures: Iterable<Figure>, from: ReadonlySet<Figure>): readonly Figure[] {
  const short = new Set([...from].map(withoutYear));
  return [...figures].filter((figure) => {
    if (from.has(figure)) return false;
    const isShort = figure === withoutYear(figure);
    return isShort ? !(isDate(figure) && short.has(figure)) : !from.has(withoutYear(figure));
  });
}

const isDate = (figure: Figure): boolean => /^\d+ [A-Z]/.test(figure);
const withoutYear = (figure: Figure): Figure => (isDate(figure) ? figure.replace(/ \d{4}$/, '') : figure);

export interface Names {
  readonly without: (text: string) => string;
}

/** Titles, names and ids that have a digit, the longest first, so that none leaves a part of another. */
export function namesOf(
  entities: Iterable<{ readonly id: string; readonly title: string; readonly name: string }>,
): Names {
  const all = [...entities].flatMap(({ id, title, name }) => [title, id, name]).filter((text) => /\d/.test(text));
  const longest = [...new Set(all)].sort((a, b) => b.length - a.length);
  const escaped = longest.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${escaped.join('|')})(?![\\p{L}\\d])`, 'gu');
  return { without: (text) => (escaped.length === 0 ? text : text.replace(pattern, ' ')) };
}

/** `2027-05-14` as `14 May 2027` */
export function dateOf(iso: string): Figure {
  const [year, at, day] = iso.split('-').map(Number);
  return `${day} ${MONTHS[at! - 1]} ${year}`;
}

/** `2027-05` as `May 2027` */
export const monthOf = (iso: string): Figure => dateOf(`${iso}-01`).replace(/^1 /, '');
