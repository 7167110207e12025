/** How rows are written down: short, and with their types kept. */
import type { KindRow, PropertyRow, PropertyRows, Shape } from './row.ts';

type Row<T, Many extends boolean> = PropertyRow<T, Many>;

/** A property that is said once. */
export const once = <T>(shape: Shape<T>, example: string, doc: string, fallback?: string): Row<T, false> => ({
  shape,
  many: false,
  doc,
  example,
  ...(fallback && { default: fallback }),
});

/** A property that may be said again. */
export const many = <T>(shape: Shape<T>, example: string, doc: string, fallback?: string): Row<T, true> => ({
  shape,
  many: true,
  doc,
  example,
  ...(fallback && { default: fallback }),
});

/** A property whose value may be relative in a scenario. */
export const relative = <R extends PropertyRow>(row: R): R => ({ ...row, relative: true });

/** A property that no scenario can change. */
export const recorded = <R extends PropertyRow>(row: R): R => ({ ...row, recorded: true });

export const kind = <P extends PropertyRows>(row: KindRow<P>): KindRow<P> => row;
