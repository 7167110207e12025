/** The language status item, behind the `{}` of the status bar: findings, the finish date, how much is critical. */
import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages, window } from 'vscode';
import type { SummaryResult } from '../../server/protocol/requests.ts';
import { debounced } from '../debounced.ts';
import { documentSelector, isRoadmap } from '../servedSchemes.ts';
import type { Server } from '../server.ts';

function say(item: LanguageStatusItem, known: SummaryResult): void {
  const { errors, warnings, infos, finish, critical, features } = known;
  item.text = finish === undefined ? l10n.t('Nothing planned yet') : l10n.t('Finishes {0}', finish);
  item.detail = l10n.t(
    '{0} of {1} features critical · {2} errors, {3} warnings, {4} notes',
    critical,
    features,
    errors,
    warnings,
    infos,
  );
  item.severity =
    errors > 0
      ? LanguageStatusSeverity.Error
      : warnings > 0
        ? LanguageStatusSeverity.Warning
        : LanguageStatusSeverity.Information;
}

export function languageStatus(server: Server): Disposable {
  const item = languages.createLanguageStatusItem('roadmap.summary', documentSelector());
  item.name = 'Roadmap';
  item.text = 'Roadmap';
  item.command = { command: 'roadmap.showPreviewToSide', title: l10n.t('Open Preview') };

  const renew = debounced(200, async () => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isRoadmap(document)) return;
    item.busy = true;
    const known = await server.summary(document.uri);
    item.busy = false;
    if (known !== undefined) say(item, known);
  });
  renew();
  return Disposable.from(item, renew, server.onPlanChanged(renew), window.onDidChangeActiveTextEditor(renew));
}
