/** What is drawn into the text: semantic tokens, hints, lenses, folds, hovers. */
import {
  type Hover,
  InlayHintKind,
  MarkupKind,
  type SemanticTokens,
  SemanticTokensBuilder,
} from 'vscode-languageserver';
import type { LineIndex } from '../../../grammar/text.ts';
import type { Token } from '../../language/semanticTokens.ts';
import { tokenModifiers, tokenTypes } from '../../language/tokenLegend.ts';
import { aboutFile, aboutPlace, type Context } from '../context.ts';
import { spanOf } from '../fromProtocol.ts';
import { toFoldingRange, toPosition, toRange } from '../toProtocol.ts';

export function presentation(context: Context): void {
  const { connection, features } = context;

  connection.onHover(
    aboutPlace(context, 'hover', null, ({ analysis, file }, offset): Hover | null => {
      if (!context.settings().hover.enabled) return null;
      const found = features.hover(analysis, file.uri, offset);
      return found
        ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: toRange(file.lines, found.span) }
        : null;
    }),
  );
  connection.onFoldingRanges(
    aboutFile(context, 'foldingRange', null, ({ file }) => features.foldsOf(file).map(toFoldingRange)),
  );
  connection.languages.inlayHint.on(
    aboutFile(context, 'inlayHint', null, ({ analysis, file }, { range }) => {
      const { inlayHints } = context.settings();
      if (!inlayHints.enabled) return [];
      return features
        .inlayHints(analysis, file, spanOf(file, range), inlayHints.float)
        .map(({ offset, label, tooltip }) => ({
          position: toPosition(file.lines, offset),
          label,
          tooltip,
          kind: InlayHintKind.Type,
          paddingLeft: true,
        }));
    }),
  );
  connection.onCodeLens(
    aboutFile(context, 'codeLens', null, ({ analysis, file }) => {
      if (!context.settings().codeLens.enabled) return [];
      return features.codeLenses(analysis, file).map(({ span, title, id, name }) => ({
        range: toRange(file.lines, span),
        command: { title, command: 'roadmap.showCriticalPathTo', arguments: [{ id, title: name }] },
      }));
    }),
  );
  tokens(context);
}

/** Earlier answers by document, for answering with the difference; one each, as an editor only ever asks for the last. */
function tokens(context: Context): void {
  const { connection, documents, features } = context;
  const builders = new Map<string, SemanticTokensBuilder>();
  const builderOf = (uri: string): SemanticTokensBuilder => {
    for (const known of builders.keys()) if (!documents.isOpen(known)) builders.delete(known);
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, builder);
    return builder;
  };
  const none: SemanticTokens = { data: [] };

  connection.languages.semanticTokens.on(
    aboutFile(context, 'semanticTokens/full', none, ({ analysis, file }) => {
      const builder = builderOf(file.uri);
      // Forgets the last answer's numbers, since this one starts anew.
      builder.previousResult('');
      push(builder, file.lines, features.semanticTokens(analysis, file, { start: 0, end: file.text.length }));
      return builder.build();
    }),
  );
  connection.languages.semanticTokens.onDelta(
    aboutFile(
      context,
      'semanticTokens/delta',
      none as SemanticTokens | { resultId?: string; edits: [] },
      ({ analysis, file }, { previousResultId }) => {
        const builder = builderOf(file.uri);
        builder.previousResult(previousResultId);
        push(builder, file.lines, features.semanticTokens(analysis, file, { start: 0, end: file.text.length }));
        return builder.buildEdits() as SemanticTokens;
      },
    ),
  );
  connection.languages.semanticTokens.onRange(
    aboutFile(context, 'semanticTokens/range', none, ({ analysis, file }, { range }) => {
      const builder = new SemanticTokensBuilder();
      push(builder, file.lines, features.semanticTokens(analysis, file, spanOf(file, range)));
      return builder.build();
    }),
  );
}

const typeIndex = new Map(tokenTypes.map((type, i) => [type, i]));
const modifierBit = new Map(tokenModifiers.map((modifier, i) => [modifier, 1 << i]));

function push(builder: SemanticTokensBuilder, lines: LineIndex, found: readonly Token[]): void {
  for (const { span, type, modifiers } of found) {
    const { line, column } = lines.at(span.start);
    const bits = modifiers.reduce((sum, modifier) => sum | modifierBit.get(modifier)!, 0);
    builder.push(line, column, span.end - span.start, typeIndex.get(type)!, bits);
  }
}
