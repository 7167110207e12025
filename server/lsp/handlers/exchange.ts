/** Import and export on request of an editor. Nothing is read or written here: the client has the files. */
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { z } from 'zod';
import { exporters } from '../../exchange/out/exporters.ts';
import {
  type ExportFileResult,
  exportFile,
  type ImportFileParams,
  type ImportFileResult,
  importFile,
} from '../../protocol/exchangeRequests.ts';
import { planningScope, readerScope } from '../../topics/scope.ts';
import { remarkText } from '../../tracker/remarkText.ts';
import { canonicalUri } from '../../workspace/uri.ts';
import { answerRequest, type Context, targetOf } from '../context.ts';
import { toTextEdit } from '../toProtocol.ts';

export function exchange(context: Context): void {
  const on = <S extends z.ZodType, R>(
    { method, params }: { readonly method: string; readonly params: S },
    handler: (params: z.infer<S>) => Promise<R>,
  ): void => {
    const answer = answerRequest<unknown, R>(context, method, 'error', (given) => {
      const checked = params.safeParse(given);
      if (!checked.success) throw new ResponseError(ErrorCodes.InvalidParams, `${method}: ${checked.error.message}`);
      return handler(checked.data);
    });
    context.connection.onRequest(method, (given: unknown): Promise<unknown> => answer(given));
  };

  on(exportFile, async ({ uri, format, view: name }): Promise<ExportFileResult> => {
    const target = targetOf(context, uri);
    if (!target) return { kind: 'failed', because: 'There is no such roadmap.' };
    const { analysis } = target;
    const view = name === undefined ? undefined : analysis.roadmap.views.find((each) => each.name === name);
    if (name !== undefined && !view) return { kind: 'failed', because: `There is no view \`${name}\`.` };
    const write = await exporters[format]();
    const content = await write(view ? readerScope(analysis, view) : planningScope(analysis), {
      theme: 'light',
      width: 1440,
      show: 'timeline',
    });
    return {
      kind: 'file',
      base64: base64Of(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    };
  });
  on(importFile, (params) => imported(context, params));
}

async function imported(context: Context, { name, base64, dates, into }: ImportFileParams): Promise<ImportFileResult> {
  // Readers are large, and most sessions never need one.
  const { importedPlan } = await import('../../exchange/in/importedPlan.ts');
  const { roadmapText } = await import('../../exchange/in/roadmapText.ts');
  const { mergeIssues } = await import('../../exchange/in/mergeIssues.ts');
  const target = into === undefined ? undefined : targetOf(context, into);
  if (into !== undefined && !target) return { kind: 'failed', because: 'There is no such roadmap.' };
  const result = importedPlan(
    { name, bytes: bytesOf(base64) },
    { states: [], ...(dates && { dates }) },
    target?.analysis.roadmap.header,
  );
  if (result.kind === 'undecided') return result;
  if (result.kind === 'failed') return { kind: 'failed', because: `Cannot import \`${name}\`: ${result.because}.` };
  const { plan } = result;
  const merged = target && mergeIssues(target.analysis, plan, canonicalUri(into!), { states: [] });
  const remarks = [...plan.remarks, ...(merged?.remarks ?? [])].map(remarkText);
  const changes = [...(merged?.edits ?? [])].flatMap(([uri, edits]) => {
    const file = target!.analysis.files.get(uri);
    return file && edits.length > 0
      ? [{ uri: context.documents.nameOf(uri), edits: edits.map((edit) => toTextEdit(file.lines, edit)) }]
      : [];
  });
  return {
    kind: 'imported',
    format: plan.format,
    items: plan.issues.length,
    remarks,
    ...(merged ? { changes } : { text: roadmapText(plan, { title: name.replace(/\.[^.]*$/, ''), states: [] }) }),
  };
}

/** In parts, since a call takes so many arguments only. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
