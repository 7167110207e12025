/** Properties that go on any kind. */
import { many, once } from '../define.ts';
import { handle, references, tags, text, textList, word } from '../shapes/simple.ts';
import { audiences } from './words.ts';

/** Of work that a tracker may know. */
export const issue = many(textList, 'issue "SHOP-12"', 'The key of its issue in the tracker. May be repeated.');

/** Of what readers outside the company may see. */
export const audience = once(
  word(audiences),
  'audience public',
  'The widest audience that may see it.',
  'inherited, otherwise public',
);

/** Of what serves an objective. */
export const supports = many(references('objective'), 'supports growth', 'The objectives that it supports.');

export const common = {
  owner: once(handle, 'owner @dana', 'The person or team that is responsible.'),
  link: many(text, 'link "https://example.com/brief"', 'A link to more information. May be repeated.'),
  note: many(text, 'note "Waiting for legal."', 'A note for readers, in Markdown. May be repeated.'),
  tags: many(tags, 'tags #launch, #mobile', 'Labels for search and grouping.'),
};
