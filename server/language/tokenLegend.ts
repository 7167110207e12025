/** The legend of semantic tokens: types by kind of thing, so that a theme may colour each; the standard ones where they fit. */
export const tokenTypes = [
  'keyword',
  'property',
  'enumMember',
  'number',
  'string',
  'operator',
  'roadmapHeader',
  'calendar',
  'team',
  'objective',
  'kpi',
  'product',
  'feature',
  'milestone',
  'risk',
  'stakeholder',
  'scoring',
  'scenario',
  'view',
  'person',
  'tag',
  'date',
  'duration',
] as const;
export type TokenType = (typeof tokenTypes)[number];

export const tokenModifiers = ['declaration', 'critical', 'done', 'dropped'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];
