/** The code of each export format: a file of its own, which is loaded when the format is asked for. */
import type { Exporter } from './exporter.ts';
import type { FormatName } from './formatNames.ts';

export const exporters: Readonly<Record<FormatName['name'], () => Promise<Exporter>>> = {
  svg: async () => (await import('./svg.ts')).svg,
  csv: async () => (await import('./csv.ts')).csv,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
  ics: async () => (await import('./ics.ts')).ics,
  mspdi: async () => (await import('./mspdi.ts')).mspdi,
  mermaid: async () => (await import('./mermaid.ts')).mermaid,
  json: async () => (await import('./json.ts')).json,
};
