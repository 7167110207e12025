import { strict as assert } from 'node:assert';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decode, mostBytes, readText } from '../../server/host/readText.ts';
import { folder } from '../support/command.ts';

describe('reading a file as text', () => {
  const place = folder({ 'plan.roadmap': '\uFEFFfeature a\r\n', 'large.roadmap': '' });
  after(() => place.remove());
  const at = (name: string): string => path.join(place.path, name);
  const reason = (name: string) => {
    const read = readText(at(name));
    return read?.kind === 'unreadable' ? read.reason : read?.text;
  };

  it('keeps the byte order mark and the line ends', () => assert.equal(reason('plan.roadmap'), '\uFEFFfeature a\r\n'));

  it('answers nothing where nothing is', () => {
    for (const name of ['none', 'plan.roadmap/none', 'n'.repeat(300), 'a\0b'])
      assert.equal(readText(at(name)), undefined);
  });

  it('takes exactly as many bytes as the limit', () => {
    truncateSync(at('large.roadmap'), mostBytes);
    assert.equal(String(reason('large.roadmap')).length, mostBytes);
    truncateSync(at('large.roadmap'), mostBytes + 1);
    assert.deepEqual(reason('large.roadmap'), { kind: 'too-large', megabytes: 65, limit: 64 });
  });

  it('says where the encoding is another one', () => {
    const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
    const cases: readonly (readonly [Buffer, object])[] = [
      [bytes('\xe4'), { kind: 'encoding', line: 1 }],
      [bytes('a\nb\n\xe4\n'), { kind: 'encoding', line: 3 }],
      [bytes('a\n\xc3'), { kind: 'encoding', line: 2 }],
      [bytes('\xed\xa0\x80'), { kind: 'encoding', line: 1 }],
      [Buffer.from('\uFEFFa', 'utf16le'), { kind: 'encoding', encoding: 'UTF-16', line: 1 }],
      [bytes('\xfe\xff\0a'), { kind: 'encoding', encoding: 'UTF-16', line: 1 }],
    ];
    for (const [given, expected] of cases) assert.deepEqual(decode(given), { kind: 'unreadable', reason: expected });
    assert.deepEqual(decode(Buffer.from('ä\uFFFD😀')), { kind: 'text', text: 'ä\uFFFD😀' });
  });

  it('knows what is no file', function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(at('folder'));
    symlinkSync('folder', at('to-folder'));
    symlinkSync('none', at('broken'));
    symlinkSync('loop', at('loop'));
    writeFileSync(at('target'), 'text');
    symlinkSync('target', at('link'));
    assert.deepEqual(['folder', 'to-folder', 'broken', 'loop', 'link'].map(reason), [
      { kind: 'folder' },
      { kind: 'folder' },
      { kind: 'broken-link', target: 'none' },
      { kind: 'link-loop' },
      'text',
    ]);
    assert.deepEqual(readText('/dev/null'), { kind: 'unreadable', reason: { kind: 'special' } });
  });
});
