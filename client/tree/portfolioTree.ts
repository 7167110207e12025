/** The portfolio in the explorer: roadmaps, products, features and milestones with their dates. A click goes to the text. */
import {
  commands,
  Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { PortfolioResult, RootsResult } from '../../server/protocol/requests.ts';
import { debounced } from '../debounced.ts';
import type { Server } from '../server.ts';

type Root = RootsResult[number];
type Item = PortfolioResult[number];

/** A roadmap, or something in one. */
type Node = { readonly root: Root; readonly item?: Item };

export function portfolioTree(server: Server): Disposable {
  const changes = new EventEmitter<undefined>();
  const inside = async (root: Root, id?: string): Promise<Node[]> =>
    ((await server.portfolio(Uri.parse(root.uri), id)) ?? []).map((item) => ({ root, item }));

  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changes.event,
    getTreeItem: ({ root, item }) => (item ? itemRow(root, item) : rootRow(root)),
    async getChildren(node) {
      if (node) return inside(node.root, node.item?.id);
      const roots = (await server.roots()) ?? [];
      view.description = roots.length === 1 ? finishWords(roots[0]!) : undefined;
      // A roadmap that is alone needs no line of its own.
      return roots.length === 1 ? inside(roots[0]!) : roots.map((root) => ({ root }));
    },
  };
  const view = window.createTreeView('roadmap.portfolio', { treeDataProvider: provider, showCollapseAll: true });
  const renew = debounced(300, () => changes.fire(undefined));
  /** The view is there as soon as there is something to show. */
  const show = debounced(100, async () => {
    const some = ((await server.roots()) ?? []).length > 0;
    await commands.executeCommand('setContext', 'roadmap.hasRoadmaps', some);
  });
  show();
  return Disposable.from(
    changes,
    view,
    renew,
    show,
    server.onPlanChanged(() => {
      renew();
      show();
    }),
    server.onRestarted(renew),
  );
}

const finishWords = ({ finish }: Root): string | undefined => finish && l10n.t('Finishes {0}', finish);

function rootRow(root: Root): TreeItem {
  const row = new TreeItem(root.title, TreeItemCollapsibleState.Expanded);
  row.id = root.uri;
  row.description = finishWords(root) ?? '';
  row.iconPath = new ThemeIcon('map');
  row.command = goTo(root);
  return row;
}

function itemRow(root: Root, item: Item): TreeItem {
  const { id, title, detail, tooltip, hasParts, kind } = item;
  const open = kind === 'product' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const row = new TreeItem(title, hasParts ? open : TreeItemCollapsibleState.None);
  // What was opened stays open across edits.
  row.id = `${root.uri} ${id}`;
  row.description = detail;
  row.tooltip = tooltip;
  row.iconPath = iconOf(item);
  row.command = goTo(root, id);
  return row;
}

function iconOf({ kind, critical, over }: Item): ThemeIcon {
  if (over === 'done') return new ThemeIcon('pass');
  if (over === 'dropped') return new ThemeIcon('circle-slash');
  if (kind === 'product') return new ThemeIcon('package');
  const colour = critical ? new ThemeColor('roadmap.criticalPath') : undefined;
  return new ThemeIcon(kind === 'milestone' ? 'milestone' : critical ? 'circle-filled' : 'circle-outline', colour);
}

const goTo = ({ uri }: Root, id?: string) => ({
  command: 'roadmap.goTo',
  title: l10n.t('Go to the Source'),
  arguments: [{ uri, id }],
});
