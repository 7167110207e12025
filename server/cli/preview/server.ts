/**
 * A web server for one page and one person: on loopback only, and only for who has the token. It knows five paths and
 * reads no file by a name that came from outside. Host and Origin are checked, so that another site's script in the
 * same browser (DNS rebinding, cross-site requests) gets nothing.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PreviewServer {
  /** With its token; anybody who has it sees the roadmap. */
  readonly url: string;
  /** Sends a message to every open page. */
  push(message: unknown): void;
  close(): void;
}

export interface PreviewContent {
  /** The page, whose parts are found at `script` and `style`. */
  page(parts: { nonce: string; script: string; style: string; origin: string }): string;
  readonly script: Uint8Array;
  readonly style: Uint8Array;
  /** A page has opened: what it needs first. */
  greet(): readonly unknown[];
  /** Something that the page sent; anything at all. */
  received(message: unknown): void;
}

const longestMessage = 64 * 1024;

/** @param port 0 for any free one */
export function startPreviewServer(content: PreviewContent, port: number): Promise<PreviewServer> {
  const token = randomBytes(24).toString('base64url');
  const pages = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const { port: bound } = server.address() as AddressInfo;
    const hosts = [`127.0.0.1:${bound}`, `localhost:${bound}`];
    const origin = request.headers.origin;
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!hosts.includes(request.headers.host ?? '')) return refuse(response, 403);
    if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) return refuse(response, 403);
    if (!sameToken(url.searchParams.get('token') ?? '', token)) return refuse(response, 403);
    const query = `?token=${token}`;
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /': {
        const nonce = randomBytes(16).toString('base64');
        const parts = {
          nonce,
          script: `/webview.js${query}`,
          style: `/webview.css${query}`,
          origin: `http://${request.headers.host}`,
        };
        return answer(response, 'text/html; charset=utf-8', content.page(parts));
      }
      case 'GET /webview.js':
        return answer(response, 'text/javascript; charset=utf-8', content.script);
      case 'GET /webview.css':
        return answer(response, 'text/css; charset=utf-8', content.style);
      case 'GET /events':
        return open(response);
      case 'POST /message':
        return receive(request, response);
      default:
        return refuse(response, 404);
    }
  });

  const open = (response: ServerResponse): void => {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    for (const message of content.greet()) response.write(event(message));
    pages.add(response);
    response.on('close', () => pages.delete(response));
  };

  const receive = (request: IncomingMessage, response: ServerResponse): void => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
      if (body.length > longestMessage) request.destroy();
    });
    request.on('end', () => {
      response.writeHead(204, headers).end();
      const message = parsed(body);
      if (message !== undefined) content.received(message);
    });
  };

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${bound}/?token=${token}`,
        push: (message) => {
          for (const page of pages) page.write(event(message));
        },
        close: () => {
          server.closeAllConnections();
          server.close();
        },
      });
    });
  });
}

const headers = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

const event = (message: unknown): string => `data: ${JSON.stringify(message)}\n\n`;

function answer(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { ...headers, 'content-type': type }).end(body);
}

function refuse(response: ServerResponse, status: 403 | 404): void {
  response
    .writeHead(status, { ...headers, 'content-type': 'text/plain' })
    .end(status === 403 ? 'Forbidden' : 'Not found');
}

function sameToken(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
