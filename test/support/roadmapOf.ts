/** A roadmap's text, read and resolved: for tests that start from the model. */
import { parse } from '../../grammar/parse.ts';
import { positions } from '../../grammar/positions.ts';
import { buildRoadmap } from '../../server/model/buildRoadmap.ts';
import type { Roadmap } from '../../server/model/roadmap.ts';

/** One file; what is wrong with it is not looked at. */
export function roadmapOf(text: string): Roadmap {
  const tree = parse(text);
  return buildRoadmap([{ uri: '/main.roadmap', tree, positions: positions(tree) }]).roadmap;
}
