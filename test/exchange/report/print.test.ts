import { strict as assert } from 'node:assert';
import path from 'node:path';
import { reportHtml } from '../../../server/exchange/report/html.ts';
import { reportMarkdown } from '../../../server/exchange/report/markdown.ts';
import { report } from '../../../server/exchange/report/report.ts';
import { diskFileSource, uriOfPath } from '../../../server/host/diskFileSource.ts';
import { analyse } from '../../../server/workspace/analyse.ts';
import { testDay } from '../../support/analysed.ts';
import { goldens } from '../../support/golden.ts';
import { hostile, unspeakable } from '../../support/hostile.ts';
import { hostileReport, reportOf } from '../../support/reports.ts';
import { root } from '../../support/sources.ts';
import { withOdds } from '../../support/withOdds.ts';

const printed = (text: string, view?: string) => reportMarkdown(reportOf(text, view));

describe('a printed report', () => {
  const golden = goldens(path.join(root, 'test/exchange/report/goldens'));
  after(() => golden.noneIsStale());
  const folder = path.join(root, 'examples/portfolio');
  const analysis = withOdds(
    analyse(uriOfPath(path.join(folder, 'portfolio.roadmap')), diskFileSource([folder]), { today: testDay })!,
  );
  const view = (name: string) => analysis.roadmap.views.find((each) => each.name === name)!;

  it('is a page of its own', () => golden.check('portfolio.html', reportHtml(report(analysis))));
  it('is Markdown', () => golden.check('portfolio.md', reportMarkdown(report(analysis))));
  it('is for merchants', () => golden.check('merchants.md', reportMarkdown(report(analysis, view('merchants')))));
  it('is for the board', () => golden.check('board-deck.md', reportMarkdown(report(analysis, view('board-deck')))));

  it('is the same each time', () => {
    assert.equal(reportHtml(report(analysis)), reportHtml(report(analysis)));
  });

  it('asks for nothing and runs nothing', () => {
    const html = reportHtml(report(analysis));
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)![1]!;
    assert.ok(policy.startsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:"));
    assert.doesNotMatch(html, /<script|<link|<img|<iframe|url\(|@import| src=| on\w+=|javascript:/i);
    assert.doesNotMatch(html, /NaN|Infinity|undefined/);
  });
});

describe('a user’s text in a report', () => {
  const elements = (html: string): string[] => html.match(/<\/?[a-zA-Z][^\s>]*/g)!;

  for (const [name, text] of Object.entries({ ...hostile, ...unspeakable })) {
    it(`is text in HTML: ${name}`, () => {
      const html = reportHtml(hostileReport(text));
      assert.deepEqual(
        elements(html),
        elements(reportHtml(hostileReport('Harmless'))),
        'no element is added or closed',
      );
      assert.ok(html.isWellFormed());
    });
  }

  it('is text in Markdown: no mark, no mention, no address', () => {
    const title = (text: string): string => reportMarkdown(hostileReport(text)).split('\n')[0]!;
    assert.equal(title('*b* `c` <i> a|b'), '# \\*b\\* \\`c\\` &lt;i&gt; a\\|b');
    assert.equal(title('one\n\n# two'), '# one # two');
    assert.equal(title('ask @dana about #12'), '# ask @<!-- -->dana about #<!-- -->12');
    assert.equal(title('![i](https://evil.test)'), '# !\\[i\\](https:<!-- -->//evil.test)');
  });

  it('never ends a line or a cell of a table in Markdown', () => {
    const shape = (markdown: string): number[] =>
      markdown.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length);
    const plain = shape(reportMarkdown(hostileReport('Harmless')));
    for (const text of [...Object.values({ ...hostile, ...unspeakable }), 'a | b', '\\', '\\|', '```', '::error::x']) {
      const markdown = reportMarkdown(hostileReport(text));
      assert.deepEqual(shape(markdown), plain, text);
      assert.ok(!/<(?!br>|!-- -->|https:)/.test(markdown), text);
      assert.ok(!/^\s*::|##\[/m.test(markdown), text);
    }
  });

  it('is a link only where it leads to the web', () => {
    const linked = (link: string): string =>
      printed(`milestone m "M" { on 2027-03-01; link ${JSON.stringify(link)} }`).match(/^\| (\*\*.*?\*\*) /m)![1]!;
    assert.equal(linked('https://a.example/?q=(1)|2'), '**[M](<https://a.example/?q=(1)%7C2>)**');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'command:x', 'file:///etc/passwd', '//a.example'])
      assert.equal(linked(bad), '**M**', bad);
  });
});
