/** Texts that try to be more than text. Each must be seen as it is, and do nothing. */
export const hostile: Readonly<Record<string, string>> = {
  'a script': '<script>globalThis.pwned = true</script>',
  'an image that fails': '<img src=x onerror="globalThis.pwned = true">',
  'a closing tag': '</text></svg></title><script>globalThis.pwned = true</script>',
  'an attribute': '" onload="globalThis.pwned = true" x="',
  'a single quote': "' onmouseover='globalThis.pwned = true",
  'a script link': 'javascript:globalThis.pwned = true',
  'a data link': 'data:text/html,<script>globalThis.pwned = true</script>',
  'a command link': '[x](command:workbench.action.quit)',
  'a style that asks the network': 'url(https://evil.test/x) } * { background: url(//evil.test/y)',
  'an entity': '&lt;b&gt; &#60; &amp; &nbsp;',
  'a CDATA end': ']]> <![CDATA[ <!-- --> <?php ?>',
  'a prototype name': '__proto__ constructor toString',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is no template, that is the point.
  'a template': '${globalThis.pwned = true} {{constructor}}',
  'right-to-left override': 'safe \u202Etxt.exe\u202C \u2066isolate\u2069',
  'zero-width characters': 'zero\u200Bwidth\u200D\uFEFF',
  'Arabic and Hebrew': 'خارطة الطريق מפת דרכים',
  emoji: '🚀 👩‍👩‍👧‍👦 🇩🇪 e\u0301',
};

/** What no XML can hold: it is shown by a sign of its own. */
export const unspeakable: Readonly<Record<string, string>> = {
  'control characters': 'a\u0000b\u0007c\u001Bd\u007F',
  'a lone surrogate': 'high \uD83D low \uDE80 end',
  'line breaks': 'one\ntwo\r\nthree\tfour',
  'a non-character': 'x\uFFFEy\uFFFF',
};
