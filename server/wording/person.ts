/** A person as a roadmap states them. */

/** A name that can stand behind an `@`, as the grammar reads it. */
const HANDLE = /^[\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_]*(?:[-./][\p{L}\p{Nd}_][\p{L}\p{M}\p{Nd}_]*)*$/u;

/** A person as a roadmap states them: `@dana`, or a name in quotes where it is no handle. */
export const person = (name: string): string => (HANDLE.test(name) ? `@${name}` : quoted(name));

/** A text in quotes, as the grammar reads it. */
export const quoted = (text: string): string =>
  `"${text
    .replace(/[\\"]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\t/g, '\\t')}"`;
