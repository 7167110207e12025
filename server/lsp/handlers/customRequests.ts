/** The requests of our own, each checked at the gate. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { z } from 'zod';
import * as requests from '../../protocol/requests.ts';
import { declarationSpans, entityAround, entityOf } from '../../workspace/places.ts';
import { canonicalUri } from '../../workspace/uri.ts';
import { answerRequest, type Context, type Target, targetOf } from '../context.ts';
import { offsetOf } from '../fromProtocol.ts';
import type { Plans } from '../plans.ts';
import { toRange, toTextEdit } from '../toProtocol.ts';

export function customRequests(context: Context, plans: Plans): void {
  const { connection, documents, features } = context;

  const on = <S extends z.ZodType<{ uri: string }>, R>(
    { method, params }: { readonly method: string; readonly params: S },
    handler: (target: Target, params: z.infer<S>) => R,
    nothing: R,
  ): void => {
    const answer = answerRequest<unknown, R>(context, method, 'error', (given): R => {
      const checked = params.safeParse(given);
      if (!checked.success) throw new ResponseError(ErrorCodes.InvalidParams, `${method}: ${checked.error.message}`);
      const target = targetOf(context, checked.data.uri);
      return target ? handler(target, checked.data) : nothing;
    });
    connection.onRequest(method, (given: unknown): Promise<unknown> => answer(given));
  };

  on(requests.timelinePlan, ({ analysis }, { level }): requests.TimelinePlanResult => plans.planOf(analysis, level), {
    reason: 'There is no such roadmap.',
  });
  on(
    requests.viewData,
    ({ analysis }, { query, level }): requests.ViewDataResult | null => plans.viewOf(analysis, query, level),
    null,
  );
  on(
    requests.criticalPath,
    ({ analysis, file }, { to }): requests.CriticalPathResult => {
      const { enabled, nearCriticalFloat } = context.settings().criticalPath;
      if (!enabled) return { critical: [], nearCritical: [] };
      const { critical, nearCritical } = features.criticalSpans(analysis, file, nearCriticalFloat, to);
      return {
        critical: critical.map((span) => toRange(file.lines, span)),
        nearCritical: nearCritical.map((span) => toRange(file.lines, span)),
      };
    },
    { critical: [], nearCritical: [] },
  );
  on(
    requests.summary,
    ({ analysis }): requests.SummaryResult | null => ({
      ...features.overview(analysis),
      root: documents.nameOf(analysis.root),
    }),
    null,
  );
  on(
    requests.reveal,
    ({ analysis }, { id }): requests.RevealResult | null => {
      const entity = entityOf(analysis, id);
      const spans = entity && declarationSpans(analysis, entity.origin);
      const file = spans && analysis.files.get(spans.uri);
      if (!spans || !file) return null;
      return {
        uri: documents.nameOf(spans.uri),
        range: toRange(file.lines, spans.whole),
        selectionRange: toRange(file.lines, spans.name),
      };
    },
    null,
  );
  on(
    requests.editPlan,
    ({ analysis }, { edit, level }): requests.EditPlanResult => {
      // The picture is of an older text then, and half of this one is not understood.
      if (plans.broken(analysis)) return { kind: 'refused', because: 'The text has errors: they have to go first.' };
      const found = features.editPlan(analysis, edit, level);
      if (found.kind === 'refused') return found;
      const changes = [...found.edits].flatMap(([of, edits]) => {
        const file = analysis.files.get(of);
        if (!file || edits.length === 0) return [];
        return [
          {
            uri: documents.nameOf(of),
            version: documents.version(of) ?? null,
            edits: edits.map((edit) => toTextEdit(file.lines, edit)),
          },
        ];
      });
      return { kind: 'edits', title: found.title, changes };
    },
    { kind: 'refused', because: 'There is no such roadmap.' },
  );
  on(
    requests.itemAt,
    ({ analysis, file }, { position }): requests.ItemAtResult | null => {
      const entity = entityAround(analysis, file.uri, offsetOf(file, position));
      return entity ? { id: entity.id, kind: entity.kind, title: entity.title } : null;
    },
    null,
  );

  on(
    requests.portfolio,
    ({ analysis }, { inside }): requests.PortfolioResult => [...features.portfolio(analysis, inside)],
    [],
  );
  const rootsOf = answerRequest<unknown, requests.RootsResult>(context, requests.roots.method, 'error', () =>
    context.workspace.roots().flatMap((root) => {
      const analysis = context.workspace.analysisOf(root);
      if (!analysis) return [];
      const { title, finish } = features.overview(analysis);
      return [{ uri: documents.nameOf(root), title, ...(finish !== undefined && { finish }) }];
    }),
  );
  connection.onRequest(requests.roots.method, (given: unknown): Promise<unknown> => rootsOf(given));

  const { method, params } = requests.files;
  if (context.receiveFiles) {
    const receive = context.receiveFiles;
    connection.onNotification(method, (given: unknown) => {
      const checked = params.safeParse(given);
      if (!checked.success) return context.log.error(`${method}: ${checked.error.message}`);
      receive(
        checked.data.files.map(({ uri, text }) => ({ uri: canonicalUri(uri), text })),
        checked.data.removed.map(canonicalUri),
      );
    });
  }
}
