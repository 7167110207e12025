import { strict as assert } from 'node:assert';
import { canonicalUri, folderOf, isInside, resolveUri } from '../../server/workspace/uri.ts';

describe('URIs', () => {
  it('have one spelling, whoever made them', () => {
    const spellings = [
      'file:///C:/my plans/Größe (1).roadmap',
      'file:///c%3A/my%20plans/Gr%C3%B6%C3%9Fe%20%281%29.roadmap',
    ];
    const one = 'file:///c%3A/my%20plans/Gr%C3%B6%C3%9Fe%20%281%29.roadmap';
    for (const uri of spellings) assert.equal(canonicalUri(uri), one);
    assert.equal(canonicalUri(one), one);
    assert.equal(canonicalUri('vscode-vfs://github/a/b c.roadmap'), 'vscode-vfs://github/a/b%20c.roadmap');
    assert.equal(canonicalUri('untitled:Untitled-1'), 'untitled:Untitled-1');
    assert.equal(canonicalUri('/plain path.roadmap'), '/plain path.roadmap');
  });

  it('survive what is no text', () => {
    for (const uri of ['', 'file:///%', 'file:///%E0%A4%A', 'file:///\ud800', '%']) {
      assert.equal(canonicalUri(canonicalUri(uri)), canonicalUri(uri));
    }
  });

  it('are resolved from a folder, and never above the top', () => {
    assert.equal(folderOf('file:///a/b.roadmap'), 'file:///a/');
    assert.equal(resolveUri('file:///a/', './x y/../ü.roadmap'), 'file:///a/%C3%BC.roadmap');
    assert.equal(resolveUri('file:///a/', '..'), 'file:///');
    assert.equal(resolveUri('file:///a/', '../../b'), undefined);
    assert.equal(isInside('file:///ab/x', 'file:///a/'), false);
    assert.equal(isInside('file:///a/b/x', 'file:///a'), true);
  });
});
