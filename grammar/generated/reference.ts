/** The language reference: prose, then every kind and property with its example. */
import type { KindRow, PropertyRow } from '../vocabulary/row.ts';
import { choices, dates, figures, introduction } from './prose.ts';

export function reference(kinds: readonly KindRow[], common: Readonly<Record<string, PropertyRow>>): string {
  const shared = new Set(Object.keys(common));
  return [
    introduction,
    '## Kinds',
    kinds.map(({ name }) => `[\`${name}\`](#${name})`).join(' · '),
    ...kinds.flatMap((kind) => kindSection(kind, shared)),
    '### Properties of every kind',
    table(common),
    choices,
    dates,
    figures,
  ]
    .join('\n\n')
    .concat('\n');
}

function kindSection(kind: KindRow, shared: ReadonlySet<string>): string[] {
  const own = Object.fromEntries(Object.entries(kind.properties).filter(([name]) => !shared.has(name)));
  const rows = kind.others ? { ...own, 'code of a finding': kind.others } : own;
  const hasShared = Object.keys(kind.properties).some((name) => shared.has(name));
  return [
    `### ${kind.name}`,
    kind.doc,
    fenced(kind),
    `Allowed ${places(kind.inside)}.${hasShared ? ' Has the [properties of every kind](#properties-of-every-kind), and:' : ''}`,
    table(rows),
  ];
}

function places(inside: readonly string[]): string {
  const words = inside.map((place) => (place === 'file' ? 'at the top level of a file' : `in a \`${place}\``));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(rows: Readonly<Record<string, PropertyRow>>): string {
  const lines = Object.entries(rows).map(([name, { shape, many, doc, example, default: fallback = '' }]) => {
    const title = name.includes(' ') ? name : `\`${name}\``;
    const value = `${shape.says}${many ? '; may be repeated' : ''}`;
    return `| ${[title, cell(value), `\`${cell(example)}\``, cell(doc), cell(fallback)].join(' | ')} |`;
  });
  return ['| property | value | example | meaning | default |', '| --- | --- | --- | --- | --- |', ...lines].join('\n');
}

/** The example as a file that is read without an error: of a kind that is not allowed at the top, in one that is. */
function fenced({ example, inside }: KindRow): string {
  const text = inside.includes('file') ? example : `${inside[0]} {\n${example.replace(/^/gm, '  ')}\n}`;
  return ['```roadmap', text, '```'].join('\n');
}
