import { type Finding, propertyOf, suggestionOf } from '../diagnostics/finding.ts';

/** The properties that a finding is about: the one it is at, the one its facts name, and one that is suggested. */
export function propertiesOf(finding: Finding): readonly string[] {
  const { anchor, span } = finding.place;
  const properties = anchor?.kind === 'declaration' ? anchor.properties : [];
  const at = properties.find(({ start, end }) => start <= span.start && span.start < end)?.name.text;
  const meant = finding.code === 'unknown-property' ? suggestionOf(finding) : undefined;
  return [at, propertyOf(finding), meant].filter((name) => name !== undefined);
}
