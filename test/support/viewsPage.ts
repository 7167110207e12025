/** The preview's page showing the views of a roadmap that is written in the test, answered as the editor answers. */

import type { Analysis } from '../../server/analysis/analysis.ts';
import { readPageMessage } from '../../server/protocol/messages.ts';
import { timelinePlan } from '../../server/timeline/timelinePlan.ts';
import type { OtherView } from '../../server/timeline/views/shown.ts';
import { viewData } from '../../server/topics/viewData.ts';
import { type Preview, type PreviewOptions, settled } from './previewPage.ts';
import { previewsInBrowser } from './previewsInBrowser.ts';

export interface ViewsPage extends Preview {
  /** Clicks the view's tab and answers what the page asks. */
  readonly go: (view: OtherView) => Promise<void>;
  /** Shows another version of the roadmap. */
  readonly edit: (analysis: Analysis) => Promise<void>;
  /** Answers what the page has asked for since the last time. */
  readonly answer: () => Promise<void>;
  /** Loads the page again; it remembers how it was looked at. */
  readonly reload: () => Promise<void>;
  /** The ids that the page wants to go to. */
  readonly revealed: () => Promise<readonly string[]>;
}

async function viewsOn(preview: Preview, first: Analysis): Promise<ViewsPage> {
  let analysis = first;
  let heard = 0;
  const answer = async (): Promise<void> => {
    const said = await preview.said();
    for (const data of said.slice(heard)) {
      const message = readPageMessage(data);
      if (message?.kind !== 'view') continue;
      await preview.post({ kind: 'view', query: message.query, data: viewData(analysis, message.query) });
    }
    heard = said.length;
  };
  const edit = async (next: Analysis): Promise<void> => {
    analysis = next;
    await preview.show(timelinePlan(next));
    await answer();
  };
  await edit(first);
  return {
    ...preview,
    edit,
    answer,
    async go(view) {
      await preview.page.locator(`#tab-${view}`).click();
      await answer();
      await settled(preview.page);
    },
    async reload() {
      await preview.page.reload();
      heard = 0;
      await edit(analysis);
    },
    async revealed() {
      const said = (await preview.said()).map(readPageMessage);
      return said.flatMap((message) => (message?.kind === 'reveal' ? [message.id] : []));
    },
  };
}

/** For a suite about one view. What it gives opens the view, or the timeline where none is named. */
export function viewsInBrowser() {
  const previews = previewsInBrowser();
  return async (analysis: Analysis, view?: OtherView, options: PreviewOptions = {}): Promise<ViewsPage> => {
    const views = await viewsOn(await previews.open(options), analysis);
    if (view) await views.go(view);
    return views;
  };
}

/** The key of the entry that has the keyboard. */
export const focusedKey = ({ page }: ViewsPage): Promise<string> => page.evaluate('document.activeElement.dataset.key');
