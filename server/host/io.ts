import type { Reading } from './readText.ts';

/** What a command may touch of the process, so that a test can hand it another: stdout is data, stderr is talk. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** The bundle of the thread that simulates. */
  readonly threadFile: string;
  /** The folder of the files that ship beside the command: the page of the preview, the page of each rule. */
  readonly shippedFolder: string;
  /** Characters a line of the terminal has; no limit where it is none. */
  readonly columns: number;
  /** Data. Resolves when it is written; a pipe that was closed is no error. */
  out(text: string): void;
  /** Talk. */
  err(text: string): void;
  /** All of standard input. */
  stdin(): Promise<Reading>;
}

/** A mistake in how the command was called: its message is printed alone and the exit code is 2. */
export class UsageError extends Error {}

/** 130 is what shells say of a command that Ctrl+C ended. */
export const ExitCode = { clean: 0, findings: 1, failure: 2, interrupted: 130 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
