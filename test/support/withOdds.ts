/** An analysis with what a simulation says of its plan, as a host has it a moment later. */
import { simulate } from '../../server/schedule/simulation/simulate.ts';
import type { Analysis } from '../../server/workspace/analysis.ts';
import { confidenceOf } from '../../server/workspace/confidenceOf.ts';

export const withOdds = (analysis: Analysis): Analysis => ({
  ...analysis,
  confidence: confidenceOf(simulate(analysis.roadmap, analysis.schedule), analysis.roadmap),
});
