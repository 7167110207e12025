/** The severity that `rules` of the header gives a rule. */
import { fact } from '../analysis/fact.ts';
import { facts } from '../analysis/facts.ts';
import type { Code } from '../diagnostics/codes.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { Roadmap, RuleSetting } from '../model/roadmap.ts';
import { isAlike } from '../util/isAlike.ts';

export type Levels = ReadonlyMap<string, RuleSetting['level']>;

export const ruleLevels = ({ header }: Pick<Roadmap, 'header'>): Levels =>
  new Map((header?.rules ?? []).map(({ code, level }) => [code, level]));

export const levels = fact('levels', [facts.roadmap], ruleLevels, { isSame: isAlike });

export const levelOf = (levels: Levels, code: Code, otherwise: Severity): Severity | 'off' =>
  levels.get(code) ?? otherwise;
