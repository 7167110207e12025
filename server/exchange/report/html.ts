/** A report as one HTML file that needs nothing else: no script, no request, its own style, fit to be sent and printed. */
import { sectionHtml } from '../../render/html/html.ts';
import { drawn, lines, tag } from '../../render/html/htmlText.ts';
import type { Report } from './report.ts';
import { style } from './style.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function reportHtml({ title, view, vision, marks, status, doubt, sections }: Report): string {
  const head = lines(
    drawn('<meta charset="utf-8">'),
    drawn(`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`),
    drawn('<meta name="viewport" content="width=device-width, initial-scale=1">'),
    drawn('<meta name="referrer" content="no-referrer">'),
    tag('title', {}, view === undefined ? title : `${title}: ${view}`),
    tag('style', {}, drawn(style)),
  );
  const header = lines(
    tag('ul', { class: 'marks' }, ...marks.map((mark) => tag('li', { dir: 'auto' }, mark))),
    tag('h1', { dir: 'auto' }, title),
    view === undefined ? undefined : tag('p', { class: 'view', dir: 'auto' }, view),
    vision === undefined ? undefined : tag('p', { class: 'vision', dir: 'auto' }, vision),
    tag('p', { class: `status ${status.tone}` }, status.text),
    doubt === undefined ? undefined : tag('p', { class: 'note', dir: 'auto' }, doubt),
  );
  const main = tag('main', {}, lines(tag('header', {}, header), ...sections.map(sectionHtml)));
  const page = lines(tag('head', {}, head), tag('body', {}, lines(main)));
  return `<!DOCTYPE html>\n${tag('html', { lang: 'en' }, page).html}\n`;
}
