import type { Command } from './index.ts';

export const showSource: Command = ({ preview }) => preview.active()?.showSource();
