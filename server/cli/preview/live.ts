/** The live preview: an analysis, the page that draws it, and the files it is made of, watched. */

import { readFileSync } from 'node:fs';
import type { Analysis } from '../../analysis/analysis.ts';
import { levelledBy } from '../../analysis/planWith.ts';
import { visible } from '../../diagnostics/visible.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { type HostMessage, readPageMessage } from '../../protocol/messages.ts';
import { difference } from '../../timeline/difference.ts';
import { pageHtml } from '../../timeline/page.ts';
import type { TimelinePlan } from '../../timeline/plan.ts';
import { timelinePlan } from '../../timeline/timelinePlan.ts';
import { viewData } from '../../timeline/views/index.ts';
import { plural } from '../../wording/lists.ts';
import { declarationSpans, entityOf } from '../../workspace/places.ts';
import { syntaxErrors } from '../../workspace/syntaxErrors.ts';
import { displayPath, loadQuietly, pathOf } from '../load.ts';
import { oddsOfPlan } from '../odds.ts';
import type { LoadOptions } from '../options.ts';
import { watchFiles } from '../watch.ts';
import { type PreviewServer, startPreviewServer } from './server.ts';

export async function servePreview(
  name: string | undefined,
  options: LoadOptions & { port: number },
  io: Io,
): Promise<PreviewServer> {
  const wish: LoadOptions = { ...options, odds: 'of-all-dates' };
  let analysis = await loadQuietly(name, wish, io);
  /** Syntax errors of the text as it is, which may be newer than what is drawn. */
  let errors = syntaxErrors(analysis).length;
  /** Whether what is drawn is the whole of a text, or what could be read of one that is broken from the start. */
  let whole = errors === 0;
  let version = 1;
  /** What the reader said of levelling: one person looks, in as many pages as there are. */
  let level: boolean | undefined;
  /** What is drawn: levelled as the reader wants it, with its odds. */
  let drawn = analysis;
  let plan = timelinePlan(drawn);
  let drawings = 0;
  /** The odds of a plan that is levelled against the file take a while; what is asked for meanwhile comes instead. */
  const draw = async (): Promise<void> => {
    const mine = ++drawings;
    const wanted = levelledBy(analysis, level);
    const confidence = wanted === analysis ? analysis.confidence : await oddsOfPlan(wanted, io, options.seed);
    if (mine !== drawings) return;
    drawn = wanted.with({ confidence });
    push(timelinePlan(drawn));
  };
  const tell = (error: Error): void => void io.err(`roadmap: ${error.message}\n`);
  /** With what a report needs; a request may carry anything, so nothing of it is obeyed by a terminal. */
  const failed = (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(`roadmap: a request to the preview failed: ${text.split('\n').map(visible).join('\n')}\n`);
  };
  const levelBy = (wanted: boolean | undefined): void => {
    if (wanted === level) return;
    level = wanted;
    draw().catch(tell);
  };
  const state = (): HostMessage => {
    if (errors === 0) return { kind: 'intact' };
    const what = whole ? 'the last good picture' : 'what can be read';
    return { kind: 'broken', message: `${plural(errors, 'syntax error')}: this is ${what}.` };
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
      failed,
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
          case 'view': {
            const { wish: asked } = message;
            server.push({ kind: 'view', wish: asked, data: viewData(drawn, asked) } satisfies HostMessage);
            break;
          }
          case 'reveal': {
            // A browser cannot open an editor; a terminal makes a link of this form.
            const place = placeOf(drawn, message.id);
            if (place) io.err(`${displayPath(place.uri, io)}:${place.line}\n`);
            break;
          }
        }
      },
    },
    options.port,
  ).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EADDRINUSE' ? 'something else listens there' : (error.code ?? error.message);
    throw new UsageError(`I cannot serve on port ${options.port}: ${why}. --port 0 takes any that is free.`);
  });

  function push(next: TimelinePlan): void {
    const changed = difference(plan, next);
    server.push({ kind: 'difference', base: version, version: ++version, difference: changed } satisfies HostMessage);
    plan = next;
  }

  const reload = async (): Promise<void> => {
    let read: typeof analysis;
    try {
      read = await loadQuietly(name, wish, io);
    } catch (error) {
      server.push({ kind: 'broken', message: (error as Error).message } satisfies HostMessage);
      return;
    }
    watcher.follow([...read.files.keys()].map(pathOf));
    errors = syntaxErrors(read).length;
    if (errors === 0 || !whole) {
      analysis = read;
      whole = errors === 0;
      await draw();
    }
    server.push(state());
  };
  const watcher = watchFiles(() => void reload().catch(tell));
  watcher.follow([...analysis.files.keys()].map(pathOf));
  return {
    ...server,
    close() {
      watcher.stop();
      server.close();
    },
  };
}

/** Where an entity is declared, its line counted from 1. */
function placeOf(analysis: Analysis, id: string): { readonly uri: string; readonly line: number } | undefined {
  const entity = entityOf(analysis, id);
  const spans = entity && declarationSpans(analysis, entity.origin);
  const file = spans && analysis.files.get(spans.uri);
  return file && { uri: spans.uri, line: file.lines.at(spans.whole.start).line + 1 };
}

/** The page's parts lie beside the bundled command. */
function asset(name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, import.meta.url));
  } catch {
    throw new UsageError(`${name} is missing beside the command; build it with \`npm run build\`.`);
  }
}
