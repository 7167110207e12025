/** Every file that `npm run generate` writes. */
import { type GeneratedFile, generate } from '../../grammar/generate.ts';
import { commandReference } from './commandReference.ts';

export const generated = (): readonly GeneratedFile[] => [
  ...generate(),
  { path: 'docs/cli.md', text: commandReference() },
];
