import { strict as assert } from 'node:assert';
import path from 'node:path';
import { diskFileSource, uriOfPath } from '../../server/host/diskFileSource.ts';
import { sectionSvg } from '../../server/render/scene/sectionScene.ts';
import { topics } from '../../server/topics/index.ts';
import { planningScope } from '../../server/topics/scope.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { analysed, testDay } from '../support/analysed.ts';
import { goldens } from '../support/golden.ts';
import { hostile } from '../support/hostile.ts';
import { root } from '../support/sources.ts';
import { withOdds } from '../support/withOdds.ts';

const folder = path.join(root, 'examples/portfolio');
const example = withOdds(
  analyse(uriOfPath(path.join(folder, 'portfolio.roadmap')), diskFileSource([folder]), { today: testDay })!,
);
const drawn = (name: string, analysis = example, width = 960): string => {
  const section = topics.find((topic) => topic.name === name)?.section?.(planningScope(analysis));
  assert.ok(section, name);
  return sectionSvg(section, { theme: 'light', width });
};
const names = topics.flatMap(({ name, section }) => (section?.(planningScope(example)) ? [name] : []));

describe('a section as a picture', () => {
  const golden = goldens(path.join(root, 'test/topics/goldens'));
  after(() => golden.noneIsStale());

  for (const name of ['capacity', 'kpis', 'money', 'board'])
    it(`shows the ${name} of the example`, () => golden.check(`${name}.svg`, drawn(name)));

  it('draws every topic, in every width, with numbers only', () => {
    assert.ok(names.length >= 8, names.join(' '));
    for (const name of names) {
      for (const width of [320, 960, 1920]) {
        const svg = drawn(name, example, width);
        assert.doesNotMatch(svg, /NaN|Infinity|undefined/, name);
        assert.match(svg, /^<svg [^>]*viewBox="0 0 \d+ \d+"/, name);
      }
    }
  });

  it('keeps what an author wrote as text', () => {
    const elements = (text: string): string[] => {
      const said = JSON.stringify(text.toWellFormed()).replace(
        /\\u([0-9a-f]{4})/g,
        (_, code: string) => `\\u{${code}}`,
      );
      const { analysis } = analysed(`
        roadmap ${said} { start 2027-01-04; currency EUR }
        team web ${said} { capacity 1; rate 500/day }
        kpi use ${said} { baseline 2; target 3 by 2027-12-31 }
        feature a ${said} { duration 5d; team web 2; moves use +1 }
      `);
      return ['capacity', 'kpis', 'money'].flatMap((name) => drawn(name, analysis).match(/<\/?[a-zA-Z]+/g) ?? []);
    };
    const allowed = new Set(elements('Harmless'));
    for (const text of Object.values(hostile))
      for (const element of elements(text)) assert.ok(allowed.has(element), `${element} of ${text}`);
  });
});
