/** What somebody does: a feature without parts. Counted so on every surface, so that no two tell different numbers. */
import type { Feature, Work } from '../model/roadmap.ts';

export const isLeaf = (work: Work): work is Feature => work.kind === 'feature' && work.parts.length === 0;
