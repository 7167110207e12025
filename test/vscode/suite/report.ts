/** Sends each test's outcome to the harness as it ends, and the sum at the end. */
import * as vscode from 'vscode';
import { tell } from './probe.ts';

interface Test {
  fullTitle(): string;
  readonly duration?: number;
}

export interface Runner {
  on(event: 'pass' | 'pending', listener: (test: Test) => void): void;
  on(event: 'fail', listener: (test: Test, error: Error) => void): void;
}

export async function report(start: (end: () => void) => Runner): Promise<void> {
  const sent: Promise<unknown>[] = [];
  let failed = 0;
  const send = (test: Test, state: string, error?: string): void => {
    sent.push(tell({ ask: 'test', test: { title: test.fullTitle(), state, ms: test.duration, error } }));
  };
  await new Promise<void>((resolve) => {
    const runner = start(resolve);
    runner.on('pass', (test) => send(test, 'passed'));
    runner.on('pending', (test) => send(test, 'skipped'));
    runner.on('fail', (test, error) => {
      failed++;
      send(test, 'failed', error.stack ?? String(error));
    });
  });
  await Promise.all(sent);
  const host = `${vscode.env.appHost}, ${vscode.env.remoteName ?? 'no remote'}`;
  await tell({ ask: 'end', summary: { failed, version: vscode.version, host } });
  if (failed > 0) throw new Error(`${failed} tests failed`);
}
