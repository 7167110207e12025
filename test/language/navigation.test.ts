import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { hierarchyAt, waitedForBy, waitsFor } from '../../server/language/callHierarchy.ts';
import { definition } from '../../server/language/definition.ts';
import { documentLinks } from '../../server/language/documentLinks.ts';
import { documentSymbols } from '../../server/language/documentSymbols.ts';
import { foldsOf } from '../../server/language/folding.ts';
import { implementation } from '../../server/language/implementation.ts';
import { highlights, references } from '../../server/language/references.ts';
import { selectionRanges } from '../../server/language/selectionRanges.ts';
import { workspaceSymbols } from '../../server/language/workspaceSymbols.ts';
import { at, shown } from '../support/language.ts';

describe('definition', () => {
  it('leads from a use to the declaration', () => {
    const { analysis, uri, offset } = at(`
      feature search "Search" { duration 2w }
      feature cart "Cart" { duration 1w; after sea$0rch }
    `);
    assert.deepEqual(shown(analysis, definition(analysis, uri, offset)), ['main 1: search']);
  });

  it('goes to other files, and each part of a path to its own', () => {
    const { analysis, uri, offsets } = at(`
      import "shop.roadmap"
      feature party "Party" { duration 1d; after sh$0op.ca$0rt }
      //- /shop.roadmap
      product shop "Shop" {
        feature cart "Cart" { duration 1w }
      }
    `);
    assert.deepEqual(shown(analysis, definition(analysis, uri, offsets[0]!)), ['shop 1: shop']);
    assert.deepEqual(shown(analysis, definition(analysis, uri, offsets[1]!)), ['shop 2: cart']);
  });

  it('finds nothing where there is no name', () => {
    const { analysis, uri, offset } = at('feature a "A" { duration 1$0d }');
    assert.deepEqual(definition(analysis, uri, offset), []);
  });
});

describe('references and highlights', () => {
  const text = `
    feature sea$0rch "Search" { duration 2w }
    feature cart "Cart" { duration 1w; after search }
    milestone done "Done" { after cart, search }
  `;
  it('are all uses, with the declaration if it is wanted', () => {
    const { analysis, uri, offset } = at(text);
    assert.deepEqual(shown(analysis, references(analysis, uri, offset, false)), ['main 2: search', 'main 3: search']);
    assert.equal(references(analysis, uri, offset, true).length, 3);
  });

  it('tell where a name is declared from where it is used', () => {
    const { analysis, uri, offset } = at(text);
    assert.deepEqual(
      highlights(analysis, uri, offset).map(({ role }) => role),
      ['definition', 'reference', 'reference'],
    );
  });
});

describe('implementation', () => {
  it('of a KPI is what moves it, of an objective what supports it', () => {
    const { analysis, uri, offsets } = at(`
      kpi conver$0sion "Conversion" { baseline 2; target 3 by 2027-12-31 }
      objective grow$0th "Growth" { measured-by conversion }
      feature cart "Cart" { duration 1w; moves conversion +0.4; supports growth }
      feature search "Search" { duration 1w }
    `);
    assert.deepEqual(shown(analysis, implementation(analysis, uri, offsets[0]!)), ['main 2: growth', 'main 3: cart']);
    assert.deepEqual(shown(analysis, implementation(analysis, uri, offsets[1]!)), ['main 3: cart']);
  });
});

describe('the dependency graph', () => {
  it('leads from work to what it waits for and to what waits for it', () => {
    const { analysis, uri, offset } = at(`
      feature search "Search" { duration 2w }
      feature ca$0rt "Cart" { duration 1w; after search }
      milestone beta "Beta" { after cart }
    `);
    const item = hierarchyAt(analysis, uri, offset)!;
    assert.equal(item.title, 'Cart');
    assert.equal(item.detail, '18 Jan to 22 Jan 2027');
    const before = waitsFor(analysis, item.id);
    assert.deepEqual(
      before.map((call) => [call.item.title, ...shown(analysis, call.from)]),
      [['Search', 'main 2: search']],
    );
    assert.deepEqual(
      waitedForBy(analysis, item.id).map((call) => [call.item.title, ...shown(analysis, call.from)]),
      [['Beta', 'main 3: cart']],
    );
  });
});

describe('the outline', () => {
  it('nests as the text does and calls things by their titles', () => {
    const { file } = at(`
      product shop "Web shop" {
        feature search "Search" { duration 2w }
        milestone beta
      }
      feature { duration 1d }
      roadmap
      feature
    `);
    const outline = documentSymbols(file).map(({ name, detail, children }) => [
      name,
      detail,
      children.map((c) => c.name),
    ]);
    assert.deepEqual(outline, [
      ['Web shop', 'product shop', ['Search', 'beta']],
      ['Unnamed feature', 'feature', []],
      ['roadmap', 'roadmap', []],
    ]);
  });
});

describe('workspace symbols', () => {
  it('are found by letters in order, of names and titles', () => {
    const { analysis } = at(`
      product shop "Web shop" {
        feature cart "One-page cart" { duration 1d }
        feature search "Search" { duration 1d }
      }
    `);
    const find = (query: string): string[] => workspaceSymbols([analysis, analysis], query).map(({ name }) => name);
    assert.deepEqual(find('opc'), ['One-page cart']);
    assert.deepEqual(find('shop.se'), ['Search']);
    assert.equal(find('').length, 3);
  });
});

describe('folds', () => {
  it('leave the line of the closing brace in sight', () => {
    const { file } = at(`
      import "a.roadmap"
      import "b.roadmap"
      // one
      // two
      product shop "Shop" {
        feature cart "Cart" { duration 1d }
      }
    `);
    assert.deepEqual(
      foldsOf(file).map(({ startLine, endLine, kind }) => `${startLine}-${endLine} ${kind}`),
      ['0-1 imports', '2-3 comment', '4-5 block'],
    );
  });
});

describe('selection', () => {
  it('grows from the word to the file', () => {
    const { file, offset } = at('product shop {\n  feature cart { after search, pa$0y +2d }\n}\n');
    assert.deepEqual(
      selectionRanges(file, offset).map(({ start, end }) => file.text.slice(start, end)),
      [
        'pay',
        'pay +2d',
        'search, pay +2d',
        'after search, pay +2d',
        ' after search, pay +2d ',
        '{ after search, pay +2d }',
        'feature cart { after search, pay +2d }',
        '\n  feature cart { after search, pay +2d }\n',
        '{\n  feature cart { after search, pay +2d }\n}',
        'product shop {\n  feature cart { after search, pay +2d }\n}',
        file.text,
      ],
    );
  });
});

describe('links', () => {
  it('lead to imports, web pages and mail, and nowhere else', () => {
    const { file } = at(`
      import "teams.roadmap"
      feature a "A" {
        link "https://example.com/a"
        link "javascript:alert(1)"
        link "command:workbench.action.quit"
        link "file:///etc/passwd"
        link "mailto:dana@example.com"
      }
    `);
    assert.deepEqual(
      documentLinks(file, (path) => `file:///${path}`).map(({ target }) => target),
      ['file:///teams.roadmap', 'https://example.com/a', 'mailto:dana@example.com'],
    );
  });
});
