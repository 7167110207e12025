/** The file that a client runs: the server, at once. */
import path from 'node:path';
import process from 'node:process';
import { main } from './main.ts';

// The bundle is CommonJS, which knows its own folder; the thread's bundle lies in it.
main(process.argv.slice(2), path.join(__dirname, 'simulation.cjs'));
