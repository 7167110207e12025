/** Cards of a section side by side: facts in words, a chart, and related entities. */
import { Fragment } from 'preact';
import { lineChart } from '../../../server/render/scene/lineChart.ts';
import type { Card } from '../../../server/topics/card.ts';
import type { LineChart } from '../../../server/topics/chart.ts';
import type { Cards } from '../../../server/topics/section.ts';
import { valueText } from '../../../server/topics/value.ts';
import { plainText } from '../../../server/wording/text.ts';
import { SceneView } from '../shape.tsx';
import { Label, Words } from '../text.tsx';
import { paint } from '../theme.ts';
import { CARD, cardColumns, relatedKey } from './entries.ts';
import type { Look } from './look.ts';

/** The style sheet has the same. */
const PADDING = 16;
const WIDEST = 560;
const CHART_HEIGHT = 168;

export function CardsPart({ part, look }: { readonly part: Cards; readonly look: Look }) {
  const count = cardColumns(part.cards.length, look.seen.width);
  const room = Math.max(CARD.least, look.seen.width - 2 * PADDING);
  const width = Math.min(WIDEST, Math.floor((room - (count - 1) * CARD.gap) / count));
  return (
    <div
      class="kpi-cards"
      role="list"
      aria-label={`${part.head}s`}
      style={{ gridTemplateColumns: `repeat(${count}, ${width}px)` }}
    >
      {part.cards.map((card) => (
        <CardView key={card.id} card={card} width={width - 2 * PADDING - 2} look={look} />
      ))}
    </div>
  );
}

const spoken = ({ title, summary = '', facts = [] }: Card): string =>
  [title, plainText(summary), ...facts.map(({ label, cell }) => `${label} ${plainText(valueText(cell.value))}`)]
    .filter((text) => text !== '')
    .join(', ');

interface CardProps {
  readonly card: Card;
  readonly width: number;
  readonly look: Look;
}

function CardView({ card, width, look: { selected, tabStop } }: CardProps) {
  const { id, title, owner, summary = '', tone, facts = [], chart, related = [] } = card;
  const isSelected = id === selected;
  return (
    <div
      role="listitem"
      class={`kpi-card${isSelected ? ' selected' : ''}`}
      aria-label={spoken(card)}
      aria-current={isSelected ? 'true' : undefined}
      data-key={id}
      data-id={id}
      tabIndex={id === tabStop ? 0 : -1}
    >
      <header>
        <h2 class="text">
          <Label text={title} />
        </h2>
        {owner !== undefined && <Label class="owner" text={owner} />}
      </header>
      <p class={`outlook${tone ? ` tone-${tone}` : ''}`}>
        <Words text={summary} />
      </p>
      <dl>
        {facts.map(({ label, cell }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>
              <Label text={plainText(valueText(cell.value))} />
            </dd>
          </Fragment>
        ))}
      </dl>
      {chart && <SceneView class="kpi-chart" scene={lineChart(chart, paint, width, CHART_HEIGHT)} />}
      {chart && <Key chart={chart} />}
      <ul class="effects">
        {related.map(({ items, more }) => [
          ...items.map((item) => {
            const key = relatedKey(card, item);
            return (
              <li key={key} data-id={item.id} data-key={key} tabIndex={key === tabStop ? 0 : -1}>
                <Label text={item.title} />
                <span class="amount">{plainText(valueText(item.value ?? ''))}</span>
              </li>
            );
          }),
          more > 0 && <li key="more">and {more} more</li>,
        ])}
      </ul>
    </div>
  );
}

/** What the lines and marks mean, each once. */
function Key({ chart: { lines, marks } }: { readonly chart: LineChart }) {
  const names = new Map([...marks, ...lines].map(({ name, role }) => [name, role]));
  return (
    <p class="key" aria-hidden="true">
      {[...names].map(([name, role]) => (
        <span key={name}>
          <i class={`key-${role}`} />
          <span>{name}</span>
        </span>
      ))}
    </p>
  );
}
