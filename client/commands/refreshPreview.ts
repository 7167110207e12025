import type { Command } from './command.ts';

export const refreshPreview: Command = ({ preview }) => preview.active()?.refresh();
