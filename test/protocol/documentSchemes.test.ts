import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { isFileDocument } from '../../server/protocol/documentSchemes.ts';

const local = ['file:///home/dana/shop'];

describe('the documents that are files', () => {
  it('are those of the scheme of a folder, and drafts', () => {
    for (const uri of ['file:///other/a.roadmap', 'untitled:Untitled-1', 'vscode-vfs://github/dana/shop/a.roadmap'])
      assert.ok(isFileDocument(uri, local), uri);
    assert.ok(isFileDocument('ftp://host/shop/a.roadmap', ['ftp://host/shop']));
    assert.ok(isFileDocument('/shop/a.roadmap', local), 'a path');
    assert.ok(isFileDocument('C:\\shop\\a.roadmap', local), 'a path on Windows');
  });

  it('are no views of another version, whatever they are called', () => {
    for (const scheme of ['git', 'gitlens', 'review', 'pr', 'conflictResolution', 'some-history'])
      assert.ok(!isFileDocument(`${scheme}:/shop/a.roadmap?ref`, local), scheme);
  });

  it('are all but the known views where no folder is open', () => {
    assert.ok(isFileDocument('notes:/a.roadmap', []));
    assert.ok(!isFileDocument('git:/a.roadmap', []));
  });
});
