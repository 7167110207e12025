/** The whole page. */
import type { RefObject } from 'preact';
import type { Actions } from './actions.ts';
import { CardView } from './card.tsx';
import { Notices } from './gestures/notice.tsx';
import type { Gesturing } from './gestures/state.ts';
import { Legend } from './legend.tsx';
import { Minimap } from './minimap.tsx';
import { emptinessOf } from './store.ts';
import { Tabs } from './tabs.tsx';
import { Timeline } from './timeline.tsx';
import { Toolbar } from './toolbar.tsx';
import { OtherView } from './views/otherView.tsx';

interface PageProps {
  readonly actions: Actions;
  readonly gesturing: Gesturing;
  /** The scrolled part of the timeline. */
  readonly stage: RefObject<HTMLElement | null>;
}

export function Page({ actions, gesturing, stage }: PageProps) {
  const { store, board } = actions;
  const { plan, broken, memory } = store;
  const { shown = 'timeline' } = memory;
  // Without any plan the stage says why.
  const other = shown === 'timeline' || !plan ? undefined : shown;
  return (
    <>
      <Toolbar actions={actions} />
      <Tabs shown={shown} change={actions.show} />
      <div class="banner" role="status" hidden={!plan || broken === undefined}>
        {plan && broken}
      </div>
      <div class="content">
        {/* It stays laid out where it is not seen, so that it keeps its place. */}
        <div class={`stage${other ? ' away' : ''}`} inert={other !== undefined}>
          <Timeline actions={actions} gesturing={gesturing} node={stage} />
          <Minimap store={store} board={board} hidden={emptinessOf(store) !== undefined} />
        </div>
        <OtherView actions={actions} shown={other} />
      </div>
      <Legend store={store} hidden={other !== undefined || emptinessOf(store) !== undefined} />
      <CardView store={store} board={board} />
      <Notices state={gesturing} />
    </>
  );
}
