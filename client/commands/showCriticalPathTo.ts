import { l10n, type QuickPickItem, window } from 'vscode';
import { z } from 'zod';
import { isoDate } from '../../grammar/civil.ts';
import type { Command } from './command.ts';
import { target } from './target.ts';

interface Choice extends QuickPickItem {
  readonly milestone?: { readonly id: string; readonly title: string };
}

/** A keybinding or another extension may name the milestone (or `null`, the whole roadmap); else one is chosen. */
const named = z.nullable(z.object({ id: z.string(), title: z.string() }));

export const showCriticalPathTo: Command = async ({ server, marks }, argument) => {
  const given = named.safeParse(argument);
  if (given.success) return marks.narrow(given.data ?? undefined);
  const uri = target(argument);
  if (uri === undefined) return;
  const answer = await server.timelinePlan(uri);
  if (answer?.plan === undefined) return;
  const whole: Choice = { label: l10n.t('The whole roadmap'), description: l10n.t('the path to its finish') };
  const choices = answer.plan.rows
    .filter((row) => row.kind === 'milestone')
    .map(
      ({ id, title, lastDay }): Choice => ({
        label: title,
        description: `${id} · ${isoDate(lastDay)}`,
        milestone: { id, title },
      }),
    );
  const placeHolder = l10n.t('Which milestone? Its driving path is marked in the text.');
  const chosen = await window.showQuickPick([whole, ...choices], { placeHolder, matchOnDescription: true });
  if (chosen !== undefined) marks.narrow(chosen.milestone);
};
