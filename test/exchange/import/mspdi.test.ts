import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folder } from '../../support/command.ts';
import { roadmapHere } from '../../support/commandHere.ts';
import { describeShared, sharedText } from '../../support/sharedData.ts';
import { imported, importing } from './importing.ts';

interface Task {
  readonly name: string;
  readonly start: string;
  readonly finish: string;
}

/** Reads nothing but names and dates, with no code of the product. */
const tasksOf = (xml: string): readonly Task[] =>
  [...xml.matchAll(/<Task>([\s\S]*?)<\/Task>/g)].flatMap(([, task = '']) => {
    const text = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(task)?.[1] ?? '';
    return text('OutlineLevel') === '0'
      ? []
      : [{ name: text('Name'), start: text('Start').slice(0, 10), finish: text('Finish').slice(0, 10) }];
  });

async function scheduled(text: string): Promise<readonly Task[]> {
  const place = folder({ 'plan.roadmap': text });
  const { out } = await roadmapHere(
    ['schedule', 'plan.roadmap', '--format', 'json', '--today', '2026-11-30'],
    place.path,
  );
  place.remove();
  const { items } = JSON.parse(out) as { items: { title: string; start: string; finish: string }[] };
  return items.map(({ title, start, finish }) => ({ name: title, start, finish }));
}

const project = (body: string, head = ''): string =>
  `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><StartDate>2027-01-04T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay><CalendarUID>1</CalendarUID>${head}<Tasks>${body}</Tasks></Project>`;
const task = (uid: number, rest: string, level = 1): string =>
  `<Task><UID>${uid}</UID><ID>${uid}</ID><Name>T${uid}</Name><OutlineLevel>${level}</OutlineLevel>${rest}</Task>`;
const link = (uid: number, type: number, lag: number, format: number): string =>
  `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID><Type>${type}</Type><LinkLag>${lag}</LinkLag><LagFormat>${format}</LagFormat></PredecessorLink>`;
const lasts = (hours: number, format = 7): string =>
  `<Duration>PT${hours}H0M0S</Duration><DurationFormat>${format}</DurationFormat>`;

