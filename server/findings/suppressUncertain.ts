/**
 * Removes findings about dates, people and KPIs that depend on a value that could not be read, or on a name that does not
 * exist: the error there is the cause, and they may be gone once it is fixed. Those are findings about work with such an
 * error, about what depends on it, contains it or is inside it, and findings that something is missing which an unknown
 * name may have meant.
 */
import { type Code, codes } from '../diagnostics/codes.ts';
import { figuresOf } from '../diagnostics/figures.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { Roadmap } from '../model/roadmap.ts';
import { type Pass, removeWhere } from './pass.ts';
import { propertiesOf } from './propertiesOf.ts';

/** What follows from the dates of work. */
const aboutDates: ReadonlySet<Code> = new Set<Code>([
  'missed-commitment',
  'missed-deadline',
  'impossible-start',
  'late-start',
  'zero-slack-commitment',
  'low-confidence-date',
  'over-capacity',
  'priority-inversion',
  'kpi-gap',
]);

/** What reports that nothing has, moves or measures a thing, by the kind of thing that a name may have meant. */
const aboutAbsence: Readonly<Record<string, readonly Code[]>> = {
  team: ['unused-declaration'],
  calendar: ['unused-declaration'],
  scoring: ['unused-declaration'],
  objective: ['objective-without-feature', 'feature-without-objective'],
  kpi: ['kpi-gap', 'kpi-nobody-moves', 'objective-without-kpi'],
};

export const suppressUncertain: Pass = {
  name: 'suppress uncertain',
  run(findings, { roadmap }) {
    const errors = findings.filter(isError);
    if (errors.length === 0) return { kept: findings, removed: [] };
    const unknown = unknownNames(errors);
    const absence = (finding: Finding): Finding | undefined => {
      const kinds = unknown.get(finding.code);
      return finding.code === 'unused-declaration' ? kinds?.get(finding.facts.kind) : kinds?.values().next().value;
    };
    const ofPlan = errorOfPlan(errors, roadmap);
    const ofWork = ofPlan ? new Map<unknown, Finding>() : errorsOfWork(errors, roadmap);
    const dates = ({ code, place, related }: Finding): Finding | undefined => {
      if (!aboutDates.has(code)) return undefined;
      if (ofPlan || ofWork.size === 0) return ofPlan;
      const near = [place, ...related.map((other) => other.place)].find(({ anchor }) => anchor && ofWork.has(anchor));
      return near && ofWork.get(near.anchor);
    };
    return removeWhere(findings, (finding) => {
      const from = absence(finding) ?? dates(finding);
      return from && { kind: 'follows', from };
    });
  },
};

/** Of the text, its words or its names; a finding about a plan is no reason to doubt it. */
function isError({ code }: Finding): boolean {
  const { severity, group } = codes[code];
  return severity === 'error' && (group === 'syntax' || group === 'vocabulary' || group === 'names');
}

/** By the code of a finding that may follow, and the kind of thing that is not found, the error. */
function unknownNames(errors: readonly Finding[]): ReadonlyMap<Code, ReadonlyMap<string, Finding>> {
  const found = new Map<Code, Map<string, Finding>>();
  for (const error of errors) {
    if (error.code !== 'unresolved-reference') continue;
    for (const kind of error.facts.kinds) {
      for (const code of Object.hasOwn(aboutAbsence, kind) ? aboutAbsence[kind]! : [])
        found.set(code, (found.get(code) ?? new Map()).set(kind, error));
    }
  }
  return found;
}

/** Of an error, whether it is in a property that dates are computed from. */
const movesDates = (error: Finding): boolean =>
  error.place.anchor?.kind === 'declaration' &&
  propertiesOf(error).some((name) => name !== 'due' && figuresOf(name).includes('dates'));

/** An error in the header that moves all dates. */
const errorOfPlan = (errors: readonly Finding[], { header }: Roadmap): Finding | undefined =>
  header && errors.find((error) => error.place.anchor === header.origin.declaration && movesDates(error));

/** By the declaration of work whose dates depend on an error, that error. */
function errorsOfWork(
  errors: readonly Finding[],
  { work, dependencies, byId }: Roadmap,
): ReadonlyMap<unknown, Finding> {
  const wrong = new Map<unknown, Finding>();
  for (const error of errors) if (movesDates(error)) wrong.set(error.place.anchor, error);
  const found = new Map<unknown, Finding>();
  if (wrong.size === 0) return found;
  const dependents = new Map<number, number[]>();
  for (const { from, to } of dependencies) {
    const known = dependents.get(from);
    if (known) known.push(to);
    else dependents.set(from, [to]);
  }
  /** By work, whether its sub-features are uncertain as well: not where it is so only because one of them is. */
  const reached = new Map<number, boolean>();
  const ahead: [index: number, isWhole: boolean, error: Finding][] = [];
  for (const { index, origin } of work) {
    const error = wrong.get(origin.declaration);
    if (error) ahead.push([index, true, error]);
  }
  for (let step = ahead.pop(); step; step = ahead.pop()) {
    const [index, isWhole, error] = step;
    const known = reached.get(index);
    if (known === true || known === isWhole) continue;
    reached.set(index, isWhole);
    const item = work[index]!;
    if (!found.has(item.origin.declaration)) found.set(item.origin.declaration, error);
    for (const to of dependents.get(index) ?? []) ahead.push([to, true, error]);
    if (isWhole && item.kind === 'feature') for (const part of item.parts) ahead.push([part, true, error]);
    const around = item.parent === undefined ? undefined : byId.get(item.parent);
    if (around?.kind === 'feature') ahead.push([around.index, false, error]);
  }
  return found;
}
