/**
 * The language server put together: connection, workspace and features. It knows no transport and no disk: both are
 * handed in, so it is the same server over stdio, ipc and in a worker.
 */
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { type Day, dayOf } from '../../grammar/civil.ts';
import type { Analysis } from '../analysis/analysis.ts';
import type { NextTurn } from '../host/simulator.ts';
import { type Simulator, simulatorInSteps } from '../host/simulator.ts';
import { isFileDocument } from '../protocol/documentSchemes.ts';
import * as requests from '../protocol/requests.ts';
import { planOf, viewOf } from '../topics/drawnPlan.ts';
import type { FileSource } from '../workspace/fileSource.ts';
import { canonicalUri } from '../workspace/uri.ts';
import { createWorkspace } from '../workspace/workspace.ts';
import { abilities, type ClientAbilities, capabilities } from './capabilities.ts';
import type { Context } from './context.ts';
import { answerRequest } from './context.ts';
import { documents } from './documents.ts';
import { features as allFeatures, type Features } from './features.ts';
import { findings } from './findings.ts';
import { customRequests } from './handlers/customRequests.ts';
import { editing } from './handlers/editing.ts';
import { exchange } from './handlers/exchange.ts';
import { navigation } from './handlers/navigation.ts';
import { presentation } from './handlers/presentation.ts';
import { describe, quietly } from './isolate.ts';
import { odds } from './odds.ts';
import { plans } from './plans.ts';
import { initializationOptionsSchema, readSettings } from './settings.ts';
import { simulationProgress } from './simulationProgress.ts';
import { whenIdle } from './whenIdle.ts';

/** What the surroundings give the server. */
export interface Host {
  /** Files behind the open documents, bound to the workspace folders (URIs), which may change. */
  readonly source: FileSource & { files(): readonly string[] };
  setFolders(uris: readonly string[]): void;
  /** The civil day where the user is. */
  today(): Day;
  readonly nextTurn: NextTurn;
  /** Where there is another thread: simulations run on it, not in small steps on this one. */
  readonly simulator?: Simulator;
  /** Only where there is no disk. */
  readonly receiveFiles?: Context['receiveFiles'];
  /** Plans were analysed: what was made of older versions is garbage now. */
  analysed?(): void;
  /** The client is about to end us, in order. */
  shutdown?(): void;
}

const serverInfo = { name: 'roadmap', version: '0.1.0' };

