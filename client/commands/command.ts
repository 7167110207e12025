import type { CriticalPathMarks } from '../decorations/criticalPath.ts';
import type { Previews } from '../preview/previews.ts';
import type { Server } from '../server.ts';

/** What a command may act on. */
export interface Parts {
  readonly server: Server;
  readonly marks: CriticalPathMarks;
  readonly preview: Previews;
}

/** Arguments come from menus, keybindings and other extensions, so a command checks what it gets. */
export type Command = (parts: Parts, argument: unknown) => unknown;
