import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Analysis } from '../../server/analysis/analysis.ts';
import { references } from '../../server/language/references.ts';
import { prepareRename, type Renamed, rename } from '../../server/language/rename.ts';
import { importEdits, relativePath } from '../../server/language/renameFiles.ts';
import { applyEdits } from '../../server/planEdits/edit.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import { testDay } from '../support/analysed.ts';
import { at, edited } from '../support/language.ts';

describe('rename', () => {
  it('changes the declaration and every use, in every file', () => {
    const { analysis, uri, offset } = at(`
      import "party.roadmap"
      product shop "Shop" {
        feature ca$0rt "Cart" { duration 1d }
        milestone beta "Beta" { after cart }
      }
      //- /party.roadmap
      feature party "Party" { duration 1d; after shop.cart, cart +1d }
    `);
    assert.deepEqual(prepareRename(analysis, uri, offset)?.name, 'cart');
    const renamed = rename(analysis, uri, offset, 'basket');
    assert.equal(renamed.kind, 'edits');
    if (renamed.kind !== 'edits') return;
    assert.match(edited(analysis, renamed.edits, uri), /feature basket "Cart"[\s\S]*after basket/);
    assert.match(edited(analysis, renamed.edits, '/party.roadmap'), /after shop\.basket, basket \+1d/);
  });

  it('changes the middle of a path', () => {
    const { analysis, uri, offset } = at(`
      product sh$0op "Shop" { feature cart "Cart" { duration 1d } }
      milestone m "M" { after shop.cart }
    `);
    const renamed = rename(analysis, uri, offset, 'store');
    assert.ok(renamed.kind === 'edits' && edited(analysis, renamed.edits, uri).includes('after store.cart'));
  });

  it('refuses a name that is taken, and what is no name', () => {
    const { analysis, uri, offset } = at('feature a$0 "A" {duration 1d}\nfeature b "B" {duration 1d}');
    const why = (name: string): string => {
      const renamed = rename(analysis, uri, offset, name);
      return renamed.kind === 'refused' ? renamed.because : 'not refused';
    };
    assert.match(why('b'), /`b` is already the name of the feature “B”/);
    for (const bad of ['', '2x', 'a b', 'a.b', 'a-', '-a', 'a"', '../x', 'a\nb'])
      assert.match(why(bad), /is not a name/);
    assert.equal(why('größe-2'), 'not refused');
  });

  it('writes full paths where the new name would become ambiguous', () => {
    const { analysis, uri, offset } = at(`
      product one "One" { feature ca$0rt "Cart" { duration 1d } }
      product two "Two" { feature basket "Basket" { duration 1d } }
      milestone m "M" { after cart, basket }
    `);
    const renamed = rename(analysis, uri, offset, 'basket');
    assert.ok(renamed.kind === 'edits');
    if (renamed.kind === 'edits') assert.match(edited(analysis, renamed.edits, uri), /after one\.basket, two\.basket/);
  });

  it('has nothing to rename where there is no name', () => {
    const { analysis, uri, offset } = at('fea$0ture a "A" { duration 1d }');
    assert.equal(prepareRename(analysis, uri, offset), undefined);
    assert.equal(rename(analysis, uri, offset, 'b').kind, 'refused');
  });
});

