/** Reads a stretch of text only so far as to know the statement at its end. */
export interface ScannedToken {
  readonly kind: 'word' | 'string' | 'comma' | 'other';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Scanned {
  /** Of the last statement: since the last newline, `;` or brace that ended one. */
  readonly tokens: readonly ScannedToken[];
  /** What the end of the stretch is inside of. */
  readonly within: 'code' | 'string' | 'comment';
}

const TOKEN =
  /"""[\s\S]*?(?:"""|$)|"(?:[^"\\\r\n]|\\.)*"?|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\r\n]*|[\r\n]+|[{};,[\]]|[\p{L}\p{M}\p{Nd}_.\-@#%+]+|[^\s]/gu;

export function scanStatement(text: string, from: number, offset: number): Scanned {
  let tokens: ScannedToken[] = [];
  let brackets = 0;
  let within: Scanned['within'] = 'code';
  for (const match of text.slice(from, offset).matchAll(TOKEN)) {
    const found = match[0];
    const start = from + match.index;
    const end = start + found.length;
    within = 'code';
    if (found.startsWith('//') || found.startsWith('/*')) {
      const open = found.startsWith('//') || !found.endsWith('*/') || found.length < 4;
      if (open && end === offset) within = 'comment';
      continue;
    }
    if (/^[\r\n]/.test(found)) {
      // A list goes on after a comma and inside brackets.
      if (brackets === 0 && tokens.at(-1)?.kind !== 'comma') tokens = [];
    } else if (found === ';' || found === '{' || found === '}') {
      tokens = [];
      brackets = 0;
    } else if (found === '[') brackets++;
    else if (found === ']') brackets = Math.max(0, brackets - 1);
    else if (found === ',') tokens.push({ kind: 'comma', text: found, start, end });
    else if (found.startsWith('"')) {
      const closed = found.startsWith('"""')
        ? found.length >= 6 && found.endsWith('"""')
        : found.length > 1 && found.endsWith('"');
      if (!closed && end === offset) within = 'string';
      tokens.push({ kind: 'string', text: found, start, end });
    } else
      tokens.push({ kind: /^[\p{L}\p{M}\p{Nd}_.\-@#%+]/u.test(found) ? 'word' : 'other', text: found, start, end });
  }
  return { tokens, within };
}
