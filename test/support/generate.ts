/** `npm run generate`: writes the files that are derived from the vocabulary and from the commands. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generated } from './generated.ts';

for (const { path, text } of generated()) {
  writeFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), text);
  console.log(path);
}
