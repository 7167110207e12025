/** What the colours and marks mean, at the foot of the page: only what the picture has. */
import type { Store } from './store.ts';

export function Legend({ store, hidden }: { readonly store: Store; readonly hidden: boolean }) {
  const { scene } = store;
  return (
    <footer class="legend" aria-label="Legend" hidden={hidden}>
      {scene?.tones.legend.map(({ tone, title }) => (
        <Entry key={`tone ${tone} ${title}`} sign={`sign ${tone}`} title={title} />
      ))}
      {scene?.marks.map(({ kind, title }) => (
        <Entry key={kind} sign={`mark ${kind}`} title={title} />
      ))}
    </footer>
  );
}

const Entry = ({ sign, title }: { readonly sign: string; readonly title: string }) => (
  <span class="entry" title={title}>
    <i class={sign} />
    <span>{title}</span>
  </span>
);
