/** The texts in a file of TypeScript: its string literals, and templates with `x` for what is put in. No comments. */
export function literalsIn(code: string): readonly string[] {
  const found: string[] = [];
  let at = 0;

  /** From behind the opening quote to behind the closing one. */
  const quoted = (quote: string): void => {
    let text = '';
    while (at < code.length && code[at] !== quote) {
      if (quote === '`' && code.startsWith('${', at)) {
        at += 2;
        plain('}');
        text += 'x';
      } else {
        if (code[at] === '\\') at++;
        text += code[at++];
      }
    }
    at++;
    found.push(text);
  };

  /** A regular expression, from behind its first slash. */
  const expression = (): void => {
    for (let inClass = false; at < code.length && (inClass || code[at] !== '/') && code[at] !== '\n'; at++) {
      if (code[at] === '\\') at++;
      else if (code[at] === '[') inClass = true;
      else if (code[at] === ']') inClass = false;
    }
    at++;
  };

  /** Code up to the brace that closes it. */
  const plain = (end: string): void => {
    let depth = 0;
    // A slash behind an operator begins a regular expression, behind a value it divides.
    let before = '';
    while (at < code.length) {
      const sign = code[at++]!;
      if (sign === end && depth === 0) return;
      if (sign === '{') depth++;
      if (sign === '}') depth--;
      if (sign === "'" || sign === '"' || sign === '`') quoted(sign);
      else if (sign === '/' && code[at] === '/') at = code.indexOf('\n', at) < 0 ? code.length : code.indexOf('\n', at);
      else if (sign === '/' && code[at] === '*') at = code.indexOf('*/', at) + 2;
      else if (sign === '/' && /[(,=:[!&|?{};+>]|^$/.test(before)) expression();
      if (/\S/.test(sign)) before = sign;
    }
  };

  plain('');
  return found;
}
