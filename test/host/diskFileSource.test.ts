import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskFileSource, pathOfUri, uriOfPath } from '../../server/host/diskFileSource.ts';

describe('files on the disk', () => {
  let top: string;
  let work: string;
  let main: string;
  const write = (file: string, text = file): void => {
    mkdirSync(path.dirname(path.join(top, file)), { recursive: true });
    writeFileSync(path.join(top, file), text);
  };

  before(() => {
    top = mkdtempSync(path.join(tmpdir(), 'roadmap-'));
    write('secret/secret.roadmap');
    write('secret.roadmap');
    write('workspace2/other.roadmap');
    for (const file of [
      'main',
      'teams',
      'Grüße an alle',
      'products/web',
      'products/deep/app',
      '..hidden/in',
      '%2e%2e',
    ]) {
      write(`workspace/${file}.roadmap`);
    }
    write('workspace/numbers.csv');
    write('workspace/node_modules/x/x.roadmap');
    work = path.join(top, 'workspace');
    main = uriOfPath(path.join(work, 'main.roadmap'));
    symlinkSync(path.join(top, 'secret'), path.join(work, 'folder-link'));
    symlinkSync(path.join(top, 'secret.roadmap'), path.join(work, 'file-link.roadmap'));
    symlinkSync(path.join(work, 'products'), path.join(work, 'inner-link'));
    symlinkSync(work, path.join(work, 'products', 'loop'));
  });
  after(() => rmSync(top, { recursive: true, force: true }));

  const names = (pattern: string): string | readonly string[] => {
    const found = diskFileSource([work]).find(pattern, main);
    return found.kind === 'found' ? found.uris.map((uri) => path.relative(work, pathOfUri(uri)!)) : found.kind;
  };

  it('finds a file, a folder at any depth, a glob, and names with spaces and umlauts', () => {
    assert.deepEqual(names('teams.roadmap'), ['teams.roadmap']);
    assert.deepEqual(names('./products/../teams.roadmap'), ['teams.roadmap']);
    assert.deepEqual(names('products/*.roadmap'), ['products/web.roadmap']);
    assert.deepEqual(names('Grüße an alle.roadmap'), ['Grüße an alle.roadmap']);
    assert.deepEqual(names('..hidden/in.roadmap'), ['..hidden/in.roadmap']);
    assert.deepEqual(names('numbers.csv'), ['numbers.csv']);
    assert.equal(names('nothing.roadmap'), 'missing');
    assert.equal(names('nothing/*.roadmap'), 'missing');
  });

  it('knows a file by one name, however many links lead to it, and ends on a circle of them', () => {
    assert.deepEqual(names('inner-link/web.roadmap'), ['products/web.roadmap']);
    assert.deepEqual(names('*-link/*.roadmap'), ['products/web.roadmap']);
    assert.deepEqual(names('products/deep'), ['products/deep/app.roadmap']);
    assert.deepEqual(names('products/loop/products/loop/teams.roadmap'), ['teams.roadmap']);
  });

  const escapes: readonly string[] = [
    '../secret.roadmap',
    '../secret/*.roadmap',
    '../secret',
    '..',
    '../*/*.roadmap',
    '../workspace2/other.roadmap',
    'products/../../secret.roadmap',
    './../secret.roadmap',
    '/etc/passwd',
    '/secret.roadmap',
    '//server/share/x.roadmap',
    '\\\\server\\share\\x.roadmap',
    '..\\secret.roadmap',
    'C:\\secret.roadmap',
    'C:/secret.roadmap',
    'file:///etc/passwd',
    'https://example.com/x.roadmap',
    '%2e%2e/secret.roadmap',
    '..%2fsecret.roadmap',
    '%2E%2E%5Csecret.roadmap',
    'folder-link/secret.roadmap',
    'folder-link',
    'file-link.roadmap',
    '~/secret.roadmap',
    'products\u0000/../../secret.roadmap',
    '../../../../../../../../../../../../etc/passwd',
  ];
  for (const pattern of escapes) {
    it(`finds nothing outside: ${JSON.stringify(pattern)}`, () => assert.equal(names(pattern), 'outside'));
  }

  it('finds nothing outside by a glob that climbs or that meets a link', () => {
    const everywhere = [
      'products/*/../../../*.roadmap',
      '{..,.}/secret.roadmap',
      '{../secret,x}.roadmap',
      'folder-*/*.roadmap',
      '**/secret.roadmap',
    ];
    for (const pattern of everywhere) assert.equal(names(pattern), 'missing', pattern);
  });

  it('reads only what is inside, whatever the URI says', () => {
    const source = diskFileSource([work]);
    assert.equal(source.read(main), 'workspace/main.roadmap');
    const outside = [
      'secret.roadmap',
      'workspace/folder-link/secret.roadmap',
      'workspace/file-link.roadmap',
      'workspace2/other.roadmap',
    ];
    for (const file of outside) assert.equal(source.read(uriOfPath(path.join(top, file))), undefined, file);
    const uris = [
      `${path.dirname(main)}/../secret.roadmap`,
      `${path.dirname(main)}/%2e%2e/secret.roadmap`,
      'file://server/share/x',
      'untitled:x',
      'no uri',
      path.dirname(main),
    ];
    for (const uri of uris) assert.equal(source.read(uri), undefined, uri);
    assert.equal(diskFileSource([path.join(top, 'nowhere')]).read(main), undefined);
  });

  it('lists the roadmaps of its folders, but not those of packages', () => {
    const all = diskFileSource([work])
      .files()
      .map((uri) => path.relative(work, pathOfUri(uri)!));
    assert.ok(all.includes('main.roadmap') && all.includes('products/deep/app.roadmap'));
    assert.deepEqual(
      all.filter((file) => /secret|node_modules/.test(file)),
      [],
    );
  });

  it('lists a link that leads out, and reports it, but not what it leads to', () => {
    const source = diskFileSource([work]);
    const link = uriOfPath(path.join(work, 'file-link.roadmap'));
    assert.ok(source.files().includes(link));
    assert.deepEqual(source.unreadable(link), { kind: 'outside' });
    for (const file of [
      'secret.roadmap',
      'secret/secret.roadmap',
      'workspace2/other.roadmap',
      'workspace/none.roadmap',
    ]) {
      assert.equal(source.unreadable(uriOfPath(path.join(top, file))), undefined, file);
    }
  });
});
