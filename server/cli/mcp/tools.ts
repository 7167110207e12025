/**
 * What a language model may ask of a roadmap: one row a tool. Each is a call of the command, so that a model and a
 * person get the same answer; none of them changes a file.
 */
import * as z from 'zod';

export interface Tool {
  readonly name: string;
  readonly description: string;
  /** Of the arguments; what does not fit is refused. */
  readonly input: z.ZodObject;
  /** The words of the call. A value that a model chose never stands where it could be an option. */
  words(input: Readonly<Record<string, unknown>>): readonly string[];
}

const path = z
  .string()
  .max(4096)
  .optional()
  .describe('A roadmap file or a folder that has one; by default the one here.');
const level = z
  .boolean()
  .optional()
  .describe('Resolve over-allocated teams first, even if the file does not request it.');
const name = z.string().min(1).max(4096);

/** `path` is always last, behind the `--` that ends the options. */
const behind = (input: Readonly<Record<string, unknown>>, ...words: string[]): string[] => [
  '--',
  ...words,
  ...(typeof input.path === 'string' ? [input.path] : []),
];

const leveled = ({ level }: Readonly<Record<string, unknown>>): string[] =>
  level === undefined ? [] : [level ? '--level' : '--no-level'];

const asData = ['--format', 'json'] as const;

export const tools: readonly Tool[] = [
  {
    name: 'validate',
    description:
      'Every finding of a roadmap: errors, missed deadlines, overloaded teams, KPI gaps, each with its place.',
    input: z.object({ path }),
    words: (input) => ['validate', ...asData, ...behind(input)],
  },
  {
    name: 'schedule',
    description:
      'The dates of every feature and milestone by the Critical Path Method, with float and what drives each.',
    input: z.object({ path, level }),
    words: (input) => ['schedule', ...asData, ...leveled(input), ...behind(input)],
  },
  {
    name: 'critical_path',
    description: 'The work that decides when the roadmap is done, or when one milestone is, step by step.',
    input: z.object({ path, level, to: name.optional().describe('A milestone or feature: only what drives it.') }),
    words: (input) => [
      'critical-path',
      ...asData,
      ...leveled(input),
      ...(input.to === undefined ? [] : [`--to=${input.to}`]),
      ...behind(input),
    ],
  },
  {
    name: 'explain',
    description: 'Why a feature has its date and its rank, in words; or what the code of a finding means.',
    input: z.object({
      path,
      name: name.describe('Anything the roadmap declares (`shop.cart`), or the code of a finding.'),
    }),
    words: (input) => ['explain', ...behind(input, String(input.name))],
  },
  {
    name: 'prioritize',
    description: 'The features by score (RICE, WSJF, …), with the inputs of each and what is missing.',
    input: z.object({ path }),
    words: (input) => ['prioritize', ...asData, ...behind(input)],
  },
  {
    name: 'kpis',
    description: 'Each KPI: what was measured, where the plan takes it, and what is missing at its target date.',
    input: z.object({ path }),
    words: (input) => ['kpis', ...asData, ...behind(input)],
  },
  {
    name: 'capacity',
    description: 'The load of each team by month, and which features over-allocate it.',
    input: z.object({ path, level }),
    words: (input) => ['capacity', ...asData, ...leveled(input), ...behind(input)],
  },
  {
    name: 'money',
    description: 'Budget, cost and return by product and feature.',
    input: z.object({ path }),
    words: (input) => ['money', ...asData, ...behind(input)],
  },
  {
    name: 'simulate',
    description: 'The odds of every date from ranges and risks: P50, P80, P95, and the chance to meet each due date.',
    input: z.object({ path, level }),
    words: (input) => ['simulate', ...asData, ...leveled(input), ...behind(input)],
  },
  {
    name: 'what_if',
    description: 'The scenarios of a roadmap beside the plan as it is: dates and cost.',
    input: z.object({ path, level, scenario: name.optional().describe('Only this one; by default each.') }),
    words: (input) => [
      'what-if',
      ...asData,
      ...leveled(input),
      ...(input.scenario === undefined ? [] : [`--scenario=${input.scenario}`]),
      ...behind(input),
    ],
  },
];
