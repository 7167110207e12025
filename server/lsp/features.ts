/** Every editor feature under one roof, so that the server is handed them and a test can hand it others. */
import { hierarchyAt, waitedForBy, waitsFor } from '../language/callHierarchy.ts';
import { codeActions } from '../language/codeActions.ts';
import { codeLenses } from '../language/codeLenses.ts';
import { completion } from '../language/completion.ts';
import { criticalSpans } from '../language/criticalPath.ts';
import { definition } from '../language/definition.ts';
import { documentLinks } from '../language/documentLinks.ts';
import { documentSymbols } from '../language/documentSymbols.ts';
import { foldsOf } from '../language/folding.ts';
import { formatFile, formatOnType, formatRange } from '../language/formatting.ts';
import { hover } from '../language/hover.ts';
import { implementation } from '../language/implementation.ts';
import { inlayHints } from '../language/inlayHints.ts';
import { overview } from '../language/overview.ts';
import { portfolio } from '../language/portfolio.ts';
import { highlights, references } from '../language/references.ts';
import { prepareRename, rename } from '../language/rename.ts';
import { importEdits } from '../language/renameFiles.ts';
import { selectionRanges } from '../language/selectionRanges.ts';
import { semanticTokens } from '../language/semanticTokens.ts';
import { workspaceSymbols } from '../language/workspaceSymbols.ts';
import { editPlan } from '../planEdits/editPlan.ts';

export const features = {
  codeActions,
  codeLenses,
  completion,
  criticalSpans,
  definition,
  documentLinks,
  documentSymbols,
  foldsOf,
  formatFile,
  formatOnType,
  formatRange,
  hierarchyAt,
  highlights,
  hover,
  implementation,
  importEdits,
  inlayHints,
  overview,
  portfolio,
  prepareRename,
  references,
  rename,
  editPlan,
  selectionRanges,
  semanticTokens,
  waitedForBy,
  waitsFor,
  workspaceSymbols,
} as const;

export type Features = typeof features;
