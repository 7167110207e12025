import { strict as assert } from 'node:assert';
import { pageHtml } from '../../server/timeline/page.ts';

const options = {
  nonce: 'abc123',
  scriptUri: '/webview.js',
  styleUri: '/webview.css',
  cspSource: 'https://x.test',
  title: 'Plan',
};
const policyOf = (html: string): string =>
  /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!.replaceAll('&#39;', "'");

describe('the page of the preview', () => {
  it('lets in its own script by nonce, its own style, and nothing else', () => {
    assert.equal(
      policyOf(pageHtml(options)),
      "default-src 'none'; script-src 'nonce-abc123'; style-src https://x.test; font-src https://x.test; img-src data:; base-uri 'none'; form-action 'none'",
    );
  });

  it('connects only where it is told to', () => {
    assert.ok(policyOf(pageHtml({ ...options, connect: "'self'" })).includes("connect-src 'self'"));
  });

  it('has no inline script, style or handler', () => {
    const html = pageHtml(options);
    assert.ok(!/unsafe|<style|style=|\son\w+=/.test(html));
    assert.deepEqual(html.match(/<script[^>]*>/g), ['<script nonce="abc123" src="/webview.js">']);
  });

  it('escapes what it is given', () => {
    const html = pageHtml({ ...options, title: '</title><script>alert(1)</script>', scriptUri: '"><script>' });
    assert.ok(!html.includes('<script>'));
  });
});
