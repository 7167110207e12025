/** `npm run fuzz [-- how-many [seed]]`: the tests on mutated and random input; 5000000 is for a night. */
import { setUp } from './support/setup.mjs';
import { root, run, say } from './support/setupProcess.mjs';

const [rounds = '100000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
await setUp([]);
say(`  ${rounds} cases, seed ${seed}`);
const mocha = ['--config', '.mocharc.json', '--timeout', '0'];
const { code } = await run(
  process.execPath,
  [`${root}/node_modules/mocha/bin/mocha.js`, ...mocha, 'test/**/*{fuzz,format,incremental,reparse}*.test.ts'],
  {
    timeout: 24 * 3_600_000,
    env: {
      ROADMAP_FUZZ: rounds,
      ROADMAP_FUZZ_EDITS: rounds,
      ROADMAP_FUZZ_FORMAT: String(Math.ceil(Number(rounds) / 5)),
      ROADMAP_FUZZ_SEED: seed,
    },
  },
);
process.exitCode = code;
