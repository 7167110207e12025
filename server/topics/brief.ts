/** What a report needs of a section: no details, and of long lists the first entries. */
import type { Section, SectionPart } from './section.ts';

/** `undefined` where nothing is left. */
export function briefSection(section: Section): Section | undefined {
  const kept = section.parts.filter(({ detail }) => !detail).map(briefPart);
  // One part needs no title beside that of the section.
  const parts = kept.length === 1 ? [{ ...kept[0]!, title: undefined }] : kept;
  return parts.length > 0 || section.summary !== undefined ? { ...section, parts } : undefined;
}

function briefPart(part: SectionPart): SectionPart {
  const { brief } = part;
  if (brief === undefined) return part;
  switch (part.kind) {
    case 'table':
      return { ...part, rows: part.rows.slice(0, brief), more: Math.max(0, part.rows.length - brief) };
    case 'list':
      return { ...part, items: part.items.slice(0, brief) };
    case 'board':
      return {
        ...part,
        columns: part.columns.map((column) => ({
          ...column,
          items: column.items.slice(0, brief),
          more: column.more + Math.max(0, column.items.length - brief),
        })),
      };
    case 'grid':
    case 'cards':
    case 'chart':
    case 'graph':
    case 'timeline':
      return part;
  }
}
