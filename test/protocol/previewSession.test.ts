import { strict as assert } from 'node:assert';
import type { HostMessage } from '../../server/protocol/messages.ts';
import { type PreviewSource, previewSession } from '../../server/protocol/previewSession.ts';
import type { TimelinePlanResult } from '../../server/protocol/requests.ts';
import type { TimelinePlan } from '../../server/timeline/plan.ts';
import { plan, row } from '../support/timelinePlans.ts';

const one = plan([row('a')]);
const two = plan([row('a'), row('b')]);
const answer = (drawn: TimelinePlan, syntaxErrors = 0, root = 'file:///one.roadmap'): TimelinePlanResult => ({
  plan: drawn,
  root,
  version: 1,
  syntaxErrors,
});

/** A session whose source answers what the test says, and all that it posts. */
function sessionOver(over: Partial<PreviewSource> = {}) {
  const posted: HostMessage[] = [];
  const state = { answer: answer(one) as TimelinePlanResult | undefined, levels: [] as (boolean | undefined)[] };
  const session = previewSession(
    {
      plan: async (level) => {
        state.levels.push(level);
        return state.answer;
      },
      view: async () => undefined,
      reveal: () => {},
      isEditable: () => false,
      edit: async () => ({ done: false, says: 'no' }),
      ...over,
    },
    (message) => posted.push(message),
  );
  /** What was posted since the last call, once all that is under way has ended. */
  const next = async (): Promise<HostMessage[]> => {
    for (let i = 0; i < 20; i++) await Promise.resolve();
    return posted.splice(0);
  };
  const kinds = async (): Promise<string[]> => (await next()).map(({ kind }) => kind);
  return { session, state, next, kinds };
}

describe('the session of a preview', () => {
  it('posts nothing before the page is ready, then the whole plan, then differences', async () => {
    const { session, state, kinds } = sessionOver();
    session.planChanged();
    assert.deepEqual(await kinds(), []);
    session.receive({ kind: 'ready' });
    assert.deepEqual(await kinds(), ['plan', 'select']);
    state.answer = answer(two);
    session.planChanged('file:///one.roadmap');
    assert.deepEqual(await kinds(), ['difference']);
    assert.equal(session.plan(), two);
  });

  it('posts the whole plan again to a page that lost track', async () => {
    const { session, kinds } = sessionOver();
    for (let i = 0; i < 2; i++) {
      session.receive({ kind: 'ready' });
      assert.deepEqual(await kinds(), ['plan', 'select']);
    }
  });

  it('keeps the last valid picture while the text has syntax errors', async () => {
    const { session, state, next } = sessionOver();
    session.receive({ kind: 'ready' });
    await next();
    state.answer = answer(two, 1);
    session.planChanged();
    assert.deepEqual(await next(), [{ kind: 'broken', message: '1 syntax error: this is the last valid picture.' }]);
    assert.equal(session.plan(), one);
  });

  it('draws what can be read of a text that has errors from the start, and goes on with it', async () => {
    const { session, state, next } = sessionOver();
    state.answer = answer(one, 2);
    session.receive({ kind: 'ready' });
    const [first, second] = await next();
    assert.equal(first!.kind, 'plan');
    assert.deepEqual(second, { kind: 'broken', message: '2 syntax errors: this is what can be read.' });
    state.answer = answer(two, 1);
    session.planChanged();
    assert.deepEqual(
      (await next()).map(({ kind }) => kind),
      ['difference', 'broken'],
    );
  });

  it('draws another roadmap even while its text has errors', async () => {
    const { session, state, kinds } = sessionOver();
    session.receive({ kind: 'ready' });
    await kinds();
    state.answer = answer(two, 1, 'file:///two.roadmap');
    session.sourceChanged();
    assert.deepEqual(await kinds(), ['difference', 'broken']);
  });

  it('ignores a change of another root', async () => {
    const { session, state, kinds } = sessionOver();
    session.receive({ kind: 'ready' });
    await kinds();
    session.planChanged('file:///two.roadmap');
    assert.deepEqual(await kinds(), []);
    assert.equal(state.levels.length, 1);
  });

  it('answers a burst of changes with one more question', async () => {
    const { session, state, kinds } = sessionOver();
    session.receive({ kind: 'ready' });
    await kinds();
    for (let i = 0; i < 50; i++) session.planChanged();
    await kinds();
    assert.equal(state.levels.length, 3);
  });

  it('drops the answer to a question that is no longer asked', async () => {
    let release = (_: TimelinePlanResult): void => {};
    const { session, next } = sessionOver({
      plan: (level) => (level ? Promise.resolve(answer(two)) : new Promise((resolve) => (release = resolve))),
    });
    session.receive({ kind: 'ready' });
    session.receive({ kind: 'level', level: true });
    release(answer(one));
    const drawn = (await next()).flatMap((message) => (message.kind === 'plan' ? [message.plan] : []));
    assert.deepEqual(drawn, [two]);
  });

  it('writes a gesture where the text is editable, and draws before it answers', async () => {
    const { session, kinds } = sessionOver({
      isEditable: () => true,
      edit: async () => ({ done: true, says: 'Moved' }),
    });
    session.receive({ kind: 'ready' });
    assert.deepEqual(await kinds(), ['editable', 'plan', 'select']);
    session.receive({ kind: 'editPlan', request: 7, edit: { gesture: 'move', id: 'a', to: 20_000 } });
    assert.deepEqual(await kinds(), ['difference', 'retimed']);
  });

  it('writes nothing where the text is not editable', async () => {
    const { session, kinds } = sessionOver();
    session.receive({ kind: 'ready' });
    await kinds();
    session.receive({ kind: 'editPlan', request: 7, edit: { gesture: 'move', id: 'a', to: 20_000 } });
    assert.deepEqual(await kinds(), []);
  });

  it('says why there is no picture, and survives a source that fails and messages that do not fit', async () => {
    const { session, state, next } = sessionOver();
    state.answer = { reason: 'There is no such roadmap.' };
    for (const junk of [undefined, null, 7, 'ready', { kind: 'ready', level: 'yes' }, []]) session.receive(junk);
    assert.deepEqual(await next(), []);
    session.receive({ kind: 'ready' });
    assert.deepEqual(await next(), [
      { kind: 'broken', message: 'There is no such roadmap.' },
      { kind: 'select', id: null },
    ]);
    const failing = sessionOver({ plan: () => Promise.reject(new Error('The disk is gone.')) });
    failing.session.receive({ kind: 'ready' });
    assert.deepEqual(await failing.next(), [{ kind: 'broken', message: 'The disk is gone.' }]);
  });

  it('posts nothing to a page that is hidden', async () => {
    const { session, kinds } = sessionOver();
    session.receive({ kind: 'ready' });
    await kinds();
    session.hide();
    session.planChanged();
    session.select('a');
    assert.deepEqual(await kinds(), []);
    session.receive({ kind: 'ready' });
    assert.deepEqual(await kinds(), ['plan', 'select']);
  });
});
