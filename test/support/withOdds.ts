/** An analysis with what a simulation says of its plan, as a host has it a moment later. */

import type { Analysis } from '../../server/analysis/analysis.ts';
import { confidenceOf } from '../../server/analysis/confidenceOf.ts';
import { simulate } from '../../server/schedule/simulation/simulate.ts';
import { simulatedPlan } from '../../server/schedule/simulation/simulatedPlan.ts';

export const withOdds = (analysis: Analysis): Analysis =>
  analysis.with({ confidence: confidenceOf(simulate(simulatedPlan(analysis.schedule)), analysis) });
