import type { Browser, LaunchOptions } from 'playwright-core';

export function installedBrowser(): Promise<string | undefined>;
export function browser(): Promise<string>;
export function launchBrowser(options?: LaunchOptions): Promise<Browser>;
