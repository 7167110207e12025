export const root: string;
export const cacheFolder: string;
export const windows: boolean;
export function say(text: string): void;
export function onPath(name: string): string | undefined;
export function run(
  command: string,
  args: readonly string[],
  options?: { timeout?: number; cwd?: string; env?: Record<string, string>; quiet?: boolean },
): Promise<{ code: number; timedOut: boolean; output: string }>;
