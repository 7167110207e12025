/** How far a simulation is, where an editor shows such things; its button ends it until the next edit. */
import type { Connection } from 'vscode-languageserver';

type Reporter = Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>>;

/** What comes back takes a share from 0 to 1, or `undefined` when it is over. */
export function simulationProgress(connection: Connection, cancelled: () => void): (share: number | undefined) => void {
  let shown: Promise<Reporter | undefined> | undefined;
  const begin = async (): Promise<Reporter | undefined> => {
    try {
      const reporter = await connection.window.createWorkDoneProgress();
      reporter.begin('Roadmap: odds of every date', 0, undefined, true);
      reporter.token.onCancellationRequested(cancelled);
      return reporter;
    } catch {
      // An editor that will not show it misses nothing else.
      return undefined;
    }
  };
  return (share) => {
    if (share === undefined) {
      void shown?.then((reporter) => reporter?.done());
      shown = undefined;
      return;
    }
    shown ??= begin();
    void shown.then((reporter) => reporter?.report(Math.round(share * 100)));
  };
}
