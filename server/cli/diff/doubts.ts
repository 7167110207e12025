/** For each side of a comparison, which of its figures may be wrong and why: `HEAD: Dates may be wrong …`. */
import type { Analysis } from '../../analysis/analysis.ts';
import type { Compared } from '../../comparison/compared.ts';
import { unreliable, unreliableText } from '../../findings/unreliable.ts';

interface Named {
  readonly name: string;
}

export function doubts({ before, after, status }: Compared, was: Named, is: Named): readonly string[] {
  const doubtOf = (analysis: Analysis, where: string): string[] => {
    const doubt = unreliable(analysis);
    return doubt ? [`${where}: ${unreliableText(doubt)}`] : [];
  };
  return [
    ...(status === 'new' ? [] : doubtOf(before, was.name)),
    ...(status === 'removed' ? [] : doubtOf(after, is.name)),
  ];
}
