/** The preview's page, for the editor's panel and for the command's local server alike. */
import { escapeXml } from '../util/xml.ts';

export interface PageOptions {
  /** Fresh for every page, at least 128 bits of chance. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** Where styles may come from: `webview.cspSource`, or `'self'`. */
  readonly cspSource: string;
  readonly title: string;
  /** What the page may connect to: `'self'` for the local server; the editor's panel needs nothing. */
  readonly connect?: string;
}

/** No inline style, no remote source, and only the script that carries the nonce. */
export function pageHtml({ nonce, scriptUri, styleUri, cspSource, title, connect }: PageOptions): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    'img-src data:',
    ...(connect ? [`connect-src ${connect}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escapeXml(styleUri)}">
<title>${escapeXml(title)}</title>
</head>
<body>
<div id="page"></div>
<script nonce="${escapeXml(nonce)}" src="${escapeXml(scriptUri)}"></script>
</body>
</html>
`;
}
