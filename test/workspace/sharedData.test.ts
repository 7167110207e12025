import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { codes } from '../../server/diagnostics/codes.ts';
import { messageOf } from '../../server/diagnostics/finding.ts';
import { analyse } from '../../server/workspace/analyse.ts';
import { memorySource } from '../../server/workspace/memorySource.ts';
import { testDay } from '../support/analysed.ts';
import { describeShared, sharedText } from '../support/sharedData.ts';

/** Findings of the text itself: syntax, vocabulary, names. */
const told = (files: readonly (readonly [string, string])[]): string[] =>
  analyse(files[0]![0], memorySource(files), { today: testDay })!
    .findings.filter(
      ({ code, severity }) => severity !== 'hint' && ['syntax', 'vocabulary', 'names'].includes(codes[code].group),
    )
    .map((finding) => messageOf(finding));

describe('the examples', () => {
  const folder = new URL('../../examples/', import.meta.url);
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.roadmap'));
  const files = all.map((file) => [`/${file}`, readFileSync(new URL(file, folder), 'utf8')] as const);
  for (const root of all.filter((file) => !file.includes('/') || file.endsWith('portfolio.roadmap'))) {
    it(`read without a word of complaint: ${root}`, () =>
      assert.deepEqual(told([files.find(([uri]) => uri === `/${root}`)!, ...files]), []));
  }
});

describeShared('real roadmaps', () => {
  const read = (file: string): string[] => told([['/a.roadmap', sharedText(file)]]);
  const projects = [
    'c2011-01-nursing-home-noordhinder',
    'c2011-11-eating-belgium',
    'c2012-06-youth-hostel-merkenveld',
    'c2013-02-sewage-plant-hove',
    'c2013-16-office-finishing-works-4',
    'c2015-04-apartment-building-5',
    'c2015-29-fire-station',
    'c2016-10-biofuel-refinery',
  ];
  for (const project of projects) {
    it(`read without a syntax or name finding: ${project}`, () =>
      assert.deepEqual(read(`projects/${project}.roadmap`), []));
  }

  it('read 679 proposals without a syntax or name finding but for the two dates that no calendar has', () => {
    const found = read('kubernetes/kubernetes.roadmap');
    assert.deepEqual(
      found.map((message) => /`(.*?)`/.exec(message)?.[1]),
      ['2023-14-05', '2025-30-01'],
    );
  });

  it('read 48 networks of a scheduling library', () => {
    for (let set = 1; set <= 48; set++) assert.deepEqual(read(`psplib-j30/j30${set}_1.roadmap`), []);
  }).timeout(60_000);
});
