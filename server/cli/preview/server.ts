/**
 * A web server for one page and one person: on loopback only, and only for who has the token. It knows five paths and
 * reads no file by a name that came from outside. Host and Origin are checked, so that another site's script in the
 * same browser (DNS rebinding, cross-site requests) gets nothing. Nothing that a client sends ends it: a request that
 * fails is answered with 500 and logged.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface PreviewServer {
  /** With its token; anybody who has it sees the roadmap. */
  readonly url: string;
  close(): void;
}

export interface PreviewContent {
  /** The page, whose parts are found at `script` and `style`. */
  page(parts: { nonce: string; script: string; style: string; origin: string }): string;
  readonly script: Uint8Array;
  readonly style: Uint8Array;
  /** A page that is there for the first time; what it says may come before its stream is open. */
  connect(post: (message: unknown) => void): PageConnection;
  /** Something went wrong with one request, which is answered; the server goes on. */
  failed(error: unknown): void;
}

export interface PageConnection {
  /** Something that the page sent; anything at all. */
  receive(message: unknown): void;
  /** Its stream is open, for the first time or again: it has nothing of what was posted before. */
  opened(): void;
  /** Nothing reads what is posted, until it is opened again. */
  closed(): void;
}

/** A page under the number that it gave itself. */
interface Page {
  readonly connection: PageConnection;
  /** Messages go to the stream that was opened last; before there is one, nowhere. */
  stream?: ServerResponse;
}

/** More pages than a person has; the one that came first makes room. */
const mostPages = 64;
const longestMessage = 64 * 1024;
/** Bytes that wait for a page which does not read. Past that it is cut off; a browser comes back and gets all anew. */
const longestBacklog = 32 * 1024 * 1024;

/** In milliseconds: clients that send nothing, or too slowly, must not hold their connections. */
const patience = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2_000 };
/** A page has about six. More than a thousand slow ones leave room for it, and files can still be opened. */
const mostConnections = 2_000;

/** @param port 0 for any free one */
export function startPreviewServer(content: PreviewContent, port: number): Promise<PreviewServer> {
  const token = randomBytes(24).toString('base64url');
  const pages = new Map<string, Page>();
  const server = createServer(patience, (request, response) => {
    // A connection that breaks off is the client's affair.
    for (const end of [request, response]) end.on('error', () => {});
    guarded(response, () => handle(request, response));
  });
  server.maxConnections = mostConnections;

  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    // Compared as it was sent: `//` and `http://` are targets that no URL can be made of.
    const [, path = '', parameters = ''] = /^([^?]*)\??(.*)$/s.exec(request.url ?? '') ?? [];
    const route = routes.get(`${request.method} ${path}`);
    if (!isAllowed(request, parameters)) refuse(response, 403);
    else if (route) route(request, response);
    else refuse(response, 404);
  };

  const isAllowed = ({ headers: { host = '', origin } }: IncomingMessage, parameters: string): boolean => {
    const { port: bound } = server.address() as AddressInfo;
    const hosts = [`127.0.0.1:${bound}`, `localhost:${bound}`];
    return (
      hosts.includes(host) &&
      (origin === undefined || hosts.some((own) => origin === `http://${own}`)) &&
      sameToken(new URLSearchParams(parameters).get('token') ?? '', token)
    );
  };

  const page = ({ headers: { host } }: IncomingMessage, response: ServerResponse): void => {
    const query = `?token=${token}`;
    const nonce = randomBytes(16).toString('base64');
    const parts = {
      nonce,
      script: `/webview.js${query}`,
      style: `/webview.css${query}`,
      origin: `http://${host}`,
    };
    answer(response, 'text/html; charset=utf-8', content.page(parts));
  };

  /** Everything that a request starts, later parts too, runs in here. */
  const guarded = (response: ServerResponse, work: () => void): void => {
    try {
      work();
    } catch (error) {
      content.failed(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    }
  };

  const pageOf = ({ url = '' }: IncomingMessage): Page => {
    const id = new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('page')?.slice(0, 64) ?? '';
    const known = pages.get(id);
    if (known) return known;
    const [first] = pages;
    if (first && pages.size >= mostPages) {
      pages.delete(first[0]);
      first[1].stream?.destroy();
    }
    const made: Page = {
      connection: content.connect((message) => {
        if (!made.stream) return;
        if (made.stream.writableLength > longestBacklog) made.stream.destroy();
        else made.stream.write(event(message));
      }),
    };
    pages.set(id, made);
    return made;
  };

  const open = (request: IncomingMessage, response: ServerResponse): void => {
    const page = pageOf(request);
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' }).flushHeaders();
    page.stream?.destroy();
    page.stream = response;
    response.on('close', () => {
      // A browser opens it again by itself, and the page goes on where it was.
      if (page.stream === response) page.connection.closed();
    });
    page.connection.opened();
  };

  const receive = (request: IncomingMessage, response: ServerResponse): void => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (part: string) => {
      body += part;
      if (body.length > longestMessage) request.destroy();
    });
    request.on('end', () =>
      guarded(response, () => {
        const message = parsed(body);
        if (message === undefined) {
          refuse(response, 400);
          return;
        }
        pageOf(request).connection.receive(message);
        response.writeHead(204, headers).end();
      }),
    );
  };

  const routes = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>([
    ['GET /', page],
    ['GET /webview.js', (_, response) => answer(response, 'text/javascript; charset=utf-8', content.script)],
    ['GET /webview.css', (_, response) => answer(response, 'text/css; charset=utf-8', content.style)],
    ['GET /events', open],
    ['POST /message', receive],
  ]);

  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address() as AddressInfo;
      // From now on it is about one connection, as when no more can be opened.
      server.off('error', reject).on('error', content.failed);
      resolve({
        url: `http://127.0.0.1:${bound}/?token=${token}`,
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

const refusals = { 400: 'Bad request', 403: 'Forbidden', 404: 'Not found', 500: 'Internal error' } as const;

function refuse(response: ServerResponse, status: keyof typeof refusals): void {
  response.writeHead(status, { ...headers, 'content-type': 'text/plain' }).end(refusals[status]);
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
