/** What an author says beside the facts: the first paragraph of the documentation, notes, and the first web link. */
import type { Entity } from '../model/roadmap.ts';
import { isWebLink } from '../util/webLink.ts';
import type { Cell } from './table.ts';

/** Documentation and notes are Markdown; in a line of a table they are plain words. */
export const remarksOf = ({ doc, note }: Pick<Entity, 'doc' | 'note'>): string[] =>
  [doc, note].flatMap((text) => {
    const words = text === undefined ? '' : plainWords(firstParagraph(text));
    if (words === '') return [];
    return [words.length > MOST ? `${words.slice(0, MOST).replace(/\s+\S*$/, '')}…` : words];
  });

/** A table has no room for an essay. */
const MOST = 320;

const firstParagraph = (text: string): string =>
  text
    .slice(0, 4 * MOST)
    .trim()
    .split(/\n\s*\n/)[0]!;

/** Emphasis and targets of links are taken off, and nothing else. */
const plainWords = (text: string): string =>
  text
    .replace(/^\s*(?:#{1,6}|[-*+>])\s+/gm, '')
    .replace(/!?\[([^\]]{0,1000})\]\([^)\s]{0,2000}\)/g, '$1')
    .replace(/(\*\*|__|\*|`)(?=\S)([^*_`]{1,1000}?)(?<=\S)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();

export const linkOf = ({ links }: Pick<Entity, 'links'>): Pick<Cell, 'href'> => {
  const link = links.find(isWebLink);
  return link === undefined ? {} : { href: link.toWellFormed().replace(/[^!-~]|["'<>`|]/gu, encodeURIComponent) };
};
