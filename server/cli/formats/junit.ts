/** JUnit XML: a test case a finding, failed by errors and warnings, so that any CI shows them. */
import { escapeXml } from '../../util/xml.ts';
import type { Format } from './format.ts';

export const junit: Format = (report) => {
  const failed = report.findings.filter((f) => f.severity === 'error' || f.severity === 'warning');
  const cases = report.findings.map((f) => {
    const open = `    <testcase classname="${escapeXml(f.file)}" name="${escapeXml(`${f.code} ${f.start.line}:${f.start.column}`)}">`;
    const body = failed.includes(f)
      ? `<failure type="${f.severity}" message="${escapeXml(f.message)}"/>`
      : `<system-out>${escapeXml(f.message)}</system-out>`;
    return `${open}${body}</testcase>`;
  });
  // An empty suite reads as "no test ran", so a clean roadmap is one test that passed.
  if (cases.length === 0) cases.push('    <testcase classname="roadmap" name="no findings"/>');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="roadmap" tests="${cases.length}" failures="${failed.length}">`,
    `  <testsuite name="roadmap validate" tests="${cases.length}" failures="${failed.length}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
  ].join('\n');
};
