/** The timeline: names that stay at the left, a header that stays above, and the picture between them. */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { Actions } from './actions.ts';
import { Empty } from './empty.tsx';
import { Overlay } from './gestures/overlay.tsx';
import type { Gesturing } from './gestures/state.ts';
import { Names } from './names.tsx';
import { BodyPicture, HeadPicture } from './picture.tsx';
import { emptinessOf, marksOf } from './store.ts';

interface TimelineProps {
  readonly actions: Actions;
  readonly gesturing: Gesturing;
  readonly node: RefObject<HTMLElement | null>;
}

export function Timeline({ actions, gesturing, node }: TimelineProps) {
  const { store } = actions;
  const { scene, picture, seen, editable, memory } = store;
  const nothing = emptinessOf(store);
  const marks = marksOf(store);
  const column = memory.column === undefined ? {} : { '--column': `${columnWithin(memory.column)}px` };
  return (
    <main ref={node} class="board" tabIndex={-1} data-editable={String(editable)} style={column}>
      <div class="grid" hidden={nothing !== undefined}>
        <div class="corner">
          <span>Name</span>
          <span>Ends</span>
          <Splitter actions={actions} />
        </div>
        <div class="head">{scene && picture && <HeadPicture scene={scene} picture={picture} />}</div>
        <Names store={store} marks={marks} />
        <div class="time">
          {scene && picture && (
            <BodyPicture scene={scene} picture={picture} marks={marks} seen={seen}>
              <Overlay actions={actions} state={gesturing} />
            </BodyPicture>
          )}
        </div>
      </div>
      {nothing && <Empty of={nothing} clear={() => actions.change({ filter: '' })} />}
    </main>
  );
}

const columnWithin = (width: number): number => Math.round(Math.min(640, Math.max(96, width)));

/** Drags the width of the names. */
function Splitter({ actions: { board, remember } }: { readonly actions: Actions }) {
  const resize = (column: number): void => remember({ column: columnWithin(column) });
  const from = useRef(0);
  return (
    <div
      class="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the names"
      tabIndex={0}
      onPointerDown={(event) => {
        from.current = board.column() - event.clientX;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(from.current + event.clientX);
      }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
        if (by === 0) return;
        event.preventDefault();
        resize(board.column() + by);
      }}
    />
  );
}
