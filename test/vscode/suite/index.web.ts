/** The suite in a web worker: mocha's browser build puts itself on the global object. */
import 'mocha/mocha.js';
import { type Runner, report } from './report.ts';
import { declareSuites } from './suites.ts';

export async function run(): Promise<void> {
  const { mocha } = globalThis as unknown as { mocha: { setup(options: object): void; run(end: () => void): Runner } };
  mocha.setup({ ui: 'bdd', reporter: class {}, timeout: 90_000 });
  declareSuites();
  await report((end) => mocha.run(end));
}
