/** An export format: from what a reader may see of a roadmap to the bytes of a file. */
import type { Scope } from '../../topics/scope.ts';

export interface ExportOptions {
  readonly theme: 'light' | 'dark';
  /** Of a picture, in pixels. */
  readonly width: number;
  /** The topic that a picture shows. */
  readonly show: string;
  /** The table of a file that has one. */
  readonly sheet?: string;
  /** Only what this person owns, without the `@`. */
  readonly who?: string;
  /** A byte order mark, for spreadsheets that need one. */
  readonly mark?: boolean;
}

/** The same scope and options give the same bytes: no clock, no chance. */
export type Exporter = (scope: Scope, options: ExportOptions) => string | Uint8Array | Promise<string | Uint8Array>;
