import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { completion } from '../../server/language/completion.ts';
import { at } from '../support/language.ts';

const labels = (annotated: string, kind?: string): string[] => {
  const { analysis, file, offset } = at(annotated);
  return completion(analysis, file, offset)
    .items.filter((item) => kind === undefined || item.kind === kind)
    .map(({ label }) => label);
};

describe('completion', () => {
  it('offers at the top what may stand there', () => {
    const kinds = labels('$0');
    for (const kind of ['roadmap', 'team', 'product', 'feature', 'import']) assert.ok(kinds.includes(kind), kind);
    assert.ok(!kinds.includes('rules'));
    assert.equal(new Set(kinds).size, kinds.length, 'each once');
  });

  it('writes a whole declaration, or its first word where the rest is there', () => {
    const inserted = (annotated: string): string => {
      const { analysis, file, offset } = at(annotated);
      const item = completion(analysis, file, offset).items.find(({ label }) => label === 'milestone');
      return item?.insert ?? '';
    };
    for (const place of ['mi$0', 'product p { mi$0 }', 'mi$0 // soon'])
      assert.match(inserted(place), /\{\n\tafter \$0\n\}$/);
    assert.equal(inserted('mi$0 beta "Beta" { after a }'), 'milestone');
  });

  it('offers one header only', () => {
    assert.ok(!labels('roadmap "Shop" {}\n$0', 'kind').includes('roadmap'));
  });

  it('offers the properties of the kind around, without those that are said or excluded', () => {
    const names = labels('feature a "A" {\n  duration 2d\n  $0\n}', 'property');
    assert.ok(names.includes('due') && names.includes('after'));
    assert.ok(!names.includes('duration'), 'said already');
    assert.ok(!names.includes('effort'), 'says the same in another way');
    assert.ok(!names.includes('vision'), 'of another kind');
  });

  it('works in a block that is not closed, on one line, and after a broken line', () => {
    assert.ok(labels('product p "P" {\n  fea$0', 'kind').includes('feature'));
    assert.ok(labels('feature a "A" { duration 2d; af$0 }', 'property').includes('after'));
    assert.ok(labels('feature a "A" {\n  due ??? !\n  af$0\n}', 'property').includes('after'));
  });

  it('offers references of the right kind, nearest first, and not the work itself', () => {
    const found = labels(`
      team web "Web" { capacity 2 }
      product far "Far" { feature other "Other" { duration 1d } }
      product shop "Shop" {
        feature search "Search" { duration 1d }
        feature cart "Cart" { duration 1d; after $0 }
      }
    `);
    assert.deepEqual(found, ['search', 'other']);
  });

  it('offers the regions whose public holidays are known, in quotes and without', () => {
    for (const typed of ['holidays "$0"', 'holidays "DE-$0"', 'holidays "FR", "DE-B$0', 'holidays $0']) {
      const found = labels(`calendar germany {\n  ${typed}\n}`);
      assert.ok(found.includes('DE-BY'), typed);
    }
    assert.deepEqual(labels('calendar germany { note "DE$0" }'), []);
  });

  it('offers to import what the workspace has: files nearest first, folders, and globs that match something', () => {
    const { analysis, file, offset } = at('//- /shop/web.roadmap\nimport "$0"\n');
    const files = ['web', 'teams', 'parts/search', 'parts/cart', 'parts/old/pay'].map(
      (name) => `/shop/${name}.roadmap`,
    );
    const offered = completion(analysis, file, offset, () => [...files, '/kpis.roadmap', 'untitled:Untitled-1']);
    assert.deepEqual(
      offered.items.map(({ label, detail }) => (detail ? `${label}: ${detail}` : label)),
      [
        'parts: a folder with 3 roadmaps',
        'teams.roadmap',
        'parts/cart.roadmap',
        'parts/old: a folder with 1 roadmap',
        'parts/search.roadmap',
        'parts/old/pay.roadmap',
        '../kpis.roadmap',
        '*.roadmap: 1 roadmap beside this one',
        '**/*.roadmap: 4 roadmaps here and below',
      ],
    );
  });

  it('offers to import nothing twice, and nothing in a circle', () => {
    const tree = `
      import "shop/web.roadmap"
      //- /shop/web.roadmap
      import "teams.roadmap"
      import "parts"
      import "$0"
      //- /shop/teams.roadmap
      team web "Web"
      //- /shop/parts/cart.roadmap
      feature cart "Cart"
      //- /shop/kpis.roadmap
      kpi sales "Sales"
    `;
    const { analysis, file, offset } = at(tree);
    const known = [...analysis.files.keys(), '/shop/kpis.roadmap'];
    const { items } = completion(analysis, file, offset, () => known);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['kpis.roadmap', '*.roadmap', '**/*.roadmap'],
    );
    const inside = at(tree.replace('"teams.roadmap"', '"teams$0.roadmap"').replace('import "$0"', ''));
    const again = completion(inside.analysis, inside.file, inside.offset, () => known);
    assert.ok(again.items.some(({ label }) => label === 'teams.roadmap'));
  });

  it('writes a path where the bare name would not be exact', () => {
    const found = labels(`
      product one "One" { feature cart "Cart" { duration 1d } }
      product two "Two" { feature cart "Cart" { duration 1d } }
      milestone done "Done" { after $0 }
    `);
    assert.deepEqual(found, ['one.cart', 'two.cart']);
  });

  it('leaves out what is in the list, goes on after a comma and a new line', () => {
    const before = 'feature a "A" {duration 1d}\nfeature b "B" {duration 1d}\n';
    assert.deepEqual(labels(`${before}milestone m "M" { after a, $0 }`), ['b']);
    assert.deepEqual(labels(`${before}milestone m "M" {\n  after a,\n    $0\n}`), ['b']);
  });

  it('offers the link types behind a name, and no names', () => {
    const found = labels('feature a "A" {duration 1d}\nfeature b "B" { after a $0 }');
    assert.deepEqual(found, ['FS', 'SS', 'FF', 'SF']);
  });

  it('lists what is typed exactly first, and no longer name before it', () => {
    const teams = 'team planning "Plan" {}\nteam plan "Planning" {}\nfeature ssx "SS" {}\n';
    const first = (typed: string): unknown => {
      const { analysis, file, offset } = at(`${teams}feature f "F" { ${typed}$0 }`);
      const { items } = completion(analysis, file, offset);
      assert.deepEqual(items.filter(({ exact }) => exact).length, 1, typed);
      return items[0]?.exact && items[0].label;
    };
    const typed = [
      'team plan',
      'team planning',
      'after ssx SS',
      'moscow must',
      'duration 1d',
      'confidence 80%',
      'status done',
    ];
    for (const text of typed) assert.equal(first(text), text.split(' ').at(-1), text);
  });

  it('opens no list by a character that ends something else', () => {
    const opened = (annotated: string, trigger: string): number => {
      const { analysis, file, offset } = at(`team web {}\n${annotated}`);
      return completion(analysis, file, offset, undefined, trigger).items.length;
    };
    assert.equal(opened('/* a remark */$0', '/'), 0);
    assert.equal(opened('feature f { team "web"$0', '"'), 0);
    assert.equal(opened('team a { rate 900/$0', '/'), 0);
    assert.equal(opened('product p "P."$0', '"'), 0);
    assert.ok(opened('calendar c { holidays "$0" }', '"') > 0);
    assert.ok(opened('feature f { owner @dana }\nfeature g { owner @$0', '@') > 0);
  });

  it('finds dates by words and never by digits, since any date may be typed', () => {
    const dates = (typed: string): string[] => labels(`feature a "A" { due ${typed}$0 }`, 'date');
    assert.ok(dates('today').includes('2027-01-04'));
    assert.ok(dates('monday').includes('2027-01-11'));
    for (const typed of ['2027', '2027-03', '2027-01-1', '2']) assert.deepEqual(dates(typed), [], typed);
    for (const typed of ['8%', '1', '5%'])
      assert.deepEqual(labels(`feature a "A" { confidence ${typed}$0 }`), [], typed);
  });

  it('offers people and tags only as they go on, and no one who is only being typed', () => {
    const before = 'feature a "A" { owner @dana; tags #launch-mail, #beta }\n';
    assert.deepEqual(labels(`${before}feature b "B" { owner @da$0 }`), ['@dana']);
    assert.deepEqual(labels(`${before}feature b "B" { owner @dn$0 }`), []);
    assert.deepEqual(labels(`${before}feature b "B" { tags #ai$0 }`), []);
    assert.deepEqual(labels(`${before}feature b "B" { tags #beta$0 }`), ['#beta']);
  });

  it('finds a name by its title', () => {
    const found = labels('feature k1 "Union types" {duration 1d}\nfeature b "B" { after uni$0 }');
    assert.deepEqual(found, ['k1']);
    assert.deepEqual(labels('feature k1 "Union types" {duration 1d}\nfeature b "B" { after types$0 }'), ['k1']);
  });

  it('offers the words of a property, then what follows them', () => {
    assert.deepEqual(labels('feature a "A" { moscow $0 }'), ['must', 'should', 'could', 'wont']);
    assert.ok(labels('feature a "A" { status in-progress $0 }').includes('50%'));
    assert.deepEqual(labels('kpi k "K" { target 3 $0 }'), ['by']);
    assert.ok(labels('kpi k "K" { target 3 by $0 }', 'date').includes('2027-03-31'));
  });

  it('offers dates people mean', () => {
    const dates = labels('feature a "A" { due $0 }', 'date');
    for (const date of ['2027-01-04', '2027-01-11', '2027-03-31', '2027-Q2']) assert.ok(dates.includes(date), date);
  });

  it('offers people and tags that are known', () => {
    const before = 'feature a "A" { owner @dana; tags #launch }\n';
    assert.deepEqual(labels(`${before}feature b "B" { owner $0 }`), ['@dana']);
    assert.deepEqual(labels(`${before}feature b "B" { tags #$0 }`), ['#launch']);
  });

  it('offers the codes of findings in rules', () => {
    const codes = labels('roadmap "R" { rules { $0 } }', 'property');
    assert.ok(codes.includes('over-capacity'));
    assert.deepEqual(labels('roadmap "R" { rules { over-capacity $0 } }'), ['off', 'info', 'warning', 'error']);
  });

  it('says nothing in comments and texts', () => {
    assert.deepEqual(labels('feature a "A" {\n  // du$0\n}'), []);
    assert.deepEqual(labels('feature a "A$0" { duration 1d }'), []);
    assert.deepEqual(labels('feature a "A" { note "see $0" }'), []);
    assert.deepEqual(labels('/* $0 */'), []);
  });

  it('replaces the word under the cursor', () => {
    const { analysis, file, offset } = at('feature search "S" {duration 1d}\nfeature b "B" { after sea$0rch }');
    const { span } = completion(analysis, file, offset);
    assert.equal(file.text.slice(span.start, span.end), 'search');
  });

  it('never throws, wherever it is asked', () => {
    const text = 'import "a"\nproduct p "P" {\n feature a "A" { after b +2d, c; due 2027-Q1..; x [1, 2\n }\n/// doc\n';
    for (let i = 0; i <= text.length; i++) {
      const { analysis, file, offset } = at(`${text.slice(0, i)}$0${text.slice(i)}`);
      completion(analysis, file, offset);
    }
  });
});
