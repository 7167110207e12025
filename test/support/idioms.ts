/**
 * Turns of phrase that a reader has to decode, in text that people read. Codes, keywords, JSON names and what a user
 * wrote are exempt, so text in backticks is left out.
 */
const idioms: readonly RegExp[] = [
  // Files and values do not stand, say, tell, ask, go or want: they are, have, need, start, depend.
  /\bstands?\b/i,
  /\bstood\b/i,
  /\bstanding\b/i,
  /\bsays?\b/i,
  /\bsaid\b/i,
  /\bunsaid\b/i,
  /\btells?\b/i,
  /\btold\b/i,
  /\basked for\b/i,
  /\basks? (?:for|no)\b/i,
  /\bgoes (?:by|on with|there|here)\b/i,
  /\bcomes? (?:to (?:nothing|be)|in between|of it)\b/i,
  /\bcounts? for (?:nothing|free)\b/i,
  /\bnobody\b/i,
  /\bbelongs? to nobody\b/i,
  /\bis (?:his|theirs|ours)\b/i,
  /\ba word of\b/i,
  /\banew\b/i,
  /\blets? go\b/i,
  /\blet be\b/i,
  /\bif need be\b/i,
  /\bif you like\b/i,
  /\bno more than a wish\b/i,
  /\bhangs? on\b/i,
  /\bkeeps? house\b/i,
  /\blaid (?:over|out)\b/i,
  /\bplayed through\b/i,
  /\bturned round\b/i,
  /\bis none\b/i,
  /\bare none\b/i,
  /\bfour times in five\b/i,
  /\bwhat is meant\b/i,
  /\bmeant for\b/i,
  /\bin vain\b/i,
  /\bin (?:silence|a circle)\b/i,
  /\bsilenc(?:e|es|ed|ing)\b/i,
  /\banswers for\b/i,
  /\bserves it\b/i,
  /\bsome way\b/i,
  /\bso it is in\b/i,
  /\bmends?\b/i,
  /\bmended\b/i,
  /\bhere can\b/i,
  /\bnor (?:do|does)\b/i,
  /\bwaits? for\b(?! people)/i,
  /\bparts? of the whole\b/i,
  /\bits parts?\b/i,
  // "The whole" as a noun; "the whole roadmap" is plain.
  /\bthe whole(?= (?:of|is|was|that|and|or|to|in|does|has)\b|[.,;:)’]|$)/i,
  // The tool is no person.
  /\bI\b/,
  /\bI'm\b/,
  /\b(?:[Ww]e|us|[Oo]urs)\b/,
  /!$/,
];

/** The idioms in a text, as they are written there. */
export function idiomsIn(text: string): readonly string[] {
  const words = text.replace(/`[^`\n]*`/g, '');
  return idioms.flatMap((idiom) => idiom.exec(words)?.[0] ?? []);
}
