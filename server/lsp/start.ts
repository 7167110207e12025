/** The file that a client runs: the server, at once. */
import process from 'node:process';
import { main } from './main.ts';

main(process.argv.slice(2));
