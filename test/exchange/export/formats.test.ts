import { strict as assert } from 'node:assert';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { xlsxRows } from '../../../server/tracker/xlsxRows.ts';
import { folder } from '../../support/command.ts';
import { roadmapHere } from '../../support/commandHere.ts';

const plan = `roadmap "Shop, 2027" { start 2027-01-04; as-of 2027-01-11; calendar plant }
calendar plant "Plant" { workdays mon..thu; holiday 2027-02-01 "Fair" }
team web "Web" { capacity 2; away 2027-02-08..2027-02-09 "Move" }
kpi conversion "Conversion" { baseline 2 on 2026-12-01; target 3 by 2027-06-30 }
product shop "Shop; all" {
  feature search "=1+1 | Søk" { duration 2w; team web 1.5; started 2027-01-04; status in-progress 50%; owner @dana; tags #launch; issue "S-1" }
  feature cart "Cart: one page" {
    after search +2d
    feature basket "Basket" { duration 3d; after search SS +1w }
    feature pay "Pay" { duration 10ed; after basket FF -1d; due 2027-03-01; note "Ask, then \\"go\\"; ok" }
  }
  feature pinned "Pinned" { duration 2d; start 2027-03-09 }
  feature secret "Secret" { duration 1d; audience internal }
  feature gone "Gone" { duration 5d; status dropped }
  milestone beta "Public beta" { after cart, pinned; due 2027-04-01; owner @ines }
}
view board "Board" { audience public; hide due }
`;

const place = folder({ 'plan.roadmap': plan });
after(() => place.remove());
const at = (name: string): string => path.join(place.path, name);

async function exported(name: string, ...args: string[]): Promise<Buffer> {
  const { code, err } = await roadmapHere(
    ['export', 'plan.roadmap', '-o', name, '--today', '2027-01-11', ...args],
    place.path,
  );
  assert.equal(code, 0, err);
  return readFileSync(at(name));
}

interface Item {
  readonly title: string;
  readonly start: string;
  readonly finish: string;
  readonly dropped: boolean;
}
const scheduleOf = async (file: string): Promise<readonly Item[]> => {
  const { out } = await roadmapHere(['schedule', file, '--format', 'json', '--today', '2027-01-11'], place.path);
  return (JSON.parse(out) as { items: Item[] }).items.filter(({ dropped }) => !dropped);
};
const dated = (items: readonly Item[]) => items.map(({ title, start, finish }) => `${title}: ${start} to ${finish}`);

