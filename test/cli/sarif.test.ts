import { strict as assert } from 'node:assert';
import { sarif } from '../../server/cli/formats/sarif.ts';
import type { Report, Reported } from '../../server/cli/reported.ts';

describe('a SARIF report', () => {
  const finding = (line: number, file = 'plan.roadmap'): Reported =>
    ({
      code: 'missed-deadline',
      severity: 'warning',
      message: `Late, ${line}.`,
      file,
      start: { line, column: 1 },
      end: { line, column: 2 },
      related: [],
      url: 'https://x.test',
    }) as unknown as Reported;
  const runOf = (count: number) =>
    JSON.parse(
      sarif({ findings: Array.from({ length: count }, (_, i) => finding(i + 1)) } as unknown as Report, {} as never),
    ).runs[0];

  it('has the 25,000 results that GitHub takes, and counts the others', () => {
    const run = runOf(25_002);
    assert.equal(run.results.length, 25_000);
    assert.equal(run.invocations[0].toolExecutionNotifications[0].message.text, '2 more findings are left out.');
    assert.equal(runOf(3).invocations[0].toolExecutionNotifications, undefined);
  });

  it('writes the name of a file so that no part of it is a query or a fragment', () => {
    const { results } = JSON.parse(
      sarif({ findings: [finding(1, 'q1 #2?/50%.roadmap')] } as unknown as Report, {} as never),
    ).runs[0];
    assert.equal(results[0].locations[0].physicalLocation.artifactLocation.uri, 'q1%20%232%3F/50%25.roadmap');
  });
});
