import type { Label, PlainLabel } from '../../../server/diagnostics/labels.ts';

const plainLabels: Readonly<Record<PlainLabel, true>> = {
  'first-declared': true,
  'first-set': true,
  'header-used': true,
  'looks-alike': true,
  dropped: true,
  'sub-feature': true,
  dependency: true,
  'broken-dependency': true,
  'not-before': true,
  fixed: true,
  'due-missed': true,
  conflicts: true,
  roadmap: true,
};

/** Every label once. */
export const labelSamples: readonly Label[] = [
  ...(Object.keys(plainLabels) as PlainLabel[]).map((kind): Label => ({ kind })),
  { kind: 'set-here', property: 'due' },
  { kind: 'declared', of: 'feature', path: 'shop.cart' },
  { kind: 'depends', name: 'cart', on: 'search' },
  { kind: 'depends', name: 'cart', on: 'search', rank: 3 },
  { kind: 'supports', name: 'reach', objective: 'growth' },
  { kind: 'moves', name: 'cart' },
  { kind: 'needs', name: 'cart', people: 2 },
  { kind: 'audience', name: 'cart', audience: 'internal' },
  { kind: 'imports', file: 'a.roadmap', imported: 'b.roadmap' },
];
