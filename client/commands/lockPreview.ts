import type { Command } from './command.ts';

/** A locked preview stays with its roadmap; one that follows shows the roadmap of the active editor. */
export const lockPreview: Command = ({ preview }) => preview.active()?.toggleLock();
