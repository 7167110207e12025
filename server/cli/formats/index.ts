/** The formats of a report, one a file. */
import { checkstyle } from './checkstyle.ts';
import { concise } from './concise.ts';
import type { Format } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import { rdjson } from './rdjson.ts';
import { sarif } from './sarif.ts';

export const formats = {
  pretty,
  concise,
  json,
  github,
  gitlab,
  sarif,
  junit,
  checkstyle,
  rdjson,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
