/** Links of a task in MS Project. Source: the schema reference: lags are tenths of minutes, or percent of the predecessor. */
import { minutesIn } from './mspdiDuration.ts';
import { readDate } from './readDates.ts';
import type { XmlElement } from './readXml.ts';
import type { IssueLinkType, RawLink, Remark } from './trackerExport.ts';

const types: readonly IssueLinkType[] = ['FF', 'FS', 'SF', 'SS'];

export interface LinkContext {
  readonly minutesPerDay: number;
  readonly remarks: Remark[];
}

export function mspdiLinks(
  task: XmlElement,
  tasks: ReadonlyMap<string, XmlElement>,
  context: LinkContext,
): readonly RawLink[] {
  const where = `task ${task.text('ID') || task.text('UID')}`;
  const remark = (text: string) => context.remarks.push({ where, text: `\`${task.text('Name')}\`: ${text}` });
  return task.all('PredecessorLink').flatMap((link): RawLink[] => {
    const to = link.text('PredecessorUID');
    const predecessor = tasks.get(to);
    if (link.text('CrossProject') === '1') {
      remark('it depends on a task of another file');
      return [];
    }
    const type = types[Number(link.text('Type') || '1')] ?? 'FS';
    const lag = lagOf(link, predecessor, context);
    if (predecessor && isPinned(task) && isBroken(task, predecessor, type)) {
      remark(`its date is fixed before \`${predecessor.text('Name')}\` allows it, so this link is left out`);
      return [];
    }
    return [{ to, type, ...(lag && { lag }) }];
  });
}

/** In days or weeks of work, or of the calendar. Formats with 32 added are estimates. */
function lagOf(
  link: XmlElement,
  predecessor: XmlElement | undefined,
  { minutesPerDay }: LinkContext,
): string | undefined {
  const value = Number(link.text('LinkLag') || '0');
  const format = Number(link.text('LagFormat') || '7') & 31;
  if (value === 0) return undefined;
  if (format === 19 || format === 20) {
    const minutes = (minutesIn(predecessor?.text('Duration') ?? '') ?? 0) * (value / 100);
    return signed(minutes / minutesPerDay, 'd');
  }
  const minutes = value / 10;
  switch (format) {
    case 4:
    case 6:
    case 8:
    case 12:
      return signed(minutes / 1440, 'ed');
    case 10:
      return signed(minutes / 10_080, 'ew');
    case 9:
      return signed(minutes / minutesPerDay / 5, 'w');
    case 3:
    case 5:
      return signed(minutes / 60, 'h');
    default:
      return signed(minutes / minutesPerDay, 'd');
  }
}

const signed = (amount: number, unit: string): string =>
  `${amount < 0 ? '' : '+'}${Math.round(amount * 1000) / 1000}${unit}`;

const isPinned = (task: XmlElement): boolean => task.text('Manual') === '1' || task.text('ConstraintType') === '2';

/** By the dates of the file: what has to come first comes later. */
function isBroken(task: XmlElement, predecessor: XmlElement, type: IssueLinkType): boolean {
  const from = readDate(predecessor.text(type === 'FS' || type === 'FF' ? 'Finish' : 'Start'));
  const to = readDate(task.text(type === 'FS' || type === 'SS' ? 'Start' : 'Finish'));
  if (from === undefined || to === undefined) return false;
  // Work that ends on a day lets other work start on the next, a milestone on the same.
  return type === 'FS' && task.text('Milestone') !== '1' && predecessor.text('Milestone') !== '1'
    ? to <= from
    : to < from;
}
