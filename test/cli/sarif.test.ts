import { strict as assert } from 'node:assert';
import { sarif } from '../../server/cli/formats/sarif.ts';
import type { Report, Reported } from '../../server/cli/reported.ts';

describe('a SARIF report', () => {
  const finding = (line: number): Reported =>
    ({
      code: 'missed-deadline',
      severity: 'warning',
      message: `Late, ${line}.`,
      file: 'plan.roadmap',
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
});
