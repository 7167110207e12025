/** SARIF 2.1.0, for code scanning. GitHub takes at most 25,000 results, so the rest is counted in a notification. */
import { codes } from '../../diagnostics/codes.ts';
import { jsonText } from '../jsonText.ts';
import type { Region, Reported } from '../reported.ts';
import type { Format } from './format.ts';

const most = 25_000;
const level = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;

export const sarif: Format = (report) => {
  const used = [...new Set(report.findings.map((f) => f.code))].sort();
  const left = report.findings.length - most;
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'roadmap',
            informationUri: 'https://github.com/roadmap-as-code/roadmap-as-code',
            rules: used.map((code) => rule(code, report.findings.find((f) => f.code === code)!)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.unreadable === 0,
            ...(left > 0
              ? {
                  toolExecutionNotifications: [
                    { level: 'warning', message: { text: `${left} more findings are left out.` } },
                  ],
                }
              : {}),
          },
        ],
        results: report.findings.slice(0, most).map((f) => ({
          ruleId: f.code,
          ruleIndex: used.indexOf(f.code),
          level: level[f.severity],
          message: { text: f.message },
          locations: [location(f)],
          ...(f.related.length > 0
            ? { relatedLocations: f.related.map((r) => ({ ...location(r), message: { text: r.label } })) }
            : {}),
        })),
      },
    ],
  });
};

const rule = (code: string, sample: Reported) => ({
  id: code,
  shortDescription: { text: codes[code as keyof typeof codes].summary },
  helpUri: sample.url,
});

const location = (region: Region) => ({
  physicalLocation: {
    // `encodeURI` leaves what would begin a query or a fragment.
    artifactLocation: { uri: encodeURI(region.file).replace(/[#?]/g, encodeURIComponent) },
    region: {
      startLine: region.start.line,
      startColumn: region.start.column,
      endLine: region.end.line,
      endColumn: region.end.column,
    },
  },
});
