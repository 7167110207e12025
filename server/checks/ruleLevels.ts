/** The severity that `rules` of the header gives a rule. */
import type { Code } from '../diagnostics/codes.ts';
import type { Severity } from '../diagnostics/finding.ts';
import type { Roadmap, RuleSetting } from '../model/roadmap.ts';

export type Levels = ReadonlyMap<string, RuleSetting['level']>;

export const ruleLevels = (roadmap: Roadmap): Levels =>
  new Map((roadmap.header?.rules ?? []).map(({ code, level }) => [code, level]));

export const levelOf = (levels: Levels, code: Code, otherwise: Severity): Severity | 'off' =>
  levels.get(code) ?? otherwise;
