import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { abilities, capabilities } from '../../server/lsp/capabilities.ts';

describe('what the server says it can do', () => {
  it('asks to be told when a roadmap, a data file of a KPI or a folder is renamed, so that imports follow', () => {
    const { fileOperations } = capabilities(abilities({}, {})).workspace!;
    assert.deepEqual(
      fileOperations!.willRename!.filters.map(({ pattern }) => `${pattern.matches} ${pattern.glob}`),
      ['file **/*.roadmap', 'file **/*.csv', 'folder **'],
    );
  });
});
