/** The live preview: an analysis, the page that draws it, and the files it is made of, watched. */
import { readFileSync } from 'node:fs';
import { type HostMessage, readPageMessage } from '../../../client/webview/messages.ts';
import { planOf } from '../../language/levelledPlan.ts';
import { difference } from '../../timeline/difference.ts';
import { pageHtml } from '../../timeline/page.ts';
import type { TimelinePlan } from '../../timeline/plan.ts';
import { syntaxErrors } from '../../workspace/syntaxErrors.ts';
import { type Io, UsageError } from '../io.ts';
import { displayPath, loadOne, pathOf } from '../load.ts';
import { oddsFor } from '../odds.ts';
import type { LoadOptions } from '../options.ts';
import { plural } from '../summary.ts';
import { watchFiles } from '../watch.ts';
import { type PreviewServer, startPreviewServer } from './server.ts';

export async function servePreview(
  name: string | undefined,
  options: LoadOptions & { port: number },
  io: Io,
): Promise<PreviewServer> {
  const wish: LoadOptions = { ...options, odds: 'of-all-dates' };
  let analysis = await loadOne(name, wish, io);
  let version = 1;
  /** What the reader said of levelling: one person looks, in as many pages as there are. */
  let level: boolean | undefined;
  const drawn = (): TimelinePlan => planOf(analysis, level, oddsFor('of-all-dates', io, options.seed));
  let plan = drawn();
  const levelBy = (wanted: boolean | undefined): void => {
    if (wanted === level) return;
    level = wanted;
    push(drawn());
  };
  const state = (): HostMessage => {
    const errors = syntaxErrors(analysis).length;
    return errors === 0
      ? { kind: 'intact' }
      : { kind: 'broken', message: `${plural(errors, 'syntax error')}: this is the last good picture.` };
  };
  const greet = (): HostMessage[] => [{ kind: 'plan', version, plan }, state()];
  const server = await startPreviewServer(
    {
      page: ({ nonce, script, style, origin }) =>
        pageHtml({
          nonce,
          scriptUri: script,
          styleUri: style,
          cspSource: origin,
          connect: origin,
          title: plan.title || 'Roadmap',
        }),
      script: asset('webview.js'),
      style: asset('webview.css'),
      // A page may say it is ready before its stream is open; so a stream begins with what the page needs.
      greet,
      received(data) {
        const message = readPageMessage(data);
        switch (message?.kind) {
          case 'level':
            levelBy(message.level);
            break;
          case 'ready':
            levelBy(message.level);
            for (const part of greet()) server.push(part);
            break;
          case 'reveal': {
            // A browser cannot open an editor; a terminal makes a link of this form.
            const row = plan.rows.find(({ id }) => id === message.id);
            if (row) io.err(`${displayPath(row.source.uri, io)}:${row.source.line + 1}\n`);
            break;
          }
        }
      },
    },
    options.port,
  );

  function push(next: TimelinePlan): void {
    const changed = difference(plan, next);
    server.push({ kind: 'difference', base: version, version: ++version, difference: changed } satisfies HostMessage);
    plan = next;
  }

  const reload = async (): Promise<void> => {
    try {
      analysis = await loadOne(name, wish, io);
    } catch (error) {
      server.push({ kind: 'broken', message: (error as Error).message } satisfies HostMessage);
      return;
    }
    watcher.follow([...analysis.files.keys()].map(pathOf));
    if (syntaxErrors(analysis).length === 0) push(drawn());
    server.push(state());
  };
  const watcher = watchFiles(() => void reload());
  watcher.follow([...analysis.files.keys()].map(pathOf));
  return {
    ...server,
    close() {
      watcher.stop();
      server.close();
    },
  };
}

/** The page's parts lie beside the bundled command. */
function asset(name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, import.meta.url));
  } catch {
    throw new UsageError(`${name} is missing beside the command; build it with \`npm run build\`.`);
  }
}
