import { strict as assert } from 'node:assert';
import { imported, importing } from './importing.ts';

describe('import of a file as people have it', () => {
  const table =
    'Name;Start;Finish;Duration;Owner;Effort\n"Söåp; ""big""\r\ntwo lines";15.03.2027;26.03.2027;;Dana Lee;\nTwo;;;;;1,5\n';
  const expected = async (content: string | Uint8Array) => {
    const { text, remarks } = await imported('plan.csv', content);
    assert.match(text, /"Söåp; \\"big\\" two lines" \{\s+duration 10d\s+earliest 2027-03-15\s+owner "Dana Lee"/);
    assert.match(text, /feature two "Two" \{\s+effort 1.5d/);
    return remarks;
  };

  it('reads semicolons, decimal commas and line breaks inside of quotes', () => expected(table));
  it('reads UTF-8 with a mark and the line in which Excel names the separator', () =>
    expected(`\ufeffsep=;\r\n${table}`));
  it('reads UTF-16', async () => {
    await expected(new Uint8Array(Buffer.from(`\ufeff${table}`, 'utf16le')));
    await expected(new Uint8Array(Buffer.from(table, 'utf16le')));
    await expected(new Uint8Array(Buffer.from(`\ufeff${table}`, 'utf16le').swap16()));
  });
  it('reads Windows-1252 and says so', async () => {
    assert.match(await expected(new Uint8Array(Buffer.from(table, 'latin1'))), /it was read as Windows-1252/);
  });
  it('reads tabs', async () => {
    const { text } = await imported('plan.tsv', 'Task\tDue date\nShip, it\t2027-02-01\n');
    assert.match(text, /"Ship, it" \{\s*due 2027-02-01/);
  });
  it('reads serial dates of a spreadsheet', async () => {
    const { text } = await imported('plan.csv', 'Name,Due\nA,46478\n');
    assert.match(text, /due 2027-04-01/);
  });

  it('asks for the order of day and month where the dates do not show it', async () => {
    const place = importing({ 'plan.csv': 'Name,Due\nA,1/4/2027\nB,2/3/2027\n' });
    const { code, err } = await place.run('plan.csv');
    assert.equal(code, 2);
    assert.match(err, /Ambiguous order of day and month in dates such as `1\/4\/2027`. Use `--dates dmy`/);
    const { out } = await place.run('plan.csv', '--dates', 'dmy');
    assert.match(out, /due 2027-04-01/);
    place.remove();
  });

  it('lists a date that cannot be read, and never replaces it', async () => {
    const { text, remarks } = await imported('plan.csv', 'Key,Name,Due\nK-1,A,soon\nK-2,B,31/02/2027\n');
    assert.doesNotMatch(text, /due|start /);
    assert.match(remarks, /row 2, K-1: `Due` is not a date: `soon`/);
    assert.match(remarks, /row 3, K-2: `Due` is not a date: `31\/02\/2027`/);
  });

  it('lists rows without a title, keys that occur twice, circles and blockers that are not there', async () => {
    const rows = [
      'ID,Name,Predecessors,Parent',
      '1,A,3,',
      '2,B,1,',
      '3,C,"2;9;x%",',
      '3,C again,,',
      '4,,,',
      '5,E,5,1',
      '6,F,1,1',
      '7,G,,8',
      '8,H,,7',
    ];
    const { text, remarks } = await imported('plan.csv', rows.join('\n'));
    for (const line of [
      'row 4, 3: `Predecessors` is not a list of predecessors: `x%`',
      'row 4, 3: it depends on `9`, which is not in the file',
      'row 4, 3: it depends on `2` in a cycle, so this link is left out',
      'row 5, 3: its key is in row 4 already, so it is left out',
      'row 6, 4: it has no title, so it is left out',
      'row 7, 5: it depends on itself',
      'row 8, 6: it depends on `1`, which contains it',
      'row 9, 7: it is above itself in the hierarchy, so it is at the top level',
    ])
      assert.ok(remarks.includes(line), `${line}\nnot in\n${remarks}`);
    assert.match(text, /feature a "A" \{\s+after c/);
    assert.match(text, /feature b "B" \{\s+after a/);
    assert.match(text, /feature g "G" \{\s+issue "7"\s+feature h "H"/);
  });

  it('breaks a circle that goes through a parent', async () => {
    const rows = ['ID,Name,Predecessors,Parent', '1,Whole,3,', '2,Part,,1', '3,Other,2,'];
    const { remarks } = await imported('plan.csv', rows.join('\n'));
    assert.match(remarks, /in a cycle/);
  });

  it('reads formulas as text', async () => {
    const { text } = await imported('plan.csv', `Name,Notes\n=1+1,"=HYPERLINK(""http://x"")"\n'+2,'-3\n`);
    assert.match(text, /"=1\+1" \{\s*note "=HYPERLINK\(\\"http:\/\/x\\"\)"/);
    assert.match(text, /"\+2" \{\s*note "-3"/);
  });

  it('reads the columns that `--map` names, and says which were not read', async () => {
    const { text, remarks } = await imported(
      'plan.csv',
      'Feature name,Days,Colour\nA,3,red\n',
      '--map',
      'title=Feature name,effort=Days',
    );
    assert.match(text, /effort 3d/);
    assert.match(remarks, /Columns: Feature name as title, Days as effort\./);
    assert.match(remarks, /columns that were not read: `Colour`/);
  });

  it('refuses a table without titles, a wrong column and a wrong status', async () => {
    const place = importing({ 'plan.csv': 'x,y\n1,2\n' });
    assert.match((await place.run('plan.csv')).err, /it has no column for titles. Name it with `--map "title=COLUMN"`/);
    assert.match((await place.run('plan.csv', '--map', 'title=z')).err, /it has no column `z`/);
    assert.match((await place.run('plan.csv', '--map', 'colour=x')).err, /`--map` has no `colour`/);
    assert.match((await place.run('plan.csv', '--status', 'Offen=open')).err, /`--status` has no `open`/);
    assert.match((await place.run('none.csv')).err, /there is no such file/);
    place.remove();
  });

  it('reads the predecessors of MS Project with their type and lag', async () => {
    const { text } = await imported(
      'p.csv',
      'ID,Task Name,Duration,Predecessors\n1,A,2 days,\n2,B,1 wk,"1SS+2 days"\n3,C,3 days?,"1;2FF-1d"\n4,D,0 days,3\n',
    );
    assert.match(text, /feature b "B" \{\s+duration 1w\s+after a SS \+2d/);
    assert.match(text, /feature c "C" \{\s+duration 3d\s+after a, b FF -1d/);
    assert.match(text, /milestone d "D" \{\s+after c/);
  });

  it('gives a readable name to every title', async () => {
    const titles = [
      '1.4',
      'FS',
      'feature',
      '🔎',
      '日本語のタイトル',
      'A',
      'a',
      'on',
      'x'.repeat(300),
      '"quoted" \\ {braces} // and #signs',
      '-',
      '2027-03-01',
      'a\u202Eb',
    ];
    const rows = titles.map((title) => `"${title.replaceAll('"', '""')}"`);
    const { text } = await imported(
      'plan.csv',
      ['Name,Predecessors', ...rows.map((row, i) => `${row},${i || ''}`)].join('\n'),
    );
    assert.match(text, /feature v1-4 "1\.4"/);
    assert.match(text, /feature a-2 "a"/);
  });
});
