/** The live preview in a browser: a local server, and a session for each page over one roadmap. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { visible } from '../../diagnostics/visible.ts';
import { type Io, UsageError } from '../../host/io.ts';
import { type PreviewSession, previewSession } from '../../protocol/previewSession.ts';
import { pageHtml } from '../../timeline/page.ts';
import type { LoadOptions } from '../options.ts';
import { liveRoadmap } from './liveRoadmap.ts';
import { type PreviewServer, startPreviewServer } from './server.ts';

export async function servePreview(
  name: string | undefined,
  options: LoadOptions & { port: number },
  io: Io,
): Promise<PreviewServer> {
  const sessions = new Set<PreviewSession>();
  const roadmap = await liveRoadmap(name, options, io, () => {
    for (const session of sessions) session.planChanged();
  });
  const server = await startPreviewServer(
    {
      page: ({ nonce, script, style, origin }) =>
        pageHtml({
          nonce,
          scriptUri: script,
          styleUri: style,
          cspSource: origin,
          connect: origin,
          title: roadmap.title() || 'Roadmap',
        }),
      script: shipped('webview.js', io),
      style: shipped('webview.css', io),
      connect(post) {
        const session = previewSession(roadmap.source, post);
        return {
          receive: session.receive,
          opened() {
            sessions.add(session);
            session.restart();
          },
          closed() {
            sessions.delete(session);
            session.hide();
          },
        };
      },
      // With what a report needs; a request may carry anything, so nothing of it is obeyed by a terminal.
      failed(error) {
        const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
        io.err(`roadmap: a request to the preview failed: ${text.split('\n').map(visible).join('\n')}\n`);
      },
    },
    options.port,
  ).catch((error: NodeJS.ErrnoException) => {
    roadmap.stop();
    const why = error.code === 'EADDRINUSE' ? 'another program uses it' : (error.code ?? error.message);
    throw new UsageError(`Cannot serve on port ${options.port}: ${why}. Use \`--port 0\` for any free port.`);
  });
  return {
    ...server,
    close() {
      roadmap.stop();
      server.close();
    },
  };
}

function shipped(name: string, { shippedFolder }: Io): Uint8Array {
  try {
    return readFileSync(path.join(shippedFolder, name));
  } catch {
    throw new UsageError(`Cannot find \`${name}\` beside the command. Build it with \`npm run build\`.`);
  }
}
