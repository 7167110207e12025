/**
 * JSON as it is printed. What a terminal or a CI runner would obey inside of a text (controls beyond those that JSON
 * escapes by itself, what turns the direction of writing, the runner's `##[`) is escaped, so that the value is the same
 * and the bytes are harmless.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2)
    .replace(obeyed, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('##[', '#\\u0023[');

const obeyed = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
