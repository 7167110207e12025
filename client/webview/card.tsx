/** The card beside the pointer or the focused row: what there is to know about a feature or milestone. */
import { Fragment } from 'preact';
import type { Row, TimelinePlan } from '../../server/timeline/plan.ts';
import { rowDates, rowFloat, rowOdds } from '../../server/timeline/rowText.ts';
import { x } from '../../server/timeline/scale.ts';
import { longDate } from '../../server/wording/dates.ts';
import { percent, score } from '../../server/wording/numbers.ts';
import { stateName } from '../../server/wording/states.ts';
import { Beside, type Place } from './beside.tsx';
import type { Board } from './board.ts';
import { keyHints } from './gestures/words.ts';
import { type Store, workLine } from './store.ts';
import { withNames } from './text.tsx';

export function CardView({ store, board }: { readonly store: Store; readonly board: Board }) {
  const { card, scene, editable } = store;
  const line = workLine(store, card?.key);
  const row = line && scene?.plan.rows[line.row];
  if (!card || !scene || !line || !row) return <Beside place={undefined} class="card" role="tooltip" id="card" />;
  const { top, left } = board.placeOf(line, x(scene.scale, row.start));
  const place: Place = { left: card.x ?? left, top: top - 8, bottom: top + line.height + 4 };
  return (
    <Beside place={place} class="card" role="tooltip" id="card">
      <Content plan={scene.plan} row={row} tone={scene.tones.of(row)} />
      {/* Who came by pointer has no use for keys. */}
      {card.x === undefined && editable && (
        <dl class="card-keys">
          {keyHints(row).map(([key, does]) => (
            <Fragment key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </Beside>
  );
}

interface ContentProps {
  readonly plan: TimelinePlan;
  readonly row: Row;
  readonly tone: string;
}

function Content({ plan, row, tone }: ContentProps) {
  const isMilestone = row.kind === 'milestone';
  const share = row.progress > 0 && row.progress < 1 ? ` · ${percent(row.progress, 0)}` : '';
  return (
    <>
      <p class="card-title" dir="auto">
        {row.title}
      </p>
      <p class={`card-state${row.critical ? ' critical' : ''}`}>
        <span class={`sign ${tone}`} />
        {`${isMilestone ? 'Milestone' : stateName[row.state]}${share}`}
        <code>{row.id}</code>
      </p>
      <dl>
        {factsOf(plan, row)
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </Fragment>
          ))}
      </dl>
      <p class="card-why" dir="auto">
        {withNames(row.why)}
      </p>
    </>
  );
}

function factsOf(plan: TimelinePlan, row: Row): readonly (readonly [name: string, value: string])[] {
  const titles = (groups: TimelinePlan['teams'], ids: readonly string[]): string =>
    ids.map((id) => groups.find((group) => group.id === id)?.title ?? id).join(', ');
  const rank = row.rank ? `, #${row.rank}` : '';
  return [
    [row.kind === 'milestone' ? 'On' : 'When', rowDates(row)],
    ['Float', rowFloat(row)],
    ['Due', row.due === undefined ? '' : longDate(row.due)],
    ['Odds', rowOdds(row)],
    ['Owner', row.owner ?? ''],
    ['Team', titles(plan.teams, row.teams)],
    ['Supports', titles(plan.objectives, row.objectives)],
    ['Score', row.score === undefined ? '' : `${score(row.score)}${rank} by ${plan.rankedBy}`],
    ['Estimate', row.estimated || row.kind === 'milestone' ? '' : 'None yet: it takes no time in the plan'],
  ];
}
