import { strict as assert } from 'node:assert';
import { readHostMessage, readPageMessage } from '../../server/protocol/messages.ts';
import { difference } from '../../server/timeline/difference.ts';
import { halfYear, plan, row } from '../support/timelinePlans.ts';

const sent = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe('messages to the page', () => {
  it('are a plan, a difference, a view, a selection, and whether the text is whole', () => {
    const other = { ...halfYear(), title: 'Other' };
    for (const message of [
      { kind: 'plan', version: 1, plan: halfYear() },
      { kind: 'difference', base: 1, version: 2, difference: difference(halfYear(), other) },
      { kind: 'select', id: 'shop.cart' },
      { kind: 'select', id: null },
      { kind: 'broken', message: 'expected a name' },
      { kind: 'view', query: { show: 'board' }, data: { kind: 'section', topic: 'board', title: 'Board', parts: [] } },
      { kind: 'intact' },
      { kind: 'editable', editable: true },
      { kind: 'retimed', request: 3, done: false, says: '`cart` waits for `search`.' },
    ]) {
      assert.deepEqual(readHostMessage(sent(message)), sent(message));
    }
  });

  it('are dropped when they are anything else', () => {
    const wrong = { ...halfYear(), start: '2027-01-04' };
    for (const message of [
      undefined,
      null,
      'plan',
      [],
      {},
      { kind: 'eval', code: '1' },
      { kind: 'plan', version: 1 },
      { kind: 'plan', version: 1, plan: wrong },
      { kind: 'select' },
      { kind: 'broken', message: 7 },
      { kind: 'editable' },
      { kind: 'retimed', request: -1, done: true, says: '' },
      { kind: 'view', query: { show: 'money' }, data: { kind: 'section', topic: 'money', title: 'Money' } },
      {
        kind: 'view',
        query: { show: 'board' },
        data: { kind: 'section', topic: 'board', title: 'Board', parts: [{ kind: 'board', columns: [{}] }] },
      },
    ]) {
      assert.equal(readHostMessage(message), undefined, JSON.stringify(message));
    }
  });

  it('are dropped when a part is in itself, or an arrow leads nowhere', () => {
    const circle = plan([row('a', { partOf: 1, summary: true }), row('b', { partOf: 0, summary: true })]);
    assert.equal(readHostMessage({ kind: 'plan', version: 1, plan: circle }), undefined);
    const nowhere = plan([row('a')], { links: [{ from: 0, to: 7, type: 'FS', critical: false }] });
    assert.equal(readHostMessage({ kind: 'plan', version: 1, plan: nowhere }), undefined);
  });
});

describe('messages from the page', () => {
  it('are that it is ready, how to level, what a view shows, and what to show in the text', () => {
    for (const message of [{ kind: 'ready' }, { kind: 'ready', level: true }, { kind: 'level', level: false }]) {
      assert.deepEqual(readPageMessage(message), message);
    }
    const query = { show: 'board', slice: 'board-deck' };
    assert.deepEqual(readPageMessage({ kind: 'view', query }), { kind: 'view', query });
    assert.deepEqual(readPageMessage({ kind: 'reveal', id: 'a', focus: true }), {
      kind: 'reveal',
      id: 'a',
      focus: true,
    });
  });

  it('are gestures, each with what it is about', () => {
    for (const edit of [
      { gesture: 'move', id: 'a', to: 20000 },
      { gesture: 'resize', id: 'a', to: 20000 },
      { gesture: 'link', from: 'a', to: 'b' },
      { gesture: 'unlink', from: 'a', to: 'b', type: 'SS' },
    ]) {
      assert.deepEqual(readPageMessage({ kind: 'editPlan', request: 1, edit }), { kind: 'editPlan', request: 1, edit });
    }
    for (const edit of [
      {},
      { gesture: 'move', id: 'a', to: '2027-01-04' },
      { gesture: 'move', id: 'a', to: 1e12 },
      { gesture: 'link', from: 'a' },
      { gesture: 'unlink', from: 'a', to: 'b', type: 'XX' },
      { gesture: 'write', text: 'anything' },
    ]) {
      assert.equal(readPageMessage({ kind: 'editPlan', request: 1, edit }), undefined);
    }
  });

  it('are dropped when they are anything else', () => {
    for (const message of [
      null,
      { kind: 'reveal', id: 7, focus: true },
      { kind: 'open', path: '/etc/passwd' },
      { kind: 'level' },
      { kind: 'view', query: { show: 'timeline' } },
    ]) {
      assert.equal(readPageMessage(message), undefined);
    }
  });
});
