import type { Command } from './command.ts';

export const showOutput: Command = ({ server }) => server.showOutput();