describe('roadmap export', () => {
  it('gives the same bytes for the same text, in every format', async () => {
    for (const name of ['a.csv', 'a.xlsx', 'a.ics', 'a.xml', 'a.mmd', 'a.json', 'a.svg']) {
      const first = await exported(name);
      assert.deepEqual(await exported(name.replace('a.', 'b.')), first, name);
      assert.ok(first.length > 300, name);
    }
  });

  it('refuses a format that the name of the file disagrees with, and an ending without a format', async () => {
    const refused = async (...args: string[]) =>
      (await roadmapHere(['export', 'plan.roadmap', ...args], place.path)).err;
    assert.match(
      await refused('-o', 'x.csv', '--format', 'ics'),
      /`x.csv` is the name of a csv file, and the format is ics/,
    );
    assert.match(await refused('-o', 'x.docx'), /There is no format for `.docx`/);
    assert.match(await refused('--format', 'xlsx'), /A xlsx file is no text/);
  });

  it('writes CSV that keeps texts texts', async () => {
    const lines = (await exported('a.csv')).toString().split('\r\n');
    assert.equal(
      lines[0],
      'Id,Kind,Title,Product,Parent,Start,Finish,Days,Due,Status,% complete,Owner,Team,Effort,Predecessors,Float,Critical,Tags,Issue'.replace(
        'Effort,',
        '',
      ),
    );
    assert.match(lines[1]!, /^shop\.search,feature,'=1\+1 \| Søk,Shop; all,,2027-01-04,/);
    assert.match(lines[3]!, /shop\.search SS\+1w/);
    assert.match(
      (await exported('m.csv', '--sheet', 'milestones')).toString(),
      /^Id,Title,.*\r\nshop\.beta,Public beta,/,
    );
    assert.equal((await exported('bom.csv', '--bom')).subarray(0, 3).toString('hex'), 'efbbbf');
  });

  it('keeps from outside readers what is not for them', async () => {
    for (const name of ['v.csv', 'v.xml', 'v.ics', 'v.mmd', 'v.json']) {
      const text = (await exported(name, '--view', 'board')).toString();
      assert.doesNotMatch(text, /Secret|secret/, name);
      assert.doesNotMatch(text, /Due: |<Deadline>|,Due,|,Float,/, name);
      assert.match(text, name === 'v.ics' ? /Public beta/ : /Pinned/);
    }
  });

  it('writes a workbook with dates and numbers, and formulas as text', async () => {
    const bytes = await exported('a.xlsx');
    const read = xlsxRows(bytes);
    assert.ok('rows' in read);
    assert.equal(read.rows[1]![1], '=1+1 | Søk');
    assert.equal(read.rows[1]![read.rows[0]!.indexOf('Start')], '2027-01-04');
    assert.equal(read.rows[1]![read.rows[0]!.indexOf('% complete')], '0.5');
  });

  it('writes a calendar of whole days that another parser reads', async () => {
    const text = (await exported('a.ics')).toString();
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each));
    const beta = (await scheduleOf('plan.roadmap')).find(({ title }) => title === 'Public beta')!;
    assert.deepEqual(
      events.map(({ summary, startDate, endDate }) => `${summary}: ${startDate} to ${endDate}`),
      [
        'Due: Pay: 2027-03-01 to 2027-03-02',
        `Public beta: ${beta.start} to ${dayAfter(beta.start)}`,
        'Due: Public beta: 2027-04-01 to 2027-04-02',
      ],
    );
    assert.ok(events.every(({ startDate }) => startDate.isDate));
    assert.equal(events[0]!.description, 'Ask, then "go"; ok');
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
    assert.equal(new Set(events.map(({ uid }) => uid)).size, 3);
    const moved = folder({ 'plan.roadmap': plan.replace('due 2027-04-01', 'due 2027-05-03') });
    await roadmapHere(['export', 'plan.roadmap', '-o', 'm.ics', '--today', '2027-01-11'], moved.path);
    const uids = (of: string): readonly string[] => of.match(/UID:.*/g) ?? [];
    assert.deepEqual(uids(readFileSync(path.join(moved.path, 'm.ics'), 'utf8')), uids(text));
    moved.remove();
    assert.doesNotMatch((await exported('who.ics', '--who', '@ines')).toString(), /Due: Pay/);
  });

  it('writes a Gantt chart with the days of the plan', async () => {
    const lines = (await exported('a.mmd')).toString().split('\n');
    assert.deepEqual(lines.slice(0, 5), [
      'gantt',
      '    title Shop, 2027',
      '    dateFormat YYYY-MM-DD',
      '    inclusiveEndDates',
      '    section Shop； all',
    ]);
    assert.match(lines[5]!, /^ {4}=1\+1 \| Søk :(?:crit, )?active, t1, 2027-01-04, 2027-01-/);
    assert.match(lines.join('\n'), /Public beta :(?:crit, )?milestone, t\d, 2027-\d\d-\d\d, 0d/);
  });

  it('writes a project file that comes back with the same dates, links, percentages, teams and calendars', async () => {
    await exported('a.xml');
    const { out, code } = await roadmapHere(['import', 'a.xml'], place.path);
    assert.equal(code, 0);
    writeFileSync(at('back.roadmap'), out.replace('start 2027-01-04', 'start 2027-01-04; as-of 2027-01-11'));
    assert.deepEqual(dated(await scheduleOf('back.roadmap')), dated(await scheduleOf('plan.roadmap')));
    for (const line of [
      'status in-progress 50%',
      'team web 1.5',
      'SS +1w',
      'FF -1d',
      'duration 10ed',
      'workdays mon..thu',
      'due 2027-03-01',
      'capacity 2',
      'away 2027-02-08..2027-02-09',
    ])
      assert.ok(out.includes(line), `${line}\nnot in\n${out}`);
  });

  it('writes tables that come back with the same titles and links', async () => {
    for (const name of ['a.csv', 'a.xlsx']) {
      await exported(name);
      const { out } = await roadmapHere(['import', name], place.path);
      for (const text of ['"=1+1 | Søk"', '"Cart: one page"', 'SS +1w', 'FF -1d', '2027-01-04'])
        assert.ok(out.includes(text), `${name}: ${text}\n${out}`);
    }
  });
});

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
