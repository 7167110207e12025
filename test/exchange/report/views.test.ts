import { strict as assert } from 'node:assert';
import { reportHtml } from '../../../server/exchange/report/html.ts';
import { reportMarkdown } from '../../../server/exchange/report/markdown.ts';
import type { Report } from '../../../server/exchange/report/report.ts';
import type { Picture } from '../../../server/topics/section.ts';
import { reportOf, sectionOf, tableOf, topicsOf } from '../../support/reports.ts';

const plan = `
  roadmap "Shop" { start 2027-01-04; currency EUR; owner @boss }
  stakeholder buyers "Our buyers" {}
  team web "Web" { capacity 1; rate 500/day }
  kpi use "Use" { baseline 2; target 3 by 2027-12-31 }
  product shop "Shop" {
    budget 9k
    feature search "Search" { duration 5d; team web; tags #launch; reach 10; impact high; owner @dana; moves use +1; benefit 1k/year }
    feature cart "Cart" { duration 8d; team web; after search; reach 20; impact high; note "A remark" }
    milestone open "Opening" { after cart; tags #launch; due 2027-02-01 }
  }
  risk late "Late parts" { probability 20%; delay 2d; cost 1k; threatens shop.cart; mitigation "Ask" }
`;
const seen = (view: string) => reportOf(`${plan} view v "For you" { ${view} }`, 'v');

const pictureOf = (report: Report): Picture => {
  const [picture] = sectionOf(report, 'timeline').parts;
  assert.ok(picture?.kind === 'timeline');
  return picture;
};

describe('a report for a view', () => {
  it('shows the milestones and what the view shows, in its order; without words, the timeline', () => {
    assert.deepEqual(topicsOf(seen('')), ['milestones', 'timeline']);
    assert.deepEqual(topicsOf(seen('show risk, kpis, risk, dependencies')), [
      'milestones',
      'risk',
      'kpis',
      'dependencies',
    ]);
  });

  it('says whose it is', () => {
    const { view, marks } = seen('for buyers; audience partner; window 2027-Q1');
    assert.equal(view, 'For you');
    assert.deepEqual(marks, [
      'As of 4 Jan 2027',
      'For Our buyers',
      'For partners',
      '1 Jan 2027 to 31 Mar 2027',
      'boss',
    ]);
  });

  it('has what is included, and not what is excluded', () => {
    const rows = (view: string): string[] =>
      tableOf(seen(`show priorities; ${view}`), 'priorities')
        .slice(1)
        .map((row) => row.split(' | ')[1]!);
    assert.deepEqual(rows(''), ['Cart / A remark', 'Search / dana']);
    assert.deepEqual(rows('include #launch'), ['Search / dana']);
    assert.deepEqual(rows('exclude shop.search'), ['Cart / A remark']);
    assert.deepEqual(topicsOf(seen('show risk, kpis; exclude milestone, risk, kpi')), []);
  });

  it('has the critical path where dependencies are shown', () => {
    assert.deepEqual(tableOf(seen('show dependencies'), 'dependencies'), [
      'Work that decides the finish | Starts | Ends',
      'Search / dana | 4 Jan 2027 | 8 Jan 2027',
      'Cart | 11 Jan 2027 | 20 Jan 2027',
    ]);
  });

  it('shows its time only', () => {
    const report = seen('show timeline, board; window 2027-01-04..2027-01-08');
    assert.deepEqual(
      pictureOf(report).plan.rows.map(({ id }) => id),
      ['shop.search'],
    );
    assert.deepEqual(topicsOf(report), ['timeline', 'board']);
  });

  it('is grouped as it says', () => {
    assert.equal(pictureOf(seen('group team')).view.grouping, 'team');
  });

  for (const [hide, gone] of Object.entries({
    owner: ['dana', 'boss'],
    note: ['A remark'],
    due: ['1 Feb 2027', 'On time'],
    cost: ['>Cost<', '6,500', '1,000 EUR', '| Cost'],
    budget: ['Budget', '9,000'],
    benefit: ['Benefit', 'Payback'],
    probability: ['20%'],
    mitigation: ['Ask<', 'Ask |'],
    threatens: ['Threatens'],
    reach: ['Reach'],
    target: ['Target', 'by 31 Dec'],
    capacity: ['Capacity'],
  })) {
    it(`leaves out what it hides: ${hide}`, () => {
      const show = 'show timeline, priorities, kpis, money, capacity, risk, board';
      const [before, after] = [seen(show), seen(`${show}; hide ${hide}`)];
      for (const print of [reportHtml, reportMarkdown]) {
        const [shown, hidden] = [print(before), print(after)];
        assert.ok(
          gone.some((words) => shown.includes(words)),
          'it is there where it is not hidden',
        );
        for (const words of gone) assert.ok(!hidden.includes(words), words);
      }
    });
  }
});

describe('a report for outsiders', () => {
  const secret = `
    roadmap "Shop" { start 2027-01-04; currency EUR }
    team web "Web" { capacity 1; rate 500/day }
    kpi use "Use" { baseline 2; target 3 by 2027-12-31 }
    objective hush "SECRET objective" {}
    product lab "SECRET lab" {
      audience internal
      kpi odd "SECRET kpi" { baseline 1; target 2 by 2027-12-31 }
      feature probe "SECRET probe" { duration 3d..5d..9d; team web; owner @SECRETperson; reach 99; impact high; moves use +1 }
      feature out "Out of the lab" { duration 4d; team web; after probe; audience public; reach 9; impact high }
    }
    product shop "Shop" {
      feature rescue "SECRET rescue" { duration 30d; team web; audience internal; note "SECRET note"
        milestone inner "SECRET moment" { due 2027-01-20 }
        feature part "SECRET part" { duration 2d; moves use +0.1; link "https://SECRET.example" }
      }
      feature cart "Cart" { duration 5d; team web; after rescue; reach 9; impact high; supports hush }
      feature named "SECRET by name" { duration 5d; team web; after cart }
      milestone open "Opening" { after cart, named; due 2027-12-01 }
    }
    risk a "SECRET risk" { probability 20%; delay 2d; threatens lab.probe }
    risk b "Late parts" { probability 30%; delay 2d; threatens shop.cart, shop.rescue, lab }
    feature broken "Broken" { duration 1d; after nowhere }
  `;
  const show = 'show timeline, board, priorities, kpis, capacity, money, risk, dependencies';
  const forThem = (view: string) => reportOf(`${secret} view v "V" { ${show}; ${view} }`, 'v');

  for (const group of ['product', 'team', 'objective', 'owner']) {
    it(`tells nothing of what is not theirs, in no section, grouped by ${group}`, () => {
      const report = forThem(`group ${group}; audience public; exclude shop.named, hush`);
      assert.deepEqual(topicsOf(report).length, 9);
      for (const text of [reportHtml(report), reportMarkdown(report)]) {
        assert.deepEqual(text.match(/.{0,40}(?:SECRET|hush|probe|rescue).{0,20}/g), null);
        for (const words of ['Cart', 'Out of the lab', 'Opening', 'Late parts']) assert.ok(text.includes(words), words);
      }
    });
  }

  it('tells neither how sure a date is, nor what it hangs on, nor that the text has errors', () => {
    const report = forThem('audience public');
    assert.equal(tableOf(report, 'milestones')[0], 'Milestone | Date | Due | Status');
    assert.doesNotMatch(report.status.text, /simulated|error/);
    assert.ok(pictureOf(report).plan.rows.every(({ p80 }) => p80 === undefined));
  });

  it('is for the house where the view does not say otherwise', () => {
    assert.match(reportMarkdown(forThem('')), /SECRET lab/);
  });
});
