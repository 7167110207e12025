/** Which facts a keystroke computes again: a title reaches texts and places only, a number and a link what rests on them. */
import { strict as assert } from 'node:assert';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { createWorkspace } from '../../server/workspace/workspace.ts';
import { testDay } from '../support/analysed.ts';
import { generatePortfolio } from '../support/generatePortfolio.ts';

const uri = '/plan.roadmap';

/** Of all facts, which ran for a keystroke after the first match and which were kept; without lists that are only cut out. */
function keystroke(
  after: RegExp,
  typed: string,
): { readonly ran: readonly string[]; readonly kept: readonly string[] } {
  let names = new Set<string>();
  const text = generatePortfolio(60);
  const workspace = createWorkspace(memorySource(), {
    today: () => testDay,
    observe(fact, compute) {
      if (!fact.name.endsWith(' as written')) names.add(fact.name);
      return compute();
    },
  });
  workspace.open(uri, text);
  workspace.findingsFor(uri);
  const all = [...names].sort();
  names = new Set();
  const at = text.search(after) + after.exec(text)![0].length;
  workspace.change(uri, [{ start: at, end: at, text: typed }]);
  workspace.findingsFor(uri);
  return { ran: all.filter((name) => names.has(name)), kept: all.filter((name) => !names.has(name)) };
}

describe('the facts that run for a keystroke', () => {
  it('are those of texts and places in a title', () => {
    const { ran } = keystroke(/feature f40 "/, 'z');
    assert.equal(
      ran.join(' '),
      'checked dependencies finalized findings header ids isAscii levels links periods products scorings suspectFiles unclear work',
    );
  });

  it('are those of dates in a number', () => {
    const { kept } = keystroke(/feature f40 [^}]*?(?:duration|effort) \d+d\.\.\d/, '1');
    const others = 'basis kpis moves objectives rates risks tags teamCalendars teams weeks';
    assert.deepEqual(
      others.split(' ').filter((name) => !kept.includes(name)),
      [],
    );
  });

  it('are those of dates in a link', () => {
    const { kept } = keystroke(/feature f40 [^}]*?after f/, '1');
    const others =
      'basis entities kpis money moves objectives ownMoney places rates risks tags teamCalendars teams weeks';
    assert.deepEqual(
      others.split(' ').filter((name) => !kept.includes(name)),
      [],
    );
  });
});
