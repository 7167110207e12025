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
    ...table(common),
    fenced(Object.values(common).map(({ example }) => example)),
    choices,
    dates,
    figures,
  ]
    .join('\n\n')
    .concat('\n');
}

function kindSection(kind: KindRow, shared: ReadonlySet<string>): string[] {
  const own = Object.fromEntries(Object.entries(kind.properties).filter(([name]) => !shared.has(name)));
  const rows = kind.others ? { ...own, 'a finding’s code': kind.others } : own;
  const hasShared = Object.keys(kind.properties).some((name) => shared.has(name));
  return [
    `### ${kind.name}`,
    kind.doc,
    fenced([kind.example]),
    `Stands ${places(kind.inside)}.${hasShared ? ' Has the properties of every kind, and:' : ''}`,
    ...table(rows),
    'Each of them as it is written:',
    fenced(Object.values(rows).map(({ example }) => example)),
  ];
}

function places(inside: readonly string[]): string {
  const words = inside.map((place) => (place === 'file' ? 'at the top of a file' : `in a \`${place}\``));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function table(rows: Readonly<Record<string, PropertyRow>>): string[] {
  const lines = Object.entries(rows).map(([name, { shape, many, doc, default: fallback }]) => {
    const title = name.includes(' ') ? name : `\`${name}\``;
    return `| ${title} | ${cell(shape.says)}${many ? '; may be repeated' : ''} | ${cell(doc)} | ${fallback ? cell(fallback) : ''} |`;
  });
  return [['| property | value | meaning | if not said |', '| --- | --- | --- | --- |', ...lines].join('\n')];
}

const fenced = (lines: readonly string[]): string => ['```roadmap', ...lines, '```'].join('\n');
