/** What `roadmap import` was called with. */
import type { CommonOptions } from '../options.ts';

export interface ImportOptions extends CommonOptions {
  readonly from?: string;
  readonly into?: string;
  readonly outputFile?: string;
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
  readonly dates?: 'dmy' | 'mdy';
  readonly map?: readonly string[];
  readonly status?: readonly string[];
  readonly point?: string;
}
