/** Whoever shows the page: the editor's panel, or the command's local server in a plain browser. */
import { type HostMessage, type PageMessage, readHostMessage } from '../../server/protocol/messages.ts';

export interface Host {
  readonly send: (message: PageMessage) => void;
  /** Messages that fit, one by one. */
  readonly listen: (take: (message: HostMessage) => void) => void;
  readonly load: () => unknown;
  readonly save: (state: unknown) => void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  var acquireVsCodeApi: (() => VsCodeApi) | undefined;
}

export const findHost = (): Host =>
  typeof acquireVsCodeApi === 'function' ? editorHost(acquireVsCodeApi()) : browserHost(new URL(location.href));

function editorHost(api: VsCodeApi): Host {
  return {
    send: (message) => api.postMessage(message),
    listen: (take) =>
      addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = readHostMessage(data);
        if (message) take(message);
      }),
    load: () => api.getState(),
    save: (state) => api.setState(state),
  };
}

/**
 * `GET /events` pushes, `POST /message` takes. Both carry the token that the page was opened with and a number of its
 * own, so that several pages of one server are told apart.
 */
function browserHost({ searchParams }: URL): Host {
  const query = new URLSearchParams({ token: searchParams.get('token') ?? '', page: crypto.randomUUID() });
  const key = 'roadmap-preview';
  return {
    send: (message) => {
      const body = JSON.stringify(message);
      fetch(`/message?${query}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(
        () => undefined,
      );
    },
    listen: (take) => {
      const events = new EventSource(`/events?${query}`);
      let lost = false;
      events.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const message = readHostMessage(parsed(data));
        if (message) take(message);
      });
      events.addEventListener('error', () => {
        lost = true;
        take({
          kind: 'broken',
          message:
            'The preview’s server does not answer: this is the last picture it sent. Is the command still running?',
        });
      });
      events.addEventListener('open', () => {
        if (lost) take({ kind: 'intact' });
        lost = false;
      });
    },
    load: () => parsed(stored(() => sessionStorage.getItem(key)) ?? ''),
    save: (state) => stored(() => sessionStorage.setItem(key, JSON.stringify(state))),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Storage may be forbidden; the page then just forgets. */
function stored<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