/** Registers everything on a connection that is not listening yet, then listens. */
export function startServer(connection: Connection, host: Host, features: Features = allFeatures): void {
  let client: ClientAbilities = abilities({}, {});
  let settings = readSettings({});
  let today: Day | undefined;
  let folders: string[] = [];
  let refreshing = false;

  const log = {
    error: (message: string): void => connection.console.error(message),
  };
  const progress = simulationProgress(connection, () => chances.stop());
  const chances = odds(host.simulator ?? simulatorInSteps(host.nextTurn), {
    learnt() {
      workspace.refresh();
      settled.touch();
      // Nobody edited, so no client asks again by itself.
      refreshOthers();
    },
    mistake: (error) => log.error(`simulation failed: ${describe(error)}`),
    progress: (share) => client.progress && progress(share),
  });
  const workspace = createWorkspace(host.source, {
    today: () => today ?? host.today(),
    listFiles: () => host.source.files(),
    confidence: (roadmap) => chances.confidence(roadmap),
  });
  const docs = documents(workspace, (uri) => isFileDocument(uri, folders));
  const settled = whenIdle(() => analyse(undefined), host.nextTurn);
  const analyse = quietly('analysis', log, () => refresh());
  const context: Context = {
    connection,
    workspace,
    documents: docs,
    features,
    log,
    abilities: () => client,
    settings: () => settings,
    ready: () => settled.settled(),
    ...(host.receiveFiles && {
      receiveFiles(files, removed) {
        host.receiveFiles?.(files, removed);
        filesChanged([...files.map(({ uri }) => uri), ...removed]);
      },
    }),
  };
  const found = findings(context);
  const plan = plans(planOf, viewOf);

  /** Looks at every root again; those that nothing touched are answered from what is kept. */
  function refresh(): void {
    const analyses: Analysis[] = [];
    for (const root of workspace.roots()) {
      try {
        const analysis = workspace.analysisOf(root);
        if (analysis) analyses.push(analysis);
      } catch (error) {
        log.error(`analysis of ${root} failed: ${describe(error)}`);
      }
    }
    const fresh = analyses.filter((analysis) => plan.note(analysis));
    const changed = found.update(fresh);
    const known = new Set(analyses.flatMap(({ files }) => [...files.keys()]));
    const gone = found.keepOnly(known);
    for (const analysis of fresh) {
      void connection.sendNotification(requests.planChanged.method, {
        uri: docs.nameOf(analysis.root),
        version: plan.version(analysis.root),
        broken: plan.broken(analysis),
      } satisfies requests.PlanChangedParams);
    }
    if (changed.length + gone.length > 0 && client.pull && client.diagnosticRefresh) {
      connection.languages.diagnostics.refresh();
    }
    host.analysed?.();
    // Only plans that somebody looks at are worth the work.
    chances.consider(analyses.filter(({ files }) => docs.uris().some((uri) => files.has(uri))));
    // The client asks again by itself for the document that was edited, not for the others whose dates moved with it.
    if (fresh.length > 0 && docs.uris().length > 1) refreshOthers();
  }

  function refreshOthers(): void {
    if (refreshing) return;
    refreshing = true;
    setTimeout(() => {
      refreshing = false;
      if (client.inlayRefresh) void connection.languages.inlayHint.refresh();
      if (client.lensRefresh) void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
      if (client.semanticRefresh) connection.languages.semanticTokens.refresh();
    }, 400);
  }

  function filesChanged(uris?: readonly string[]): void {
    workspace.filesChanged(uris);
    settled.touch();
  }

  function setFolders(uris: readonly string[]): void {
    folders = [...uris];
    host.setFolders(folders);
    filesChanged();
  }

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = initializationOptionsSchema.parse(params.initializationOptions ?? {});
    client = abilities(params.capabilities ?? {}, options);
    if (options.settings !== undefined) settings = readSettings(options.settings);
    const [year, month, day] = (options.today ?? '').split('-').map(Number);
    if (year && month && day) today = dayOf(year, month, day);
    const rootUri = params.rootUri ?? undefined;
    setFolders((params.workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : [])).map(({ uri }) => canonicalUri(uri)));
    return { capabilities: capabilities(client), serverInfo };
  });

  connection.onInitialized(
    quietly('initialized', log, () => {
      if (client.configuration) {
        void connection.client
          .register(DidChangeConfigurationNotification.type, { section: 'roadmap' })
          .catch(() => undefined);
        void readConfiguration();
      }
      if (client.watch) {
        const watchers = [{ globPattern: '**/*.roadmap' }, { globPattern: '**/*.csv' }];
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => undefined);
      }
      if (client.workspaceFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          quietly('workspaceFolders', log, ({ added, removed }) => {
            const gone = new Set(removed.map(({ uri }) => canonicalUri(uri)));
            setFolders([...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => canonicalUri(uri))]);
          }),
        );
      }
      settled.touch();
    }),
  );

  async function readConfiguration(): Promise<void> {
    try {
      settings = readSettings(await connection.workspace.getConfiguration('roadmap'));
      found.forget();
      settled.touch();
      if (client.inlayRefresh) void connection.languages.inlayHint.refresh();
      if (client.lensRefresh) void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
    } catch (error) {
      log.error(`settings cannot be read: ${describe(error)}`);
    }
  }

  connection.onDidChangeConfiguration(
    quietly('didChangeConfiguration', log, ({ settings: given }) => {
      if (client.configuration) return void readConfiguration();
      settings = readSettings((given as { roadmap?: unknown } | null | undefined)?.roadmap);
      found.forget();
      settled.touch();
    }),
  );
  const edited = <P>(name: string, apply: (params: P) => void): ((params: P) => void) =>
    quietly(name, log, (params: P) => {
      chances.stop();
      apply(params);
      settled.touch();
    });
  connection.onDidOpenTextDocument(
    edited('didOpen', (params) => {
      docs.open(params);
      found.again(canonicalUri(params.textDocument.uri));
    }),
  );
  connection.onDidChangeTextDocument(edited('didChange', docs.change));
  connection.onDidCloseTextDocument(edited('didClose', docs.close));
  connection.onDidChangeWatchedFiles(
    quietly('didChangeWatchedFiles', log, ({ changes }) => filesChanged(changes.map(({ uri }) => canonicalUri(uri)))),
  );
  const movedFiles = quietly('files', log, () => filesChanged());
  connection.workspace.onDidRenameFiles(movedFiles);
  connection.workspace.onDidDeleteFiles(movedFiles);
  connection.workspace.onDidCreateFiles(movedFiles);

  connection.languages.diagnostics.on(
    answerRequest(context, 'diagnostic', 'error', ({ textDocument, previousResultId }) =>
      found.pull(textDocument.uri, previousResultId),
    ),
  );
  connection.languages.diagnostics.onWorkspace(
    answerRequest(context, 'workspace/diagnostic', 'error', ({ previousResultIds }) => ({
      items: found.pullAll(new Map(previousResultIds.map(({ uri, value }) => [uri, value]))),
    })),
  );

  navigation(context, (path, from) => {
    const result = host.source.find(path, from);
    return result.kind === 'found' && result.uris.length === 1 ? docs.nameOf(result.uris[0]!) : undefined;
  });
  presentation(context);
  editing(context);
  exchange(context);
  customRequests(context, plan);
  connection.onShutdown(() => {
    settled.dispose();
    chances.stop();
    host.shutdown?.();
  });
  connection.listen();
}
