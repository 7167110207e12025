/** What is reported of a roadmap, and what is not: the facts at the end of the pipeline. */
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import { checked } from '../checks/checked.ts';
import { finalize } from './finalize.ts';
import { keptFindings } from './keptFindings.ts';

const finalized = fact(
  'finalized',
  [facts.found, checked, facts.roadmap, facts.files],
  (found, { findings }, roadmap, files) => finalize([...found, ...findings], roadmap, files),
  {
    patch: ({ value }, found, { findings }, roadmap, files) => {
      const now = finalize([...found, ...findings], roadmap, files);
      return { ...now, findings: keptFindings(now.findings, value.findings) };
    },
  },
);

export const findings = fact('findings', [finalized], ({ findings }) => findings);
export const suppressed = fact('suppressed', [finalized], ({ suppressed }) => suppressed);
