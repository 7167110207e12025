/** Texts in the page. Those of authors go in as text only, with their control characters shown. */
import { plain } from '../../server/timeline/markup.ts';
import { type Part, partsOf, type Text } from '../../server/wording/text.ts';

/** One line of an author's text, cut with an ellipsis where there is no room, whole when the pointer rests on it. */
export function Label({ text, class: name = 'text' }: { readonly text: string; readonly class?: string }) {
  const shown = plain(text);
  return (
    <span class={name} dir="auto" title={shown}>
      {shown}
    </span>
  );
}

/** Text in parts. */
export const Words = ({ text }: { readonly text: Text }) => <>{partsOf(text).map(partNode)}</>;

function partNode(part: Part, i: number) {
  if (typeof part === 'string') return plain(part);
  switch (part.kind) {
    case 'name':
      return plain(part.text);
    case 'code':
      return <code key={i}>{plain(part.text)}</code>;
    case 'strong':
    case 'link':
      return <b key={i}>{plain(part.text)}</b>;
  }
}

/** A sentence of ours, with names in backticks. */
export const withNames = (sentence: string) =>
  plain(sentence)
    .split('`')
    .map((part, i) =>
      i % 2 === 0 ? (
        part
      ) : (
        <b key={i} dir="auto">
          {part}
        </b>
      ),
    );
