/** Every suite, in the order they run. */
import { activation } from './activation.ts';
import { checkTask } from './checkTask.ts';
import { criticalPath } from './criticalPath.ts';
import { editing } from './editing.ts';
import { findings } from './findings.ts';
import { gestures } from './gestures.ts';
import { preview } from './preview.ts';
import { reading } from './reading.ts';
import { tree } from './tree.ts';
import { typing } from './typing.ts';
import { views } from './views.ts';

export function declareSuites(): void {
  activation();
  findings();
  reading();
  editing();
  criticalPath();
  preview();
  gestures();
  tree();
  views();
  checkTask();
  typing();
}
