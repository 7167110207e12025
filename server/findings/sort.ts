/** Sorts findings by file, root first, then by place, then in the order of the code table. */
import { allCodes, type Code } from '../diagnostics/codes.ts';
import type { Pass } from './pass.ts';
import { startOf } from './startOf.ts';

export const sort: Pass = {
  name: 'sort',
  run(findings, { files }) {
    const order = new Map([...files.keys()].map((uri, i) => [uri, i]));
    const places = findings.map((finding) => ({
      finding,
      file: order.get(finding.place.file) ?? files.size,
      at: startOf(finding, files),
    }));
    places.sort((a, b) => a.file - b.file || a.at - b.at || tableOrder(a.finding.code) - tableOrder(b.finding.code));
    return { kept: places.map(({ finding }) => finding), removed: [] };
  },
};

const rows = new Map(allCodes.map((code, i) => [code, i]));
/** At one place, findings come in the order of the code table: the text first, then what it means. */
const tableOrder = (code: Code): number => rows.get(code) ?? 0;
