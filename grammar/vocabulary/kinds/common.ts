/** Properties that go on any kind. */
import { many, once } from '../define.ts';
import { handle, tags, text } from '../shapes/simple.ts';

export const common = {
  owner: once(handle, 'owner @dana', 'Who answers for it: one person or team.'),
  link: many(text, 'link "https://example.com/brief"', 'Where more is written. May be said several times.'),
  note: many(text, 'note "Waiting for legal."', 'A remark for readers; Markdown. May be said several times.'),
  tags: many(tags, 'tags #launch, #mobile', 'Labels to find and group by.'),
};
