import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parse } from '../../grammar/parse.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import { commentsOf } from '../../server/language/comments.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import { editPlan } from '../../server/planEdits/editPlan.ts';
import type { PlanEdit } from '../../server/planEdits/planEdit.ts';
import { planStart } from '../support/naivePlan.ts';
import { itemText, planHeader, type RandomPlan, randomPlan } from '../support/randomPlan.ts';
import { analysisOf } from '../support/retimed.ts';

/** Written in one line, or in several with comments between; with or without a start, levelled or not, begun or not. */
interface Style {
  readonly lines: boolean;
  readonly start: boolean;
  readonly leveled: boolean;
  readonly asOf: boolean;
}

const style = fc.record({
  lines: fc.boolean(),
  start: fc.boolean(),
  leveled: fc.constantFrom(false, false, true),
  asOf: fc.constantFrom(false, false, true),
});

function textOf({ items }: RandomPlan, { lines, start, leveled, asOf }: Style): string {
  const header = `${start ? ' start 2027-01-04;' : ''}${leveled ? ' schedule leveled;' : ''}${asOf ? ' as-of 2027-01-12;' : ''}`;
  const written = items.map((item, i) => {
    const text = itemText(item);
    if (!lines) return `${text} // ${item.name}`;
    const body = text.replace(/\{ (.*) \}/, (_, inside: string) => `{\n  ${inside.replaceAll('; ', ` // why\n  `)}\n}`);
    return `/// About ${item.name}.\n${i % 2 ? body : body.replace('{\n', '{\n  // first\n')}`;
  });
  return [
    planHeader
      .replace(' start 2027-01-04;', header)
      .replaceAll('calendar ops-days }', 'calendar ops-days; capacity 1 }'),
    ...written,
  ].join('\n');
}

/** Everything that is said, but what a gesture may say anew and the roadmap's start, which it may have to write down. */
function said(text: string, changes: (path: string, property: string) => boolean): string[] {
  const out: string[] = [];
  const visit = (declaration: Declaration, start: number, outer: string): void => {
    const path = `${outer}${declaration.keyword.text} ${declaration.id?.text ?? ''}`;
    out.push(path);
    for (const { name, start: from, end } of declaration.properties) {
      const isStart = path.startsWith('roadmap ') && name.text === 'start';
      if (!isStart && !changes(path, name.text)) out.push(`${path}: ${text.slice(start + from, start + end)}`);
    }
    declaration.children.forEach((child, i) => {
      visit(child, start + declaration.childStarts[i]!, `${path} `);
    });
  };
  const { items, starts } = parse(text);
  items.forEach((item, i) => {
    if (item.kind === 'declaration') visit(item, starts[i]!, '');
  });
  return out;
}

/** Line by line: comments on neighbouring lines are one span, and become neighbours when the text between them goes. */
const comments = (text: string): string[] =>
  commentsOf(text)
    .flatMap(({ start, end }) => text.slice(start, end).split(/\s*\n\s*/))
    .sort();

/** Of a gesture that is granted: the text before and after, with their plans. */
function granted(plan: RandomPlan, how: Style, edit: PlanEdit) {
  const text = textOf(plan, how);
  const before = analysisOf(text);
  const found = editPlan(before, edit);
  if (found.kind === 'refused') {
    assert.match(found.because, /^[`“A-Z].*[.]$/);
    return undefined;
  }
  const after = applyEdits(text, found.edits.get('/main.roadmap') ?? []);
  const then = analysisOf(after);
  const index = before.roadmap.work.findIndex(({ id }) => id === ('id' in edit ? edit.id : edit.to));
  return { text, after, before, then, was: before.schedule.items[index]!, is: then.schedule.items[index]!, index };
}

const pick = { item: fc.nat(8), other: fc.nat(8), by: fc.integer({ min: -20, max: 40 }) };
const gesture = fc.record({ plan: randomPlan(), how: style, ...pick });
const nameOf = ({ items }: RandomPlan, n: number): string => `t${n % items.length}`;

describe('Whatever the plan, a gesture that is granted', () => {
  it('moves to the wished day, and says nothing else anew', () => {
    let moved = 0;
    fc.assert(
      fc.property(gesture, ({ plan, how, item, by }) => {
        const id = nameOf(plan, item);
        const made = granted(plan, how, { gesture: 'move', id, to: planStart + by });
        if (!made) return;
        moved++;
        const { text, after, then, is } = made;
        const late = is.firstDay - (planStart + by);
        assert.ok(late >= 0 && late < 8, `on the next day of work: ${late} days later\n${after}`);
        assert.equal(is.impossible, undefined);
        assert.equal(then.schedule.start, made.before.schedule.start, 'the roadmap starts when it did');
        const dates = (path: string, name: string): boolean =>
          path.endsWith(` ${id}`) && /^(earliest|start|on)$/.test(name);
        assert.deepEqual(said(after, dates), said(text, dates));
        assert.deepEqual(comments(after), comments(text));
      }),
      { numRuns: 120 },
    );
    assert.ok(moved > 20, `${moved} were granted`);
  });

  it('ends on the wished day, starts where it did, and says nothing else anew', () => {
    let resized = 0;
    fc.assert(
      fc.property(gesture, ({ plan, how, item, by }) => {
        const id = nameOf(plan, item);
        const made = granted(plan, how, { gesture: 'resize', id, to: planStart + by });
        if (!made) return;
        resized++;
        const { text, after, is, was } = made;
        if (was.workingDays > 0) assert.equal(is.firstDay, was.firstDay, after);
        assert.ok(
          is.lastDay >= is.firstDay &&
            (is.lastDay <= planStart + by || is.workingDays === 1 || planStart + by < is.firstDay),
          after,
        );
        const length = (path: string, name: string): boolean => path.endsWith(` ${id}`) && name === 'duration';
        assert.deepEqual(said(after, length), said(text, length));
        assert.deepEqual(comments(after), comments(text));
      }),
      { numRuns: 120 },
    );
    assert.ok(resized > 20, `${resized} were granted`);
  });

  it('adds one link, and takes it away again: all comments stay', () => {
    let linked = 0;
    fc.assert(
      fc.property(gesture, ({ plan, how, item, other }) => {
        const [from, to] = [nameOf(plan, item), nameOf(plan, other)];
        const made = granted(plan, how, { gesture: 'link', from, to });
        if (!made) return;
        linked++;
        const { text, after, before, then, index } = made;
        const orders = (path: string, name: string): boolean => path.endsWith(` ${to}`) && name === 'after';
        assert.deepEqual(said(after, orders), said(text, orders));
        assert.deepEqual(comments(after), comments(text));
        assert.equal(then.roadmap.dependencies.length, before.roadmap.dependencies.length + 1);
        const back = editPlan(then, { gesture: 'unlink', from, to, type: 'FS' });
        assert.ok(back.kind === 'edits');
        const again = applyEdits(after, back.edits.get('/main.roadmap')!);
        assert.deepEqual(said(again, orders), said(text, orders));
        assert.deepEqual(comments(again), comments(text));
        const ends = ({ dependencies }: typeof before.roadmap) =>
          dependencies.map((link) => [link.from, link.to, link.type]);
        assert.deepEqual(ends(analysisOf(again).roadmap), ends(before.roadmap), `${index}`);
      }),
      { numRuns: 120 },
    );
    assert.ok(linked > 10, `${linked} were granted`);
  });
});
