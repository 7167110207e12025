import type { Command } from './command.ts';

export const showSource: Command = ({ preview }) => preview.active()?.showSource();
