/**
 * Makes a clean clone ready: `node test/support/setup.mjs [browser] [vscode]`. The packages always; the browser and the
 * VS Code only where the tests ask for them. What is there already costs nothing.
 */
import { pathToFileURL } from 'node:url';
import { modules } from './setupModules.mjs';
import { say } from './setupProcess.mjs';

/** @param {readonly ('browser' | 'vscode')[]} parts */
export async function setUp(parts) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new Error(`Node 20.19 or newer is needed; this is ${process.version}`);
  await modules();
  if (parts.includes('browser')) {
    const { browser } = await import('./setupBrowser.mjs');
    say(`  browser: ${await browser()}`);
  }
  if (parts.includes('vscode')) {
    const { carriedVscode, desktopVscode, webFileSystem } = await import('./setupVscode.mjs');
    const desktop = await desktopVscode();
    if (desktop) say(`  VS Code for the desktop: ${desktop}`);
    const { vscode } = await carriedVscode();
    await webFileSystem();
    say(`  VS Code: ${vscode}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await setUp(process.argv.slice(2));
  } catch (error) {
    say(`set-up failed: ${error.message}`);
    process.exitCode = 1;
  }
}
