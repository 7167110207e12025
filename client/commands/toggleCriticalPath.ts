import type { Command } from './index.ts';

export const toggleCriticalPath: Command = ({ marks }) => marks.toggle();
