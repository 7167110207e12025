import { strict as assert } from 'node:assert';
import { overlay } from '../../server/model/overlay.ts';
import type { Feature, Roadmap } from '../../server/model/roadmap.ts';
import { analysed, assertFindings, groups } from '../support/analysed.ts';

const plan = `
  team web { capacity 2 }
  team app
  product shop "Web shop" {
    feature search { duration 2w; team web; value 5 }
    feature cart "One-page cart" {
      feature design { duration 3d }
      feature build { duration 8d; after design }
    }
    milestone beta { after cart, search }
    risk late { threatens build, search }
  }
  scenario faster "Two more people" {
    team web { capacity 4 }
    feature search { effort 30d }
    feature shop.trial "Trial" { duration 1d; after search; before shop.beta }
    product shop {
      feature cart { feature test "Test" { duration 1d; after build } }
    }
  }
  scenario smaller { drop cart }
`;

const read = (...scenarios: string[]): Roadmap => overlay(analysed(plan).analysis, scenarios);
const links = ({ work, dependencies }: Roadmap): string[] =>
  dependencies.map(({ from, to }) => `${work[from]!.id} -> ${work[to]!.id}`).sort();
const feature = (roadmap: Roadmap, id: string): Feature => roadmap.byId.get(id) as Feature;

describe('a scenario laid over the model', () => {
  it('is no part of the model until then', () => {
    const { roadmap } = analysed(plan).analysis;
    assert.deepEqual([...roadmap.byId.keys()].slice(-2), ['faster', 'smaller']);
    assert.equal(roadmap.byId.has('trial'), false);
    assert.equal(feature(roadmap, 'shop.search').effort, undefined);
  });

  it('has no finding in it that the same words would not have outside', () =>
    assertFindings(plan, { only: ({ severity }) => severity === 'error' }));

  it('changes just the properties that are stated, and takes away what cannot stand beside them', () => {
    const search = feature(read('faster'), 'shop.search');
    assert.deepEqual(search.effort?.likely, { amount: 30, unit: 'd' });
    assert.equal(search.duration, undefined);
    assert.equal(search.value, 5);
    assert.equal(search.title, 'search');
    assert.deepEqual(
      read('faster').teams.map(({ capacity }) => capacity.map(({ people }) => people)),
      [[4], []],
    );
  });

  it('adds what is new, where it is written, with its links', () => {
    const roadmap = read('faster');
    assert.deepEqual(
      roadmap.work.map(({ id }) => id),
      ['shop.search', 'shop.cart', 'shop.cart.design', 'shop.cart.build', 'shop.cart.test', 'shop.beta', 'shop.trial'],
    );
    assert.deepEqual(links(roadmap), [
      'shop.cart -> shop.beta',
      'shop.cart.build -> shop.cart.test',
      'shop.cart.design -> shop.cart.build',
      'shop.search -> shop.beta',
      'shop.search -> shop.trial',
      'shop.trial -> shop.beta',
    ]);
    assert.deepEqual(feature(roadmap, 'shop.cart').parts, [2, 3, 4]);
  });

  it('takes a path for the block that a new thing belongs to', () => {
    const { analysis } = analysed(`
      product shop { feature cart { duration 3d } }
      scenario s { feature shop.cart { duration 5d }; feature shop.trial "Trial" { after shop.cart } }
    `);
    const roadmap = overlay(analysis, ['s']);
    assert.deepEqual([...roadmap.byId.keys()], ['shop', 'shop.cart', 'shop.trial', 's']);
    assert.deepEqual(links(roadmap), ['shop.cart -> shop.trial']);
    assert.equal(feature(roadmap, 'shop.cart').duration?.likely.amount, 5);
  });

  it('shows everything where it is written', () => {
    const { analysis } = analysed(plan);
    const { positions, text } = analysis.files.get('/main.roadmap')!;
    for (const { id, origin } of overlay(analysis, ['faster', 'smaller']).byId.values()) {
      const start = positions.start(origin.declaration);
      assert.match(
        text.slice(start, start + origin.declaration.length),
        /^(team|product|feature|milestone|risk|scenario) /,
        id,
      );
    }
  });

  it('drops work with its parts and its links, and closes the gap', () => {
    const roadmap = read('smaller');
    assert.deepEqual(
      roadmap.work.map(({ id, index }) => `${index} ${id}`),
      ['0 shop.search', '1 shop.beta'],
    );
    assert.deepEqual(links(roadmap), ['shop.search -> shop.beta']);
    assert.deepEqual(roadmap.risks[0]!.threatens, ['shop.search']);
    assert.equal(roadmap.byId.has('shop.cart.build'), false);
    assert.equal(roadmap.byId.get('shop.beta'), roadmap.work[1]);
  });

  it('goes together with others, and leaves the model as it was', () => {
    const { analysis } = analysed(plan);
    const before = JSON.stringify(analysis.roadmap.work.map(({ id, index }) => [id, index]));
    const both = overlay(analysis, ['faster', 'smaller', 'no-scenario']);
    assert.deepEqual(
      both.work.map(({ id }) => id),
      ['shop.search', 'shop.beta', 'shop.trial'],
    );
    assert.equal(JSON.stringify(analysis.roadmap.work.map(({ id, index }) => [id, index])), before);
    assert.equal(overlay(analysis, []).work[0], analysis.roadmap.work[0]);
  });

  it('reports names that mean nothing, at their place', () =>
    assertFindings(
      `
        feature cart
        feature cat
        team web
        scenario s {
          drop carts
        //     ^^^^^ error[unresolved-reference]
          feature cart { after nothing, new }
        //                     ^^^^^^^ error[unresolved-reference]
          feature new "New" { duration 2x; team web }
        //                             ^^ error[invalid-duration]
          feature web
        //        ^^^ error[wrong-kind-of-reference]
        }
      `,
      { only: groups('names', 'syntax', 'vocabulary') },
    ));
});
