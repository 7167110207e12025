/** The export formats. Each is a file of its own, which is loaded when the format is asked for. */
import type { Exporter } from './exporter.ts';

export interface ExportFormat {
  readonly name: string;
  /** The endings of files that have it, without the dot; the first names it best. */
  readonly extensions: readonly string[];
  /** Bytes that are no text, so that a terminal is no place for them. */
  readonly isBinary: boolean;
  readonly load: () => Promise<Exporter>;
}

export const exportFormats: readonly ExportFormat[] = [
  { name: 'svg', extensions: ['svg'], isBinary: false, load: async () => (await import('./svg.ts')).svg },
  { name: 'csv', extensions: ['csv'], isBinary: false, load: async () => (await import('./csv.ts')).csv },
  { name: 'xlsx', extensions: ['xlsx'], isBinary: true, load: async () => (await import('./xlsx.ts')).xlsx },
  { name: 'ics', extensions: ['ics'], isBinary: false, load: async () => (await import('./ics.ts')).ics },
  { name: 'mspdi', extensions: ['xml'], isBinary: false, load: async () => (await import('./mspdi.ts')).mspdi },
  {
    name: 'mermaid',
    extensions: ['mmd', 'mermaid'],
    isBinary: false,
    load: async () => (await import('./mermaid.ts')).mermaid,
  },
  { name: 'json', extensions: ['json'], isBinary: false, load: async () => (await import('./json.ts')).json },
];
