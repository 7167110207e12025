/** Requests for files of other tools: a roadmap out to one, and one in. Bytes travel in base64. */
import { z } from 'zod';
import { formatNames } from '../exchange/out/formatNames.ts';

const uri = z.string().max(8192);
const position = z.object({ line: z.number().int().min(0), character: z.number().int().min(0) });
const failed = z.object({ kind: z.literal('failed'), because: z.string() });

export const exportFile = {
  method: 'roadmap/export',
  params: z.object({ uri, format: z.enum(formatNames.map(({ name }) => name)), view: z.string().max(1024).optional() }),
  result: z.discriminatedUnion('kind', [z.object({ kind: z.literal('file'), base64: z.string() }), failed]),
} as const;
export type ExportFileResult = z.infer<typeof exportFile.result>;

/** A new roadmap; or, with `into`, the changes that merge the file into that one. */
export const importFile = {
  method: 'roadmap/import',
  params: z.object({
    /** Of the file, for its title. */
    name: z.string().max(1024),
    base64: z.string().max(96 * 1024 * 1024),
    dates: z.enum(['dmy', 'mdy']).optional(),
    into: uri.optional(),
  }),
  result: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('imported'),
      format: z.string(),
      items: z.number(),
      /** What has no place in a roadmap, a line each. */
      remarks: z.array(z.string()),
      text: z.string().optional(),
      changes: z
        .array(
          z.object({
            uri: z.string(),
            edits: z.array(z.object({ range: z.object({ start: position, end: position }), newText: z.string() })),
          }),
        )
        .optional(),
    }),
    /** Whether the day or the month comes first in dates such as `sample`. */
    z.object({ kind: z.literal('undecided'), sample: z.string() }),
    failed,
  ]),
} as const;
export type ImportFileParams = z.infer<typeof importFile.params>;
export type ImportFileResult = z.infer<typeof importFile.result>;
