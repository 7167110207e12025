/** The preview's page in a real browser, with a stand-in for the editor: it records what the page says. */
import type { Browser, Page } from 'playwright-core';
import type { TimelinePlan } from '../../server/timeline/plan.ts';
import type { PageServer } from './staticServer.ts';

export interface Preview {
  readonly page: Page;
  /** To the page, as the editor posts it. */
  readonly post: (message: unknown) => Promise<void>;
  readonly show: (plan: TimelinePlan) => Promise<void>;
  /** What the page has said so far. */
  readonly said: () => Promise<readonly unknown[]>;
  /** Console errors, uncaught errors and violations of the page's policy. */
  readonly complaints: readonly string[];
  /** Requests beyond the page, its script and its style. */
  readonly requests: readonly string[];
}

export interface PreviewOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Classes that the editor puts on the body: `vscode-high-contrast`. */
  readonly body?: string;
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

export async function openPreview(
  browser: Browser,
  server: PageServer,
  options: PreviewOptions = {},
): Promise<Preview> {
  const { width = 1280, height = 720, theme = 'light', body = '', reducedMotion = 'reduce' } = options;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const path = request.url().replace(server.url, '');
    if (!['', 'webview.js', 'webview.css', 'data:,'].includes(path)) requests.push(request.url());
  });
  await page.addInitScript({ content: standIn(body) });
  await page.goto(server.url);
  let version = 0;
  const post = async (message: unknown): Promise<void> => {
    // As text: the driver takes seconds to pass ten thousand rows as an object.
    await page.evaluate((text) => window.postMessage(JSON.parse(text), '*'), JSON.stringify(message));
    await settled(page);
  };
  return {
    page,
    post,
    show: (plan) => post({ kind: 'plan', version: version++, plan }),
    said: () => page.evaluate(() => (globalThis as unknown as { kept: { said: unknown[] } }).kept.said),
    complaints,
    requests,
  };
}

/** When what was posted or done is drawn. */
export const settled = async (page: Page): Promise<void> => {
  await page.evaluate(
    'new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)), 0))',
  );
};

/** The editor's side of a panel, as a script: compiled functions would bring helpers along that the page has not. */
const standIn = (classes: string): string => `
  globalThis.kept = { said: [] };
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (message) => kept.said.push(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
    setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
  document.addEventListener('DOMContentLoaded', () => document.body.classList.add(...${JSON.stringify(classes.split(' ').filter(Boolean))}));
`;
