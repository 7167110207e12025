import { strict as assert } from 'node:assert';
import { type End, path, route } from '../../server/timeline/arrows.ts';
import type { PlanLink } from '../../server/timeline/plan.ts';

/** A bar from one pixel to another, its middle on line number `line`. */
const at = (left: number, right: number, line: number): End => ({ left, right, y: 16 + 32 * line, half: 10 });

const way = (from: End, to: End, type: PlanLink['type'] = 'FS'): string =>
  route(from, to, type)
    .map(({ x, y }) => `${x},${y}`)
    .join(' ');

describe('an arrow of the timeline', () => {
  it('goes from the finish down to the line of the next start, and in from the left', () => {
    assert.equal(way(at(0, 50, 0), at(100, 150, 2)), '50,16 58,16 58,80 100,80');
  });

  it('goes straight into the top of a bar that starts close behind', () => {
    assert.equal(way(at(0, 50, 0), at(50, 90, 1)), '50,16 58,16 58,38');
  });

  it('goes into the bottom where the next line is above', () => {
    assert.equal(way(at(0, 50, 1), at(50, 90, 0)), '50,48 58,48 58,26');
  });

  it('goes into the tip of a diamond', () => {
    const diamond: End = { left: 48, right: 62, y: 48, half: 7, diamond: true };
    assert.equal(way(at(0, 50, 0), diamond), '50,16 55,16 55,41');
  });

  it('is a plain line between two slivers', () => {
    assert.equal(way(at(10, 14, 0), at(11, 15, 1)), '12.5,26 12.5,38');
  });

  it('turns back along the edge of the line where the next one starts earlier', () => {
    assert.equal(way(at(0, 90, 0), at(40, 120, 1)), '90,16 98,16 98,32 32,32 32,48 40,48');
  });

  it('joins starts on the left and finishes on the right', () => {
    assert.equal(way(at(20, 50, 0), at(60, 90, 1), 'SS'), '20,16 12,16 12,48 60,48');
    assert.equal(way(at(20, 50, 0), at(60, 90, 1), 'FF'), '50,16 98,16 98,48 90,48');
  });

  it('goes from a start to a finish', () => {
    assert.equal(way(at(100, 150, 0), at(20, 50, 1), 'SF'), '100,16 92,16 92,48 50,48');
  });

  it('is drawn with round corners and an open head', () => {
    assert.equal(
      path(route(at(0, 50, 0), at(100, 150, 2), 'FS')),
      'M50 16L54 16Q58 16 58 20L58 76Q58 80 62 80L100 80M96 76L100 80L96 84',
    );
  });
});
