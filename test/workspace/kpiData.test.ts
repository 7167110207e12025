import { strict as assert } from 'node:assert';
import { isoDate } from '../../grammar/civil.ts';
import { messageOf } from '../../server/diagnostics/finding.ts';
import type { Kpi } from '../../server/model/roadmap.ts';
import { analysed, assertFindings, groups } from '../support/analysed.ts';

/** A fixture with data files: `//- /x.csv` starts one. */
const actuals = (annotated: string): string[] =>
  (analysed(annotated).analysis.roadmap.byId.get('rate') as Kpi).actuals.map(
    ({ value, on }) => `${isoDate(on)} ${value}`,
  );

const only = groups('names', 'vocabulary', 'syntax');

describe('measurements out of a data file', () => {
  it('reads dates from the first column and numbers from the one that is named', () =>
    assert.deepEqual(
      actuals(
        `
        kpi rate { from "data/rate.csv" column "app" }
        //- /data/rate.csv
        date,web,app
        2027-02-28,1,2.5
        2027-01,7,80%
        2027-03-31,1,
        2027-Q2,1,"12k"
      `.replaceAll('        ', ''),
      ),
      ['2027-01-31 0.8', '2027-02-28 2.5', '2027-06-30 12000'],
    ));

  it('takes the second column, semicolons, CRLF and a byte order mark as they come', () =>
    assert.deepEqual(
      actuals('kpi rate { from "x.csv" }\n//- /x.csv\n\uFEFFMonat;Wert\r\n2027-01-31;3\r\n\r\n2027-02-28;-4\r\n'),
      ['2027-01-31 3', '2027-02-28 -4'],
    ));

  it('reads no number into a percentage, and no percentage into a number', () => {
    const read = (kpi: string, cell: string): readonly string[] => {
      const text = `kpi rate { ${kpi}; from "x.csv" }\n//- /x.csv\ndate,rate\n2027-01-01,0\n2027-01-03,${cell}\n`;
      const faults = analysed(text, { only }).analysis.findings.filter(({ code }) => code === 'wrong-value');
      return [...faults.map(messageOf), ...actuals(text)];
    };
    const row = 'Row 3 of `x.csv` has';
    assert.deepEqual(read('baseline 40%; target 50%', '45'), [
      `${row} \`45\`, but the KPI is a percentage. Write \`45%\`.`,
      '2027-01-01 0',
    ]);
    assert.deepEqual(read('baseline 40; target 50', '45%'), [
      `${row} \`45%\`, but the KPI is not a percentage. Remove \`%\`.`,
      '2027-01-01 0',
    ]);
    assert.deepEqual(read('baseline 40%; target 50%', '45%'), ['2027-01-01 0', '2027-01-03 0.45']);
    assert.deepEqual(read('baseline 0; target 50', '45'), ['2027-01-01 0', '2027-01-03 45']);
  });

  it('lets what is written count before what is read', () =>
    assert.deepEqual(
      actuals(
        'kpi rate { from "x.csv"; actual 9 on 2027-01-31; actual 5 on 2026-12-31 }\n//- /x.csv\nd,v\n2027-01-31,3\n',
      ),
      ['2026-12-31 5', '2027-01-31 9'],
    ));

  it('says what is wrong with a file, at the place that names it', () => {
    assertFindings(
      `
        kpi a { from "nothing.csv" }
        //           ^^^^^^^^^^^^^ error[import-not-found]
        kpi b { from "../x.csv" }
        //           ^^^^^^^^^^ error[import-outside]
        kpi c { from "x.csv" column "vlaue" }
        //                          ^^^^^^^ error[wrong-value]
        kpi d { from "x.csv" }
        //           ^^^^^^^ error[wrong-value]
        //           ^^^^^^^ error[wrong-value]
        kpi e { from "empty.csv" }
        //           ^^^^^^^^^^^ error[wrong-value]
        //- /x.csv
        date,value
        2027-02-30,1
        2027-01-31,many
        //- /empty.csv
      `,
      { only },
    );
  });
});
