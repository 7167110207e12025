/** Every suite, in the order they run. */
import { activation } from './activation.ts';

export function declareSuites(): void {
  activation();
}
