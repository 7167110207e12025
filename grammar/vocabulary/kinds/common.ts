/** Properties that go on any kind. */
import { many, once } from '../define.ts';
import { handle, tags, text, textList } from '../shapes/simple.ts';

/** Of work that a tracker may know. */
export const issue = many(textList, 'issue "SHOP-12"', 'The key of the issue that it is tracked as. May be repeated.');

export const common = {
  owner: once(handle, 'owner @dana', 'Who answers for it: one person or team.'),
  link: many(text, 'link "https://example.com/brief"', 'Where more is written. May be said several times.'),
  note: many(text, 'note "Waiting for legal."', 'A remark for readers; Markdown. May be said several times.'),
  tags: many(tags, 'tags #launch, #mobile', 'Labels to find and group by.'),
};
