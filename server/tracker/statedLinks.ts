/** Predecessors as MS Project writes them in a cell: `3FS+2d;5`, `12SS-50%`, `4 fs + 1 wk`. */
import type { IssueLinkType, RawLink } from './trackerExport.ts';

export interface StatedLinks {
  readonly links: readonly RawLink[];
  /** Parts that do not read. */
  readonly unread: readonly string[];
}

const units: Readonly<Record<string, string>> = {
  ...{ d: 'd', day: 'd', days: 'd', dy: 'd', ed: 'ed', eday: 'ed', edays: 'ed', edy: 'ed' },
  ...{ w: 'w', wk: 'w', wks: 'w', week: 'w', weeks: 'w', ew: 'ew', ewk: 'ew', ewks: 'ew', eweek: 'ew', eweeks: 'ew' },
  ...{ h: 'h', hr: 'h', hrs: 'h', hour: 'h', hours: 'h', mo: 'mo', mon: 'mo', mons: 'mo', month: 'mo', months: 'mo' },
};

export function statedLinks(text: string): StatedLinks {
  const links: RawLink[] = [];
  const unread: string[] = [];
  for (const part of text.split(/;|(?<![+-]\s*\d+),/).map((each) => each.trim())) {
    if (part === '') continue;
    const [, to, type, sign, amount, unit] =
      /^(.+?)\s*(?:(FS|SS|FF|SF)?\s*(?:([+-])\s*([\d.,]+)\s*(\p{L}+)\??)?)?$/iu.exec(part) ?? [];
    const named = unit === undefined ? undefined : units[unit.toLowerCase()];
    if (to === undefined || /%|\s[+-]\s*\d/.test(to) || (unit !== undefined && named === undefined)) {
      unread.push(part);
      continue;
    }
    const number = Number(amount?.replace(',', '.') ?? 0);
    links.push({
      to,
      ...(type && { type: type.toUpperCase() as IssueLinkType }),
      ...(named && number > 0 && { lag: `${sign}${number}${named}` }),
    });
  }
  return { links, unread };
}

/** `10 days`, `2 wks?`, `3d`, `4h`; a bare number is of days. `undefined` where it is no duration. */
export function statedDuration(text: string, decimalComma: boolean): string | undefined {
  const [, written, unit = 'd'] = /^([\d.,]+)\s*(\p{L}+)?\??$/u.exec(text.trim()) ?? [];
  if (written === undefined) return undefined;
  const amount = Number(decimalComma ? written.replaceAll('.', '').replace(',', '.') : written.replaceAll(',', ''));
  const named = units[unit.toLowerCase()];
  return named === undefined || !Number.isFinite(amount) ? undefined : `${amount}${named}`;
}
