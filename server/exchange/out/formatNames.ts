/** The export formats by name, for those who offer them without the code that writes them. */
export const formatNames = [
  { name: 'svg', extension: 'svg', isBinary: false, about: 'Timeline as a picture' },
  { name: 'csv', extension: 'csv', isBinary: false, about: 'Table of all work' },
  { name: 'xlsx', extension: 'xlsx', isBinary: true, about: 'Workbook with all tables' },
  { name: 'ics', extension: 'ics', isBinary: false, about: 'Calendar of milestones and due dates' },
  { name: 'mspdi', extension: 'xml', isBinary: false, about: 'Microsoft Project' },
  { name: 'mermaid', extension: 'mmd', isBinary: false, about: 'Mermaid Gantt chart' },
  { name: 'json', extension: 'json', isBinary: false, about: 'Schedule as data' },
] as const;

export type FormatName = (typeof formatNames)[number];
