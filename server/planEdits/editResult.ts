/** What a gesture comes to: the smallest change of the text, or words that say why there is none. */
import type { Edits } from './edit.ts';

export type EditResult =
  | {
      readonly kind: 'edits';
      /** What is so afterwards: `cart` starts 3 Mar 2027. Names in backticks. */
      readonly title: string;
      /** Empty where everything is as it was wished. */
      readonly edits: Edits;
    }
  | Refused;

export interface Refused {
  readonly kind: 'refused';
  readonly because: string;
}

export const refuse = (because: string): Refused => ({ kind: 'refused', because });
