import { strict as assert } from 'node:assert';
import { oddsNow } from '../../server/cli/odds.ts';
import { analysed } from '../support/analysed.ts';

describe('the odds that a command shows', () => {
  const { roadmap, schedule } = analysed('feature a { duration 2d..5d..20d }').analysis;
  const told = (stderrIsTerminal: boolean): string => {
    let text = '';
    const err = (more: string): void => {
      text += more;
    };
    assert.ok(oddsNow({ stderrIsTerminal, err })(roadmap, schedule));
    return text;
  };

  it('tell a terminal how far they are, and take that away again', () => {
    assert.ok(told(true).endsWith('\r\u001b[KSimulating: 100% of 10000 runs\r\u001b[K'));
  });

  it('tell a log nothing', () => {
    assert.equal(told(false), '');
  });
});
