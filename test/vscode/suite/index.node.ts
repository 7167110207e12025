/** The suite in Node's extension host: mocha comes from node_modules. */
import Mocha from 'mocha';
import { type Runner, report } from './report.ts';
import { declareSuites } from './suites.ts';

export async function run(): Promise<void> {
  // Quiet: report.ts tells the harness, which prints.
  const mocha = new Mocha({ ui: 'bdd', timeout: 90_000, reporter: 'min' });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  declareSuites();
  await report((end) => mocha.run(end) as unknown as Runner);
}
