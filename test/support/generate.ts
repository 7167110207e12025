/** `npm run generate`: writes the files that are derived from the vocabulary. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generate } from '../../grammar/generate.ts';

for (const { path, text } of generate()) {
  writeFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), text);
  console.log(path);
}
