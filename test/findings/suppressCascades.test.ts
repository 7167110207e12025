import { strict as assert } from 'node:assert';
import { messageOf } from '../../server/diagnostics/finding.ts';
import { analysed, assertFindings } from '../support/analysed.ts';

describe('What follows from a finding', () => {
  it('a file that is not there takes the names with it that may be in it', () => {
    assertFindings(`
      import "people.roadmap"
      //     ^^^^^^^^^^^^^^^^ error[import-not-found]
      feature cart { duration 1w; team web; supports growth }
      feature pay {
        duration 1w
        after crat
      //      ^^^^ error[unresolved-reference]
      }
    `);
  });

  it('a header that took its block with it does not lack what stands there', () => {
    assertFindings(`
      kpi sales "Sales { baseline 5 on 2027-01-01; target 6 by 2027-12-31 }
      //        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error[unclosed-string]
    `);
  });

  it('a text that took the rest of the file does not lack what stands there', () => {
    assertFindings(`
      feature a { note """how it sells }
      //               ^^^ error[unclosed-string]
      feature b { duration 1w }
    `);
  });

  it('mere words name nothing, so that nothing has their name twice', () => {
    assertFindings(`
      feature cart { duration 1w }
      pay -> cart
  //  ^^^ error[unknown-kind]
      feature pay { duration 1w; after cart }
    `);
  });

  it('dates that rest on a name which nobody knows, or on a value that does not read, are not told as well', () => {
    assertFindings(`
      roadmap { start 2027-01-04 }
      team web { capacity 2 }
      feature cart { effort 20d; team wbe 2 }
      //                              ^^^ error[unresolved-reference]
      feature pay { duration 1w; after cart; team web 2 }
      milestone beta { after pay; due 2027-01-22 }
      feature look { duration 1w; after nothing; team web }
      //                                ^^^^^^^ error[unresolved-reference]
      feature find { duration 9w; due 2027-01-29; team web }
      //                          ^^^^^^^^^^^^^^ error[missed-deadline]
    `);
    assertFindings(`
      roadmap { start soon }
      //              ^^^^ error[wrong-value]
      feature find { duration 9w; due 2027-01-29 }
    `);
  });

  it('what an unknown name may have meant is not called idle', () => {
    assertFindings(`
      team web { capacity 2 }
      calendar office { workdays mon..thu }
      objective growth { measured-by money }
      //                             ^^^^^ error[unresolved-reference]
      kpi sales { baseline 1 on 2027-01-01; target 2 by 2027-12-31 }
      feature cart { duration 1w; team people; supports something; moves income +1 }
      //                               ^^^^^^ error[unresolved-reference]
      //                                                ^^^^^^^^^ error[unresolved-reference]
      //                                                                 ^^^^^^ error[unresolved-reference]
      team shop { calendar days }
      //                   ^^^^ error[unresolved-reference]
    `);
  });

  it('a value that is said twice for one day is told with that day', () => {
    const { analysis } = analysed('kpi k { target 3; actual 2 on 2027-01-04; actual 2.5 on 2027-01-04 }');
    const [twice] = analysis.findings.filter(({ code }) => code === 'repeated-property');
    assert.match(messageOf(twice!), /^`actual` is set twice for 4 Jan 2027\./);
  });

  it('lines that are nothing of ours are told by the first of them', () => {
    const analysis = assertFindings(`
      Key      Summary     Status
  //  ^^^ error[unknown-kind]
      SHOP-12  Search      In progress
      * Release notes

      ** Facets
      feature cart { duration 1w }
      # a remark
  //  ^^^^^^^^^^ error[invalid-character]
      # another
  //  ^^^^^^^^^ error[invalid-character]
      some more words
  //  ^^^^ error[unknown-kind]
    `);
    assert.match(messageOf(analysis.findings[0]!), / The next 3 lines are not declarations either\.$/);
  });

  it('a brace too many does not take what follows out of its block', () => {
    assertFindings(`
      product shop {
        feature cart {
          duration 1w
        }
        }
      //< error[unexpected-token]
        feature pay { duration 1w }
      }
      milestone beta { after shop.pay }
    `);
  });

  it('an estimate that was written wrongly is not missing as well', () => {
    assertFindings(`
      feature a { duraton 2d }
      //          ^^^^^^^ error[unknown-property]
      feature b { duration 5x }
      //                   ^^ error[invalid-duration]
      feature c { effort soon }
      //                 ^^^^ error[wrong-value]
      feature d { team 3 }
      //      ^ info[unestimated-feature]
      //               ^ error[wrong-value]
    `);
  });

  it('what a property names that does not read is not forgotten', () => {
    assertFindings(`
      team web "Web" { capacity 2 }
      objective growth "Growth" { measured-by sales }
      kpi sales "Sales" { baseline 5 on 2027-01-01; target 6 by 2027-12-31 }
      feature a { duration 1w; team web ²; moves sales ?+1; supports growth ? }
      //                                ^ error[invalid-character]
      //                                               ^ error[invalid-character]
      //                                                                    ^ error[invalid-character]
      feature b { duration 1w; team web two; supports (growth) }
      //                                ^^^ error[wrong-value]
      //                                              ^^^^^^^^ error[wrong-value]
    `);
  });

  it('what stands in the wrong place, or around it, is not said to be alone as well', () => {
    assertFindings(`
      team web "Web" {
        feature a { duration 1w }
    //  ^^^^^^^ error[misplaced-kind]
      }
      feature b {
        duration 1w
        kpi sales "Sales" { baseline 5 on 2027-01-01; target 6 by 2027-12-31 }
    //  ^^^ error[misplaced-kind]
        objective growth "Growth" { measured-by sales }
    //  ^^^^^^^^^ error[misplaced-kind]
      }
    `);
  });

  it('a block that was lost is told by its first line', () => {
    assertFindings(`
      team web
      //   ^^^ error[missing-braces]
      capacity 4
      rate 900/day
      feature pay { duration 1w; team web }
      due 2027-03-01
  //  ^^^ error[misplaced-property]
    `);
  });
});