describe('a name in a file that two roadmaps import', () => {
  const disk = memorySource([
    ['/a.roadmap', 'import "teams.roadmap"\nfeature x { team web }'],
    ['/b.roadmap', 'import "teams.roadmap"\nproduct shop { feature app { team web } }'],
    ['/c.roadmap', 'team web\nfeature y { team web }'],
    ['/teams.roadmap', 'team web\nteam ops'],
  ]);
  const workspace = createWorkspace(disk, { today: () => testDay, listFiles: disk.uris });
  const all = workspace.roots().map((root) => workspace.analysisOf(root)!);
  const teams = workspace.analysisFor('/teams.roadmap')!;
  const texts = (renamed: Renamed): string[] =>
    renamed.kind === 'refused'
      ? [renamed.because]
      : [...renamed.edits].map(([uri, edits]) => `${uri}: ${applyEdits(disk.read(uri)!, edits).split('\n').at(-1)}`);

  it('is renamed in both, and left alone where it is another', () => {
    assert.deepEqual(texts(rename(teams, '/teams.roadmap', 5, 'site', all)).sort(), [
      '/a.roadmap: feature x { team site }',
      '/b.roadmap: product shop { feature app { team site } }',
      '/teams.roadmap: team ops',
    ]);
  });

  it('takes no name that either of them has, wherever it is asked for', () => {
    const [a, b] = all as [Analysis, Analysis];
    const fromUse = rename(a, '/a.roadmap', disk.read('/a.roadmap')!.indexOf('web'), 'site', all);
    assert.deepEqual(texts(fromUse).sort(), texts(rename(b, '/teams.roadmap', 5, 'site', all)).sort());
    const taken = ['`shop` is already the name of the product “shop”.'];
    assert.deepEqual(texts(rename(a, '/teams.roadmap', 5, 'shop', all)), taken);
  });

  it('is found wherever it is used', () => {
    const found = references(teams, '/teams.roadmap', 5, true, all).map(({ uri, span }) => `${uri} ${span.start}`);
    assert.deepEqual(found.sort(), ['/a.roadmap 40', '/b.roadmap 57', '/teams.roadmap 5']);
  });
});

describe('files that are renamed', () => {
  it('are followed by the imports of them, and keep their own', () => {
    const { analysis, uri } = at(`
      import "plans/shop.roadmap"
      //- /plans/shop.roadmap
      import "../teams.roadmap"
      //- /teams.roadmap
      team web "Web" { capacity 1 }
    `);
    const moved = importEdits(analysis, new Map([['/plans', '/old/plans']]));
    assert.equal(edited(analysis, moved, uri).trim(), 'import "old/plans/shop.roadmap"');
    assert.equal(edited(analysis, moved, '/plans/shop.roadmap').trim(), 'import "../../teams.roadmap"');
  });

  it('are followed by folders, globs and data files too, each written as it was', () => {
    const text = `
      import "products"
      import "./more/*.roadmap"
      import "*.roadmap"
      kpi sales { floor 1; from "data/sales.csv" column "n" }
      //- /products/shop.roadmap
      product shop {}
      //- /more/team.roadmap
      team web "Web" { capacity 1 }
      //- /other.roadmap
      team app "App" { capacity 1 }
    `;
    const { analysis, uri } = at(text);
    const moved = (from: string, to: string): string[] =>
      [...edited(analysis, importEdits(analysis, new Map([[from, to]])), uri).matchAll(/"([^"]*)"/g)].map((m) => m[1]!);
    assert.deepEqual(moved('/products', '/areas'), ['areas', './more/*.roadmap', '*.roadmap', 'data/sales.csv', 'n']);
    assert.deepEqual(moved('/more', '/old/more'), [
      'products',
      './old/more/*.roadmap',
      '*.roadmap',
      'data/sales.csv',
      'n',
    ]);
    assert.deepEqual(moved('/data', '/numbers').slice(3), ['numbers/sales.csv', 'n']);
    assert.deepEqual(moved(uri, `/plans${uri}`), [
      ...['../products', '../more/*.roadmap', '../*.roadmap', '../data/sales.csv', 'n'],
    ]);
  });

  it('are written relative', () => {
    assert.equal(relativePath('/a/b.roadmap', '/a/c.roadmap'), 'c.roadmap');
    assert.equal(relativePath('/a/b/c.roadmap', '/a/d/e.roadmap'), '../d/e.roadmap');
    assert.equal(relativePath('file:///a/b.roadmap', 'file:///a/with%20space.roadmap'), 'with space.roadmap');
  });
});
