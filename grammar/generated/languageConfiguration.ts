/** What an editor needs to know of the language without a server: comments, brackets, words, indentation. */
export const languageConfiguration = {
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  // Not `"""` and `/*`: what closes them is typed all the same, and VS Code types over single characters only.
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string', 'comment'] },
    { open: '[', close: ']', notIn: ['string', 'comment'] },
    { open: '(', close: ')', notIn: ['string', 'comment'] },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  surroundingPairs: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
    ['"', '"'],
  ],
  wordPattern: {
    pattern: String.raw`[@#]?\p{L}[\p{L}\p{M}\p{Nd}_]*(?:-[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}_]*)*|[+-]?\d[\p{L}\d.%]*(?:-[\p{L}\d]+)*`,
    flags: 'u',
  },
  indentationRules: {
    increaseIndentPattern: String.raw`^[^"/]*(?:"[^"]*"[^"/]*)*[{\[]\s*(?://.*)?$`,
    decreaseIndentPattern: String.raw`^\s*[}\]]`,
  },
  // Only within a line: most of these comments have a single line, and what is typed on the next one is no part of it.
  onEnterRules: [
    {
      beforeText: String.raw`^\s*///`,
      afterText: String.raw`^\s*\S`,
      action: { indent: 'none', appendText: '/// ' },
    },
  ],
  folding: { markers: { start: String.raw`^\s*//\s*#?region\b`, end: String.raw`^\s*//\s*#?endregion\b` } },
};
