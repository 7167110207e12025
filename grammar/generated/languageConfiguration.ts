/** What an editor needs to know of the language without a server: comments, brackets, words, indentation. */
export const languageConfiguration = {
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
  brackets: [
    ['{', '}'],
    ['[', ']'],
    ['(', ')'],
  ],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string', 'comment'] },
    { open: '[', close: ']', notIn: ['string', 'comment'] },
    { open: '(', close: ')', notIn: ['string', 'comment'] },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
    { open: '"""', close: '"""', notIn: ['comment'] },
    { open: '/*', close: ' */', notIn: ['string'] },
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
  onEnterRules: [{ beforeText: String.raw`^\s*///`, action: { indent: 'none', appendText: '/// ' } }],
  folding: { markers: { start: String.raw`^\s*//\s*#?region\b`, end: String.raw`^\s*//\s*#?endregion\b` } },
};
