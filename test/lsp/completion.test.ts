/** Completion over the wire: what an editor needs so that accepting an item, or not, leaves the rest of the text alone. */
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'mocha';
import type { CompletionItem, InsertReplaceEdit } from 'vscode-languageserver';
import { type StdioClient, startClient } from '../support/stdioClient.ts';

const plan = `roadmap "Shop" { start 2027-01-04 }
team planning "Plan 2" { capacity 2; lead @dana }
team plan "Planning" { capacity 2 }
feature gps-ingest "Ingest of SS" { duration 2w; owner @dana }
feature cart "Cart of planning" { after gps-ingest SS; team plan; due 2027-01-04 }
`;

describe('completion over stdio', function () {
  this.timeout(30_000);
  let client: StdioClient;
  before(async () => {
    client = await startClient({
      files: { 'main.roadmap': plan },
      capabilities: { textDocument: { completion: { completionItem: { insertReplaceSupport: true } } } },
    });
    client.open('main.roadmap', plan);
  });
  after(() => client.stop());

  /** The items at the `|` in a line of the plan. */
  const ask = async (marked: string, context?: object): Promise<CompletionItem[]> => {
    const offset = plan.indexOf(marked.replace('|', '')) + marked.indexOf('|');
    const lines = plan.slice(0, offset).split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)!.length };
    const params = { textDocument: { uri: client.uri('main.roadmap') }, position, context };
    return (await client.request('textDocument/completion', params)).items;
  };
  const inOrder = (items: readonly CompletionItem[]): string[] =>
    [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);

  it('lists first what is typed already, and selects it', async () => {
    for (const place of ['team plan|; due', 'gps-ingest SS|;', 'after gps-ingest| SS']) {
      const items = await ask(place);
      const word = /([\w-]+)\|/.exec(place)![1];
      assert.equal(inOrder(items)[0], word, place);
      assert.deepEqual(
        items.filter(({ preselect }) => preselect).map(({ label }) => label),
        [word],
        place,
      );
    }
    assert.deepEqual(inOrder(await ask('team plan|; due')), ['plan', 'planning']);
  });

  it('compares with single words only: editors go on comparing behind a space', async () => {
    for (const place of [
      'after |gps',
      'after g|ps',
      'due |2027',
      'due 2027-01-04|',
      'owner |@dana',
      'team p|lan;',
      '|after',
    ]) {
      for (const { label, filterText = label } of await ask(place)) assert.doesNotMatch(filterText, /\s/, place);
    }
  });

  it('replaces the word up to the cursor, and behind it only where the user wants that', async () => {
    const [item] = await ask('after gps|-ingest SS');
    const { insert, replace } = item!.textEdit as InsertReplaceEdit;
    const line = plan.split('\n')[4]!;
    const textOf = ({ start, end }: typeof insert): string => line.slice(start.character, end.character);
    assert.deepEqual([insert.start.line, insert.end.line], [4, 4]);
    assert.deepEqual([textOf(insert), textOf(replace)], ['gps', 'gps-ingest']);
  });

  it('opens the next list as if by itself, so that Enter behind a whole word stays a new line', async () => {
    const item = (await ask('{ |after gps')).find(({ label }) => label === 'owner');
    assert.deepEqual(item?.command?.arguments, [{ auto: true }]);
  });

  it('answers a character only where it is a part of the word', async () => {
    const by = (triggerCharacter: string) => ({ triggerKind: 2, triggerCharacter });
    assert.deepEqual(await ask('{ |after gps', by('/')), []);
    assert.deepEqual(inOrder(await ask('owner @|dana', by('@'))), ['@dana']);
  });
});
