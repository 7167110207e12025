import { strict as assert } from 'node:assert';
import { folder } from '../support/command.ts';
import { roadmapHere } from '../support/commandHere.ts';

/** Titles that a terminal or a CI runner would obey: colours, links (OSC 8), a bell, commands of GitHub's runner. */
const titles = [
  '\u001b[31mred',
  '\u001b]8;;http://evil.example\u0007click\u001b]8;;\u0007',
  '::error file=a::own',
  '##[add-mask]x',
  'a\u202Ebc',
  '%0A::error::own',
  '\u009b31mC1\u007f',
];

const plan = `roadmap "${titles[0]}" { start 2027-01-04; rank rice }
team crew "::stop-commands::x" { capacity 1 }
${titles
  .map(
    (title, i) => `product p${i} "${title}" {
  feature f${i} "${title}" { duration 2d..3d..9d; team crew; reach 10; impact high; after nobody-${title.replace(/[^a-z]/g, '')} }
  milestone m${i} "${title}" { after f${i}; due 2027-01-05 }
}
scenario s${i} "${title}" { drop f${i} }`,
  )
  .join('\n')}
/*
::error file=a::own
##[error]\u0007\u0000 */
feature   untidy { duration: 2d }
`;

describe('text that would give orders', () => {
  const place = folder({ 'plan.roadmap': plan });
  after(() => place.remove());
  const commands = [
    ['validate'],
    ['validate', '--format', 'concise'],
    ['validate', '--format', 'github'],
    ['schedule'],
    ['critical-path'],
    ['prioritize'],
    ['kpis'],
    ['capacity'],
    ['money'],
    ['simulate', '--runs', '10'],
    ['what-if'],
    ['explain', 'f2'],
    ['explain', 'p2'],
    ['explain', 'crew'],
    ['schedule', 'a\u001b[31m.roadmap'],
    ['format', '--diff'],
    ['validate', '--fix', '--diff'],
    ...['json', 'sarif', 'gitlab', 'rdjson', 'junit', 'checkstyle'].map((format) => ['validate', '--format', format]),
    ...['schedule', 'critical-path', 'prioritize', 'kpis', 'capacity', 'money', 'what-if'].map((command) => [
      command,
      '--format',
      'json',
    ]),
    ['simulate', '--runs', '10', '--format', 'json'],
  ];

  for (const command of commands) {
    it(`reaches no terminal and no CI log: ${command.join(' ').replace('\u001b', '␛')}`, async () => {
      const { out, err } = await roadmapHere([...command, '--today', '2027-01-04'], place.path);
      for (const line of `${out}\n${err}`.split('\n')) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
        assert.doesNotMatch(line, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        assert.doesNotMatch(line, /##\[/);
        if (command.includes('github')) assert.match(line, /^$|^::(error|warning|notice) file=plan\.roadmap,/);
        else assert.doesNotMatch(line, /^\s*::/);
      }
      assert.ok(out.length > 0 || err.length > 0);
    });
  }

  it('stays whole in JSON', async () => {
    const { out } = await roadmapHere(['schedule', '--format', 'json', '--today', '2027-01-04'], place.path);
    const found = new Set(JSON.parse(out).items.map((item: { title: string }) => item.title));
    assert.deepEqual(
      titles.filter((title) => !found.has(title)),
      [],
    );
  });
});
