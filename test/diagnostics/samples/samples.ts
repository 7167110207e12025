/** Facts of every code, in every form that its message has: a code that is left out does not compile. */
import type { Code, FactsByCode } from '../../../server/diagnostics/codes.ts';
import { planSamples } from './plan.ts';
import { textSamples } from './text.ts';

export type Samples = { readonly [C in Code]: readonly FactsByCode[C][] };

export const samples: Samples = { ...textSamples, ...planSamples };
