/** What changes the text: completion, rename, formatting, code actions, imports that follow a renamed file. */
import {
  type CodeAction,
  type CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type DocumentOnTypeFormattingParams,
  ErrorCodes,
  InsertTextFormat,
  MarkupKind,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { z } from 'zod';
import type { Analysis, ParsedFile } from '../../analysis/analysis.ts';
import type { CompletionKind } from '../../language/completion/item.ts';
import type { Edits } from '../../planEdits/edit.ts';
import { canonicalUri } from '../../workspace/uri.ts';
import { aboutFile, aboutPlace, analysesOf, answerRequest, type Context, filesOf, targetOf } from '../context.ts';
import { offsetOf, spanOf } from '../fromProtocol.ts';
import { toDiagnostic } from '../toDiagnostic.ts';
import { toRange, toTextEdit } from '../toProtocol.ts';

/**
 * Opens the list for what comes next. As if by itself: in a list that the user opened, VS Code takes Enter behind a
 * complete word for its acceptance, and the new line is lost.
 */
const suggest = { title: 'Suggest', command: 'editor.action.triggerSuggest', arguments: [{ auto: true }] };

export function editing(context: Context): void {
  const { connection, features, workspace } = context;

  connection.onCompletion(
    aboutPlace<CompletionParams, CompletionList | null>(context, 'completion', null, (target, offset, params) => {
      const { analysis, file } = target;
      const trigger = params.context?.triggerCharacter;
      const { span, items, incomplete } = features.completion(analysis, file, offset, workspace.files, trigger);
      const { snippets, insertReplace } = context.abilities();
      // What stands behind the cursor is another word unless the user says otherwise, which only some clients can ask.
      const insert = toRange(file.lines, { start: span.start, end: offset });
      const range = insertReplace ? { insert, replace: toRange(file.lines, span) } : { range: insert };
      return {
        isIncomplete: incomplete,
        items: items.map(
          ({ label, kind, detail, insert: text = label, plain, filter, doc, retrigger, exact }, i): CompletionItem => ({
            label,
            kind: completionKinds[kind],
            ...(detail && { detail }),
            ...(filter && { filterText: filter }),
            ...(exact && { preselect: true }),
            sortText: String(i).padStart(6, '0'),
            insertTextFormat: plain !== undefined && snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
            textEdit: { ...range, newText: snippets ? text : (plain ?? text) },
            ...(doc && { data: { doc } }),
            ...(retrigger && { command: suggest }),
          }),
        ),
      };
    }),
  );
  const docData = z.object({ doc: z.string().max(20_000) });
  connection.onCompletionResolve((item) => {
    const data = docData.safeParse(item.data);
    return data.success ? { ...item, documentation: { kind: MarkupKind.Markdown, value: data.data.doc } } : item;
  });

  connection.onPrepareRename(
    aboutPlace(context, 'prepareRename', null, ({ analysis, file }, offset) => {
      const found = features.prepareRename(analysis, file.uri, offset);
      return found ? { range: toRange(file.lines, found.span), placeholder: found.name } : null;
    }),
  );
  connection.onRenameRequest(
    answerRequest(context, 'rename', 'error', (params) => {
      const target = targetOf(context, params.textDocument.uri);
      if (!target) return null;
      const { analysis, file } = target;
      const all = analysesOf(context);
      const offset = offsetOf(file, params.position);
      const renamed = features.rename(analysis, file.uri, offset, String(params.newName), all);
      if (renamed.kind === 'refused') throw new ResponseError(ErrorCodes.InvalidParams, renamed.because);
      return toWorkspaceEdit(context, filesOf([...all, analysis]), renamed.edits);
    }),
  );

  const format = (file: ParsedFile, edits: ReturnType<typeof features.formatFile>): TextEdit[] =>
    edits.map((edit) => toTextEdit(file.lines, edit));
  connection.onDocumentFormatting(
    aboutFile(context, 'formatting', null, ({ file }) => format(file, features.formatFile(file))),
  );
  connection.onDocumentRangeFormatting(
    aboutFile(context, 'rangeFormatting', null, ({ file }, { range }) =>
      format(file, features.formatRange(file, spanOf(file, range))),
    ),
  );
  connection.onDocumentOnTypeFormatting(
    aboutPlace<DocumentOnTypeFormattingParams, TextEdit[] | null>(
      context,
      'onTypeFormatting',
      null,
      ({ file }, offset, { ch }) => format(file, features.formatOnType(file, offset, String(ch))),
    ),
  );

  connection.onCodeAction(
    aboutFile(context, 'codeAction', null, ({ analysis, file }, { range, context: asked }) => {
      const wanted = (kind: string): boolean =>
        !asked?.only || asked.only.some((only) => kind === only || kind.startsWith(`${only}.`) || only === '');
      const findings = context.workspace.sharedFindingsFor(file.uri);
      return features
        .codeActions(analysis, file, spanOf(file, range), findings, wanted)
        .filter(({ create }) => !create || (context.abilities().createFiles && context.abilities().documentChanges))
        .flatMap(({ title, kind, edits, preferred, finding, seenIn, create }): CodeAction[] => [
          {
            title,
            kind: kind as CodeActionKind,
            edit: withFile(toWorkspaceEdit(context, seenIn ?? analysis, edits), create),
            ...(preferred && { isPreferred: true }),
            ...(finding && {
              diagnostics: [toDiagnostic(seenIn ?? analysis, file, finding, context.documents.nameOf)],
            }),
          },
        ]);
    }),
  );

  connection.workspace.onWillRenameFiles(
    answerRequest(context, 'willRenameFiles', { answer: null }, ({ files }) => {
      const moves = new Map(files.map(({ oldUri, newUri }) => [canonicalUri(oldUri), canonicalUri(newUri)] as const));
      const all = analysesOf(context);
      const edits: Edits = new Map(all.flatMap((analysis) => [...features.importEdits(analysis, moves)]));
      return edits.size > 0 ? toWorkspaceEdit(context, filesOf(all), edits) : null;
    }),
  );
}

/** The new file first, and only where there is none: an edit that would write over one is refused as a whole. */
function withFile(
  edit: WorkspaceEdit,
  create: { readonly uri: string; readonly text: string } | undefined,
): WorkspaceEdit {
  if (!create) return edit;
  const { uri, text } = create;
  const start = { line: 0, character: 0 };
  return {
    documentChanges: [
      { kind: 'create', uri },
      { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
      ...(edit.documentChanges ?? []),
    ],
  };
}

/** With versions where the client takes them, so that an edit for an older text is refused rather than misapplied. */
function toWorkspaceEdit(context: Context, { files }: Pick<Analysis, 'files'>, edits: Edits): WorkspaceEdit {
  const { nameOf, version } = context.documents;
  const changes = [...edits].flatMap(([uri, list]) => {
    const file = files.get(uri);
    return file && list.length > 0 ? [{ uri, edits: list.map((edit) => toTextEdit(file.lines, edit)) }] : [];
  });
  if (context.abilities().documentChanges) {
    return {
      documentChanges: changes.map(({ uri, edits: list }) => ({
        textDocument: { uri: nameOf(uri), version: version(uri) ?? null },
        edits: list,
      })),
    };
  }
  return { changes: Object.fromEntries(changes.map(({ uri, edits: list }) => [nameOf(uri), list])) };
}

const completionKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  property: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  date: CompletionItemKind.Constant,
  value: CompletionItemKind.Value,
  // Not `Snippet`: editors are told to leave out those, since theirs would stand in every position.
  kind: CompletionItemKind.Class,
  file: CompletionItemKind.File,
  person: CompletionItemKind.Constant,
  tag: CompletionItemKind.Constant,
};
