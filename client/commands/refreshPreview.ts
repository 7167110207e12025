import type { Command } from './index.ts';

export const refreshPreview: Command = ({ preview }) => preview.active()?.refresh();
