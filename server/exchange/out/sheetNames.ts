/** What `--sheet` may name. */

/** Topics that have a table, with the title of its sheet. */
export const topicSheets = [
  ['kpis', 'KPIs'],
  ['capacity', 'Capacity'],
  ['money', 'Money'],
  ['risk', 'Risks'],
] as const;

export const sheetNames: readonly string[] = ['work', 'features', 'milestones', ...topicSheets.map(([name]) => name)];