describe('import from MS Project', () => {
  it('reads links with their lag in every unit', async () => {
    const { text } = await imported(
      'p.xml',
      project(
        [
          task(1, lasts(40)),
          task(2, lasts(8) + link(1, 1, 9600, 7)),
          task(3, lasts(8) + link(1, 3, 24000, 9)),
          task(4, lasts(8) + link(1, 0, -4800, 39)),
          task(5, lasts(8) + link(1, 1, 28800, 8)),
          task(6, lasts(8) + link(1, 2, 0, 7)),
          task(7, lasts(8) + link(1, 3, 50, 19)),
          task(8, lasts(240, 8) + link(1, 1, 2400, 5)),
        ].join(''),
      ),
    );
    const after = [...text.matchAll(/after (.*)/g)].map(([, links]) => links);
    assert.deepEqual(after, ['t1 +2d', 't1 SS +1w', 't1 FF -1d', 't1 +2ed', 't1 SF', 't1 SS +2.5d', 't1 +4h']);
    assert.match(text, /feature t8 "T8" \{\s+duration 10ed/);
  });

  it('reads summaries, milestones, constraints, deadlines, progress, teams, calendars and manual tasks', async () => {
    const day = (name: string, date: string, time = '08:00:00') => `<${name}>${date}T${time}</${name}>`;
    const { text, remarks } = await imported(
      'p.xml',
      project(
        [
          task(1, '<Summary>1</Summary>'),
          task(2, `${lasts(40)}<PercentComplete>40</PercentComplete>${day('ActualStart', '2027-01-04')}`, 2),
          task(
            3,
            `${lasts(16)}<ConstraintType>4</ConstraintType>${day('ConstraintDate', '2027-02-01')}${day('Deadline', '2027-03-05', '17:00:00')}`,
            2,
          ),
          task(4, `<Milestone>1</Milestone>${lasts(0)}${link(3, 1, 0, 7)}`),
          task(
            5,
            `<Manual>1</Manual>${lasts(8)}${day('Start', '2027-01-06')}${day('Finish', '2027-01-06')}${link(6, 1, 0, 7)}`,
          ),
          task(6, `${lasts(8)}${day('Start', '2027-01-11')}${day('Finish', '2027-01-11')}`),
        ].join(''),
        `<Calendars><Calendar><UID>1</UID><Name>Plant</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>${[1, 2, 3, 4, 5, 6, 7].map((n) => `<WeekDay><DayType>${n}</DayType><DayWorking>${n === 1 || n === 6 ? 0 : 1}</DayWorking></WeekDay>`).join('')}</WeekDays><Exceptions><Exception><TimePeriod><FromDate>2027-03-01T00:00:00</FromDate><ToDate>2027-03-02T23:59:00</ToDate></TimePeriod><Name>Fair</Name><Type>1</Type><DayWorking>0</DayWorking></Exception></Exceptions></Calendar></Calendars><Resources><Resource><UID>7</UID><Name>Paint</Name><Type>1</Type><MaxUnits>2.00</MaxUnits></Resource></Resources><Assignments><Assignment><TaskUID>3</TaskUID><ResourceUID>7</ResourceUID><Units>0.5</Units></Assignment></Assignments>`,
      ),
    );
    assert.match(
      text,
      /calendar plant "Plant" \{\s+workdays mon, tue, wed, thu, sat\s+holiday 2027-03-01\.\.2027-03-02 "Fair"/,
    );
    assert.match(
      text,
      /feature t1 "T1" \{\s+feature t2 "T2" \{\s+duration 5d\s+started 2027-01-04\s+status in-progress 40%/,
    );
    assert.match(text, /duration 2d\s+team paint 0\.5\s+earliest 2027-02-01\s+due 2027-03-05/);
    assert.match(text, /milestone t4 "T4" \{\s+after t3/);
    assert.match(text, /feature t5 "T5" \{\s+duration 1d\s+start 2027-01-06\s+\}/);
    assert.match(remarks, /task 5: `T5`: its date is fixed before `T6` allows it, so this link is left out/);
  });

  it('refuses entities, document types and files that are not well-formed', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${project(task(1, '')).slice(21)}`;
    const place = importing({ 'bomb.xml': bomb, 'bad.xml': project('<Task>') });
    assert.match((await place.run('bomb.xml')).err, /it has a document type, which could define entities/);
    assert.equal((await place.run('bad.xml')).code, 2);
    place.remove();
  });
});

describeShared('files that MS Project wrote', () => {
  const names = readdirSync(fileURLToPath(new URL('../../../../shared/data/exchange/mspdi/', import.meta.url)));
  for (const name of names.filter((each) => each.endsWith('.xml'))) {
    it(`have the dates that they state: ${name}`, async () => {
      const xml = sharedText(`exchange/mspdi/${name}`);
      const { text } = await imported(name, xml);
      assert.deepEqual(await scheduled(text), tasksOf(xml));
    });
  }

  it('have the last day of each recurring exception that they state', async () => {
    const xml = sharedText('exchange/mspdi/calendar-recurring-exceptions-project2013.xml');
    const { text } = await imported('calendar.xml', xml);
    const exceptions = xml.slice(xml.indexOf('<Exceptions>'));
    const stated = [...exceptions.matchAll(/<ToDate>(.{10}).*?<Occurrences>(\d+)<.*?<Name>(.*?)<.*?<DayWorking>0</gs)];
    assert.ok(stated.length > 20);
    for (const [, last, count, exception] of stated) {
      const days = [...text.matchAll(new RegExp(`holiday (\\S+) "${exception}"`, 'g'))].map(([, range = '']) => range);
      assert.equal(days.at(-1)?.split('..').at(-1), last, exception);
      if (exception !== 'Daily 1') assert.equal(days.length, Number(count), exception);
    }
  });
});
