import type { Command } from 'commander';
import type { ExitCode, Io } from '../../host/io.ts';

/** Adds a command to the program; `exit` takes the code when it ran. */
export type AddCommand = (program: Command, io: Io, exit: (code: ExitCode) => void) => void;
