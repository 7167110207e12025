/**
 * Lines that no CI runner takes for a command of its own: GitHub's obeys a line that begins with `::`, after spaces too,
 * and its forerunner's form `##[` anywhere. What people read looks the same.
 */
export const escapeForCi = (text: string): string => text.replace(/^(\s*)::/gm, '$1∷').replaceAll('##[', '＃#[');
