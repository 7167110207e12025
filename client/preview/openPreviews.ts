/** Which roadmap each open preview shows, kept with the workspace so that a reload brings the same ones back. */
import { type Memento, Uri } from 'vscode';
import { z } from 'zod';
import { titleOf } from './createPanel.ts';
import type { PreviewPanel } from './previewPanel.ts';

const key = 'roadmap.previews';
const schema = z.array(z.object({ uri: z.string(), locked: z.boolean() })).max(100);

export function openPreviews(state: Memento) {
  const read = (): { uri: Uri; locked: boolean }[] => {
    const { data } = schema.safeParse(state.get(key));
    return (data ?? []).map(({ uri, locked }) => ({ uri: Uri.parse(uri), locked }));
  };
  return {
    save: (panels: readonly PreviewPanel[]): void =>
      void state.update(
        key,
        panels.map((panel) => ({ uri: panel.uri().toString(), locked: panel.locked() })),
      ),
    /** VS Code restores a panel's title; it names the file and whether it is locked. */
    find: (title: string) => read().find(({ uri, locked }) => titleOf(uri, locked) === title),
  };
}
