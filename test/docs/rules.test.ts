import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { dayOf } from '../../grammar/civil.ts';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { rules } from '../../server/checks/rules.ts';
import { allCodes, type Code, codes, isCode } from '../../server/diagnostics/codes.ts';
import type { Finding } from '../../server/diagnostics/finding.ts';
import { analysed, asExpected } from '../support/analysed.ts';
import { assertMarkers } from '../support/markers.ts';

/**
 * A rule's page is its documentation, its link and its test: the examples run. In the example that fires, all findings
 * of the rule, and every error and warning of others, are marked; the other example has none of them.
 */
const folder = new URL('../../docs/rules/', import.meta.url);
const pages = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => file.slice(0, -3));

describe('The pages of the rules', () => {
  it('are one for each code of the table', () => {
    assert.deepEqual([...pages].sort(), [...allCodes].sort());
  });

  it('name codes that exist, for each rule that runs', () => {
    const codes = rules.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length);
    assert.ok(codes.every(isCode));
  });

  for (const code of allCodes) {
    describe(code, () => {
      const text = readFileSync(new URL(`${code}.md`, folder), 'utf8');
      const [fires, quiet] = examples(text);

      it('says what it is, as the table does', () => {
        const { severity, group, summary } = codes[code];
        const head = `# ${code}\n\n*${severity[0]!.toUpperCase()}${severity.slice(1)}, ${group}.* ${summary}\n`;
        assert.equal(text.slice(0, head.length), head);
        const sections = [...text.matchAll(/^## (.*)$/gm)].map((match) => match[1]);
        assert.deepEqual(sections, [
          'What it finds',
          'Why it matters',
          'An example that fires',
          'One that does not',
          'The fix',
        ]);
      });

      it('fires where its page says so', () => {
        assert.ok(fires?.includes(`[${code}]`), 'an example that marks the finding');
        assert.ok(fires);
        compare(fires, code);
      });

      it('is silent where its page says so', () => {
        assert.ok(quiet);
        compare(quiet, code);
      });
    });
  }
});

function examples(text: string): string[] {
  return [...text.matchAll(/^```roadmap\n([\s\S]*?)^```$/gm)].map((match) => match[1]!);
}

function compare(annotated: string, code: Code): void {
  const { fixture, analysis } = analysed(annotated);
  const findings = withMoreKnown(analysis, code);
  for (const { uri, text, expected } of fixture.files) {
    const actual = findings
      .filter(({ place }) => place.file === uri)
      .filter((f) => f.code === code || f.severity === 'error' || f.severity === 'warning')
      .map((f) => asExpected(f, analysis, false));
    assertMarkers(uri, text, expected, actual);
  }
}

/** Two rules need what an analysis does not compute at each keystroke: a simulation, a table of public holidays. */
function withMoreKnown(analysis: Analysis, code: Code): readonly Finding[] {
  if (code !== 'low-confidence-date' && code !== 'unknown-holidays') return analysis.findings;
  const { roadmap } = analysis;
  const launch = roadmap.work.find(({ due }) => due !== undefined);
  const p80 = dayOf(2027, 2, 19);
  const confidence = new Map(
    launch ? [[launch.index, { meets: launch.due! < p80 ? 0.31 : 0.97, p80, planned: 0.1 }]] : [],
  );
  return analysis.with({ found: [], confidence }).findings;
}
