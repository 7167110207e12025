import type { Method } from './method.ts';

/** Weighted shortest job first. Source: Donald Reinertsen, The Principles of Product Development Flow; SAFe's three parts of the cost of delay. */
export const wsjf: Method = {
  title: 'WSJF',
  formula: '(value + urgency + risk-reduction) ÷ job size',
  inputs: ['value', 'urgency', 'risk-reduction', 'job-size'],
  score: (of) => (of('value') + of('urgency') + of('risk-reduction')) / of('job-size'),
};
