/** Any section, part by part. A topic needs no code of its own here. */
import type { List, Section, SectionPart } from '../../../server/topics/section.ts';
import { Words } from '../text.tsx';
import { BoardPart } from './boardPart.tsx';
import { CardsPart } from './cardsPart.tsx';
import { ChartPart } from './chartPart.tsx';
import { GraphPart } from './graphPart.tsx';
import { GridPart } from './gridPart.tsx';
import { type Look, NARROW } from './look.ts';
import { TablePart } from './tablePart.tsx';

interface SectionProps {
  readonly section: Section;
  /** Its parts as the filter leaves them. */
  readonly shown: readonly SectionPart[];
  readonly look: Look;
}

export function SectionView({ section: { summary, parts, notes = [], hint }, shown, look }: SectionProps) {
  const isBeside = parts[0]?.kind === 'chart';
  const { seen } = look;
  /** What the chart leaves of the room. */
  const narrower = { ...look, seen: { ...seen, width: seen.width < NARROW ? seen.width : seen.width * 0.6 } };
  return (
    <div class="pane-section">
      {summary !== undefined && (
        <p class="section-summary">
          <Words text={summary} />
        </p>
      )}
      {hint !== undefined && (
        <p class="note hint">
          <Words text={hint} />
        </p>
      )}
      <div class={`section-parts${isBeside ? ' beside' : ''}`}>
        {shown.map((part, at) => (
          <section key={`${at} ${part.kind}`} class={`section-part of-${part.kind}`} hidden={isEmptied(part)}>
            {part.title !== undefined && <h2>{part.title}</h2>}
            <PartView part={part} whole={parts[at]!} at={at} look={isBeside && at === 1 ? narrower : look} />
          </section>
        ))}
      </div>
      {notes.length > 0 && (
        <p class="note">
          {notes.map((note, i) => (
            <span key={i}>
              {i > 0 && ' '}
              <Words text={note} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** The filter left nothing of a table. */
const isEmptied = (part: SectionPart): boolean => part.kind === 'table' && part.rows.length === 0;

interface PartProps {
  readonly part: SectionPart;
  readonly whole: SectionPart;
  readonly at: number;
  readonly look: Look;
}

function PartView({ part, whole, at, look }: PartProps) {
  switch (part.kind) {
    case 'table':
      return <TablePart part={part} at={at} look={look} />;
    case 'grid':
      return <GridPart part={part} look={look} />;
    case 'cards':
      return <CardsPart part={part} look={look} />;
    case 'board':
      return <BoardPart part={part} whole={whole.kind === 'board' ? whole : part} look={look} />;
    case 'list':
      return <ListPart part={part} />;
    case 'chart':
      return <ChartPart part={part} look={look} />;
    case 'graph':
      return <GraphPart part={part} look={look} />;
    // The page draws a timeline of the plan that it always has.
    case 'timeline':
      return <TablePart part={part.table} at={at} look={look} />;
  }
}

const ListPart = ({ part }: { readonly part: List }) => (
  <ul class="part-list">
    {part.items.map(({ text, because = [] }, i) => (
      <li key={i}>
        <Words text={text} />
        {because.map((line, at) => (
          <div key={at} class="below">
            <Words text={line} />
          </div>
        ))}
      </li>
    ))}
  </ul>
);
