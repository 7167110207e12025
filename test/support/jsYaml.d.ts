/** As much as the tests use of a package that brings no types along. */
declare module 'js-yaml' {
  export function load(text: string): unknown;
}
