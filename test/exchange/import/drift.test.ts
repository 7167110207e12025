import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folder } from '../../support/command.ts';
import { roadmapHere } from '../../support/commandHere.ts';

const jira = `Issue key,Summary,Status,Status Category,Parent,Original estimate,Custom field (Start date),Resolved,Updated
S-1,Cart,Fertig,Done,,,2027-01-11,2027-02-02,2027-02-08
S-2,Pay,In Arbeit,In Progress,,,2027-01-18,,2027-02-08
S-3,Card,Done,Done,S-2,86400,2027-01-18,2027-01-25,2027-02-08
S-4,Wallet,To Do,To Do,S-2,28800,,,2027-02-08
S-5,Coupons,Closed,Done,,,,2027-01-20,2027-02-08
S-6,Search,To Do,To Do,,,,,2027-02-08
`;
const plan = `roadmap "Shop" {
  start 2027-01-04
  as-of 2027-02-08
  issues from "tracker/jira.csv"
  tracker "https://example.com/browse/{issue}"
}
product shop "Shop" {
  feature cart "Cart" { duration 2w; issue "S-1" }
  feature pay "Pay" {
    duration 4w
    status done // it seemed so
    issue "S-2"
  }
  feature both "Both" { duration 2w; issue "S-1", "S-6"; note "kept" }
  feature search "Search" { duration 2w; status in-progress; started 2027-01-18; issue "S-6" }
  milestone beta "Beta" { after cart; issue "S-9" }
}
`;

describe('roadmap sync', () => {
  const place = folder({ 'plan.roadmap': plan, 'tracker/jira.csv': jira });
  after(() => place.remove());
  const at = (name: string): string => path.join(place.path, name);
  const run = (...args: string[]) => roadmapHere([...args, '--today', '2027-02-08'], place.path);
  const codes = async (): Promise<readonly string[]> => {
    const { findings } = JSON.parse((await run('validate', '--format', 'json')).out) as {
      findings: { code: string; message: string }[];
    };
    return findings
      .filter(({ code }) => /drift|issue|export/.test(code))
      .map(({ code, message }) => `${code} ${/`([^`]*)`/.exec(message)?.[1]}`);
  };

  it('finds every drift, writes what the tracker knows, and finds none afterwards', async () => {
    assert.deepEqual(await codes(), [
      'tracker-drift cart',
      'tracker-drift pay',
      'tracker-drift both',
      'tracker-drift search',
      'unknown-issue S-9',
    ]);
    const dry = await run('sync', '--dry-run');
    assert.equal(dry.code, 1);
    assert.match(
      dry.out,
      /^\+ {2}feature cart "Cart" \{ duration 2w; started 2027-01-11; finished 2027-02-02; status done; issue "S-1" \}$/m,
    );
    assert.equal(readFileSync(at('plan.roadmap'), 'utf8'), plan);
    assert.deepEqual((await run('sync')).err, '1 file changed.\n');
    const text = readFileSync(at('plan.roadmap'), 'utf8');
    // 3 of 4 estimated days are closed.
    assert.match(text, /duration 4w\n {4}started 2027-01-18\n {4}status in-progress 75% \/\/ it seemed so\n/);
    assert.match(
      text,
      /feature both "Both" \{ duration 2w; started 2027-01-11; status in-progress 50%; issue "S-1", "S-6"; note "kept" \}/,
    );
    assert.match(text, /feature search "Search" \{ duration 2w; issue "S-6" \}/);
    assert.deepEqual(await codes(), ['unknown-issue S-9']);
    assert.equal((await run('sync')).err, 'The roadmap agrees with the tracker.\n');
    const { err } = await run('validate');
    assert.doesNotMatch(err, /error/);
  });

  it('shows the issue, its state and its address', async () => {
    const { out } = await run('explain', 'shop.cart');
    assert.match(out, /S-1: Done/);
  });

  it('reports a file that is not there, is no export, or cannot be dated', async () => {
    const of = async (name: string, content: string): Promise<string> => {
      writeFileSync(at('tracker/other.csv'), content);
      writeFileSync(at('other.roadmap'), `roadmap { issues from "${name}" }\nfeature a { duration 1d; issue "S-1" }\n`);
      return (await run('validate', 'other.roadmap', '--format', 'concise')).out;
    };
    assert.match(await of('tracker/none.csv', ''), /import-not-found/);
    assert.match(
      await of('tracker/other.csv', 'a,b\n1,2\n'),
      /wrong-value.*`tracker\/other.csv` is not an export of issues/,
    );
    assert.match(
      await of('tracker/other.csv', 'Key,Name,Due\nS-1,A,1/4/2027\n'),
      /wrong-value.*Ambiguous order of day and month/,
    );
    assert.match(await of('/etc/passwd', ''), /import-outside|import-not-found/);
  });
});
