/** Every rule, in the order in which findings at the same place are told. */
import type { Rule } from './context.ts';

export const rules: readonly Rule[] = [];
