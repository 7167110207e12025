/** One request that fails must not take the server down: a throw is our mistake, so it is logged and answered, and we go on. */
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export interface Log {
  error(message: string): void;
}

/** Says nothing useful to a client, so it never becomes a pop-up: an absent hover, no completions. */
export type OnFailure<R> = { readonly answer: R } | 'error';

export const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);

interface Cancellable {
  readonly isCancellationRequested: boolean;
}

/**
 * Wraps a handler. `ready` is awaited first, so that a burst of edits is over and the newest version is what is
 * answered; a request cancelled meanwhile costs nothing.
 */
export function isolate<P, R>(
  name: string,
  log: Log,
  ready: () => Promise<void>,
  onFailure: OnFailure<R>,
  handler: (params: P) => R | Promise<R>,
): (params: P, token?: Cancellable) => Promise<R | ResponseError<void>> {
  return async (params, token) => {
    try {
      await ready();
      if (token?.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
      return await handler(params);
    } catch (error) {
      if (error instanceof ResponseError) return error;
      log.error(`${name} failed: ${describe(error)}`);
      if (onFailure !== 'error') return onFailure.answer;
      return new ResponseError(
        ErrorCodes.InternalError,
        `${name} failed: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
}

/** The same for what has no answer: notifications, timers, events. */
export function quietly<P>(name: string, log: Log, handler: (params: P) => void): (params: P) => void {
  return (params) => {
    try {
      handler(params);
    } catch (error) {
      log.error(`${name} failed: ${describe(error)}`);
    }
  };
}
