import { strict as assert } from 'node:assert';
import type { Feature, Roadmap } from '../../server/model/roadmap.ts';
import { analysed, assertFindings, groups } from '../support/analysed.ts';
import { factsOf } from '../support/factsOf.ts';

const only = groups('names');
const roadmapOf = (annotated: string): Roadmap => analysed(annotated).analysis.roadmap;

/** What each piece of work waits for, by id. */
const waits = (annotated: string): string[] => {
  const { work, dependencies } = roadmapOf(annotated);
  return dependencies.map(({ from, to }) => `${work[to]!.id} after ${work[from]!.id}`);
};

describe('names', () => {
  it('reach into the second of two blocks with one name, and say nothing of it that cannot be written', () => {
    assertFindings(
      `
        product shop { milestone search }
        product shop { milestone cart }
        //      ^^^^ error[duplicate-name]
        milestone beta { after shop.search, shop.cart }
        milestone launch { after shop.crat }
        //                       ^^^^^^^^^ error[unresolved-reference]
      `,
      { only },
    );
  });

  it('are not what stands behind a property outside of every block', () => {
    assertFindings(
      `
        feature search { duration 1d }
        after search
        feature cart { duration 1d; after search }
      `,
      { only },
    );
  });

  it('are looked for beside what does not read; where they may be half a name, nothing is said', () => {
    const beside = `
      feature search
      feature cart
      feature pay { after search, ?cart, shop², gone }
      //                          ^ error[invalid-character]
      //                                        ^^^^ error[unresolved-reference]
      milestone beta { after pay ?, pay SS, [cart }
      //                         ^ error[invalid-character]
      //                                    ^ error[unclosed-list]
      milestone launch { after , cart, , search }
      //                       ^ error[unexpected-token]
    `;
    assertFindings(beside, { only: groups('syntax', 'vocabulary', 'names') });
    assert.deepEqual(waits(beside), ['pay after search', 'beta after pay', 'launch after cart', 'launch after search']);
  });

  it('mean the nearest thing that has them: beside, in the block around, anywhere while there is only one', () => {
    assert.deepEqual(
      waits(`
        product shop {
          feature cart {
            feature design
            feature build { after design }
          }
          feature design
          feature pay { after design, search }
        }
        product site { feature search { after build } }
        milestone launch { after cart, shop.cart.design, site.search }
      `).sort(),
      [
        'launch after shop.cart',
        'launch after shop.cart.design',
        'launch after site.search',
        'shop.cart.build after shop.cart.design',
        'shop.pay after shop.design',
        'shop.pay after site.search',
        'site.search after shop.cart.build',
      ],
    );
  });

  it('may be a path from the top, or from any block around', () =>
    assert.deepEqual(
      waits(`
        product shop {
          feature cart { feature design }
          feature pay { after cart.design, shop.cart }
        }
      `),
      ['shop.pay after shop.cart.design', 'shop.pay after shop.cart'],
    ));

  it('prefer something of a kind that may stand there', () =>
    assert.deepEqual(
      (
        roadmapOf(`
        team design
        product shop { feature design; feature cart { team design; after design } }
      `).byId.get('shop.cart') as Feature
      ).teams,
      [{ team: 'design', people: 1 }],
    ));

  it('that mean nothing are reported, with the nearest name of a fitting kind', () => {
    const { findings } = assertFindings(
      `
        team webb
        product shop {
          feature checkout { after chekout, shop.chekout; team web }
        //                         ^^^^^^^ error[unresolved-reference]
        //                                  ^^^^^^^^^^^^ error[unresolved-reference]
        //                                                     ^^^ error[unresolved-reference]
          feature other { supports growth }
        //                         ^^^^^^ error[unresolved-reference]
        }
      `,
      { only },
    );
    assert.deepEqual(
      factsOf(findings, 'unresolved-reference').map(({ suggestion }) => suggestion),
      ['checkout', 'shop.checkout', 'webb', undefined],
    );
  });

  it('of another kind than is wanted are reported at the name, with the place of what it means', () => {
    const { findings } = assertFindings(
      `
        team web
        feature a { after web; team web }
        //                ^^^ error[wrong-kind-of-reference]
        feature b { team a }
        //               ^ error[wrong-kind-of-reference]
      `,
      { only },
    );
    assert.equal(findings.find(({ code }) => code === 'wrong-kind-of-reference')?.related.length, 1);
  });

  it('that could be several things are reported with all of them', () => {
    const { findings } = assertFindings(
      `
        product shop { feature design }
        product site { feature design }
        milestone launch { after design }
        //                       ^^^^^^ error[ambiguous-reference]
      `,
      { only },
    );
    assert.deepEqual(factsOf(findings, 'ambiguous-reference')[0]?.candidates, ['shop.design', 'site.design']);
  });

  it('are there once in a block; the first counts', () => {
    const annotated = `
      product shop {
        feature cart { duration 1d }
        feature cart { duration 2d }
        //      ^^^^ error[duplicate-name]
        milestone cart
        //        ^^^^ error[duplicate-name]
        feature pay { after cart }
      }
      feature cart
    `;
    assertFindings(annotated, { only });
    assert.deepEqual(waits(annotated), ['shop.pay after shop.cart']);
    assert.deepEqual(
      roadmapOf(annotated).work.map(({ id }) => id),
      ['shop.cart', 'shop.cart~2', 'shop.cart~3', 'shop.pay', 'cart'],
    );
  });

  it('are ordinary names even where JavaScript has others in mind', () =>
    assertFindings(
      `
        product constructor { feature toString; feature valueOf { after toString, constructor.toString } }
        feature hasOwnProperty { after constructor.valueOf, prototype }
        //                                                  ^^^^^^^^^ error[unresolved-reference]
      `,
      { only },
    ));

  it('of a declaration of an unknown kind are not reported again', () =>
    assertFindings(
      `
        featur cart { }
        //<<<<<< error[unknown-kind]
        feature pay { after cart }
      `,
      { only: groups('names', 'vocabulary', 'syntax') },
    ));

  it('are made of titles where there are none, and stay apart', () =>
    assert.deepEqual(
      roadmapOf(`
        product "Web shop" {
          feature "One-page cart!"
          feature "One-page cart?"
          feature one-page-cart-2
          feature "カート"
          feature "✂"
          feature { due 2027-03-01 }
        }
      `).work.map(({ id }) => id),
      ['one-page-cart', 'one-page-cart-3', 'one-page-cart-2', 'カート', 'feature', 'feature-2'].map(
        (name) => `web-shop.${name}`,
      ),
    ));

  it('are lacking, and told so; what says nothing at all is no work yet', () => {
    const { roadmap } = assertFindings(`
      product {
    //<<<<<<< error[missing-name]
        feature { due 2027-03-01 }
    //  ^^^^^^^ error[missing-name]
        feature "Search" { duration 2d }
    //  ^^^^^^^ error[missing-name]
        feature { }
    //  ^^^^^^^ error[missing-name]
        milestone
    //  ^^^^^^^^^ error[missing-name]
      }
    `);
    assert.deepEqual(
      [...roadmap.products, ...roadmap.work].map(({ title }) => title),
      ['Unnamed product', 'Unnamed feature', 'Search'],
    );
  });

  it('come through imports, each file once, however many ways lead to it', () =>
    assertFindings(
      `
        import "teams.roadmap"
        import "parts/*.roadmap"
        feature all { after web-cart, app-cart; team web }
        //- /teams.roadmap
        team web
        //- /parts/web.roadmap
        import "../teams.roadmap"
        feature web-cart { team web }
        //- /parts/app.roadmap
        import "../teams.roadmap"
        import "web.roadmap"
        feature app-cart { after web-cart }
      `,
      { only },
    ));

  it('report imports that lead nowhere, out of the workspace, or in a circle', () =>
    assertFindings(
      `
        import "nothing.roadmap"
        //     ^^^^^^^^^^^^^^^^^ error[import-not-found]
        import "../other/x.roadmap"
        //     ^^^^^^^^^^^^^^^^^^^^ error[import-outside]
        import "empty/*.roadmap"
        //     ^^^^^^^^^^^^^^^^^ error[import-not-found]
        import "a.roadmap"
        import "main.roadmap"
        //     ^^^^^^^^^^^^^^ warning[import-cycle]
        //- /a.roadmap
        import "b.roadmap"
        //- /b.roadmap
        import "a.roadmap"
        //     ^^^^^^^^^^^ warning[import-cycle]
        import "main.roadmap"
        //     ^^^^^^^^^^^^^^ warning[import-cycle]
      `,
      { only },
    ));

  it('of two headers: that of the root counts', () => {
    const annotated = `
      import "other.roadmap"
      roadmap "Main" { start 2027-03-01 }
      //- /other.roadmap
      roadmap "Other" { start 2027-02-01 }
      //      ^^^^^^^ error[duplicate-name]
    `;
    assertFindings(annotated, { only });
    assert.equal(roadmapOf(annotated).header?.title, 'Main');
  });
});
