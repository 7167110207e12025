/**
 * Tasks of the type `roadmap`: the commands of `roadmap`, run by VS Code's own Node from the extension's folder. There is no
 * process to run in a browser, so there it offers none.
 */
import {
  Disposable,
  type ExtensionContext,
  env,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  UIKind,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { z } from 'zod';

const definition = z.object({
  type: z.literal('roadmap'),
  command: z.enum(['validate', 'schedule', 'critical-path', 'prioritize']),
  path: z.string().optional(),
});

function taskFor(
  given: TaskDefinition,
  scope: WorkspaceFolder | TaskScope.Workspace,
  script: string,
): Task | undefined {
  const read = definition.safeParse(given);
  if (!read.success) return undefined;
  const { command, path } = read.data;
  const args = [script, command, ...(path ? [path] : []), ...(command === 'validate' ? ['--format', 'concise'] : [])];
  const run = new ProcessExecution(process.execPath, args, { env: { ELECTRON_RUN_AS_NODE: '1' } });
  const name = path ? `${command} ${path}` : command;
  const matchers = command !== 'validate' || isCheckedLive(scope, path) ? [] : ['$roadmap'];
  const task = new Task(given, scope, name, 'roadmap', run, matchers);
  if (command === 'validate') task.group = TaskGroup.Build;
  return task;
}

/**
 * Whether the language server reports the findings of the task by itself. The task has them in its output, and in the
 * Problems panel only where they would otherwise be missing: nobody wants to read each of them twice.
 */
function isCheckedLive(scope: WorkspaceFolder | TaskScope.Workspace, path = ''): boolean {
  const folder = typeof scope === 'object' ? scope.uri : undefined;
  const leadsOut = /^(\.\.|[/\\~]|[A-Za-z]:)/.test(path);
  return !leadsOut && workspace.getConfiguration('roadmap', folder).get('diagnostics.enabled', true);
}

export function validateTasks(context: ExtensionContext): Disposable {
  if (env.uiKind === UIKind.Web && env.remoteName === undefined) return new Disposable(() => undefined);
  const script = context.asAbsolutePath('dist/roadmap.mjs');
  return tasks.registerTaskProvider('roadmap', {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter((folder) => folder.uri.scheme === 'file')
        .map((folder) => taskFor({ type: 'roadmap', command: 'validate' }, folder, script))
        .filter((task) => task !== undefined),
    resolveTask: (task) =>
      taskFor(task.definition, typeof task.scope === 'object' ? task.scope : TaskScope.Workspace, script),
  });
}
