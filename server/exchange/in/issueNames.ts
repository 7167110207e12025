/** Identifiers for what came from elsewhere: readable, and each only once. */
import { nameFrom } from '../../../grammar/nameFrom.ts';

export interface Names {
  /** A free name made of a title. */
  take(title: string): string;
}

/** @param taken names that are used already */
export function names(taken: Iterable<string> = []): Names {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const next = new Map<string, number>();
  return {
    take(title) {
      const base = nameOf(title);
      let name = base;
      let n = next.get(base) ?? 2;
      while (used.has(name.toLowerCase())) name = `${base}-${n++}`;
      next.set(base, n);
      used.add(name.toLowerCase());
      return name;
    },
  };
}

/** `1.4` as `v1-4`; the names of link types and of kinds mean something of their own. */
function nameOf(title: string): string {
  const version = /^v?(\d+(?:[.-]\d+)*)$/i.exec(title.trim())?.[1];
  const name = version === undefined ? nameFrom(title) : `v${version.replaceAll('.', '-')}`;
  const short = name.length <= mostLetters ? name : name.slice(0, mostLetters).replace(/-+$/, '');
  return reserved.has(short) ? `item-${short}` : short;
}

const mostLetters = 60;

const reserved: ReadonlySet<string> = new Set(
  [
    'fs',
    'ss',
    'ff',
    'sf',
    'from',
    'on',
    'by',
    'over',
    'confidence',
    'column',
    'for',
    'to',
    'is',
    'and',
    'or',
    'with',
  ].concat(
    ['roadmap', 'calendar', 'team', 'member', 'objective', 'kpi', 'product', 'feature', 'milestone', 'risk', 'rules'],
    ['stakeholder', 'scoring', 'scenario', 'view', 'import', 'note', 'drop'],
  ),
);
