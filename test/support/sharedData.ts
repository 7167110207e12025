/** Data beside the repository, for tests that check published answers. The project does not need it. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

const hasSharedData = existsSync(folder);

/** The text of a file, by its path under the data folder. */
export const sharedText = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');

export const sharedJson = <T>(path: string): T => JSON.parse(sharedText(path)) as T;

/** `describe`, or a title that says why it is skipped. */
export const describeShared = (title: string, body: (this: Mocha.Suite) => void): void => {
  if (hasSharedData) describe(title, body);
  // Mocha runs the body of a skipped suite too, and it would read what is not there.
  else describe.skip(`${title} (needs ../shared/data)`, () => it('has its data beside the repository'));
};
