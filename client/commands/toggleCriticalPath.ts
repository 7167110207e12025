import type { Command } from './command.ts';

export const toggleCriticalPath: Command = ({ marks }) => marks.toggle();
