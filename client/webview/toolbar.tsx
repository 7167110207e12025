/** The row of controls above the picture. It shows what the view says and asks for another; it keeps nothing itself. */
import type { ComponentChildren } from 'preact';
import { headline } from '../../server/timeline/svg.ts';
import { type ColourBy, colourings, type Grouping, groupings } from '../../server/timeline/view.ts';
import type { Actions } from './actions.ts';
import { type Icon, IconView } from './icons.tsx';
import { matches, sliceOf } from './store.ts';
import { Label } from './text.tsx';

export function Toolbar({ actions }: { readonly actions: Actions }) {
  const { store, change } = actions;
  const { plan, memory, matched } = store;
  const { view, level = plan?.leveled ?? false, shown = 'timeline' } = memory;
  const ofTimeline = shown === 'timeline';
  const slices = plan?.slices ?? [];
  return (
    <header class="toolbar">
      <div class="heading">
        <h1 class="title" title={plan?.title}>
          {plan?.title}
        </h1>
        <Label class="facts" text={plan ? headline(plan) : ''} />
      </div>
      <div class="controls" role="group" aria-label="How the plan is shown">
        <label class="search">
          <IconView name="search" />
          <input
            ref={actions.search}
            type="search"
            placeholder="Filter"
            aria-label="Filter by title, owner, team or state"
            spellcheck={false}
            value={view.filter}
            onInput={({ currentTarget }) => change({ filter: currentTarget.value })}
          />
          <span class="found" role="status">
            {ofTimeline ? matches(store) : matched}
          </span>
        </label>
        <Select
          label="View"
          name="Look at everything, or through a view"
          options={[{ value: '', title: 'Everything' }, ...slices.map(({ id, title }) => ({ value: id, title }))]}
          value={sliceOf(store)?.id ?? ''}
          change={(id) => actions.slice(id === '' ? undefined : id)}
          hidden={slices.length === 0}
        />
        <Select
          label="Group"
          name="Group by"
          options={groupings}
          value={view.grouping}
          change={(value) => change({ grouping: value as Grouping })}
          hidden={!ofTimeline}
        />
        <Select
          label="Colour"
          name="Colour by"
          options={colourings}
          value={view.colourBy}
          change={(value) => change({ colourBy: value as ColourBy })}
          hidden={!ofTimeline}
        />
        <div class="group" hidden={!ofTimeline}>
          <Toggle
            icon="critical"
            label="Critical"
            name="Critical path"
            isOn={view.critical}
            field="critical"
            {...{ change }}
          />
          <Toggle
            icon="float"
            label="Float"
            name="Float: how far work may slip"
            isOn={view.float}
            field="float"
            {...{ change }}
          />
          <Toggle icon="links" label="Links" name="Dependency arrows" isOn={view.links} field="links" {...{ change }} />
        </div>
        <div class="group">
          <Button
            icon="level"
            name="Level: resolve over-allocated teams"
            isOn={level}
            click={() => actions.level(!level)}
          >
            <span>Level</span>
          </Button>
        </div>
        <div class="group" hidden={!ofTimeline}>
          <Button icon="minus" name="Zoom out (-)" click={() => actions.zoomBy(1 / 1.4)} />
          <Button icon="plus" name="Zoom in (+)" click={() => actions.zoomBy(1.4)} />
          <Button icon="fit" name="Fit the whole plan (0)" click={actions.fit} />
          <Button icon="today" name="Go to today (T)" click={actions.goToToday} />
        </div>
      </div>
    </header>
  );
}

interface SelectProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hidden: boolean;
}

const Select = ({ label, name, options, value, change, hidden }: SelectProps) => (
  <label class="select" hidden={hidden}>
    <span>{label}</span>
    <select aria-label={name} title={name} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.title}
        </option>
      ))}
    </select>
  </label>
);

interface ToggleProps {
  readonly icon: Icon;
  readonly label: string;
  readonly name: string;
  readonly isOn: boolean;
  readonly field: 'critical' | 'float' | 'links';
  readonly change: Actions['change'];
}

/** Of a field of the view. */
const Toggle = ({ icon, label, name, isOn, field, change }: ToggleProps) => (
  <Button icon={icon} name={name} isOn={isOn} click={() => change({ [field]: !isOn })}>
    <span>{label}</span>
  </Button>
);

interface ButtonProps {
  readonly icon: Icon;
  readonly name: string;
  /** Of a button that is pressed or not. */
  readonly isOn?: boolean;
  readonly click: () => void;
  readonly children?: ComponentChildren;
}

const Button = ({ icon, name, isOn, click, children }: ButtonProps) => (
  <button
    type="button"
    class={children === undefined ? 'icon-only' : undefined}
    title={name}
    aria-label={children === undefined ? name : undefined}
    aria-pressed={isOn}
    onClick={click}
  >
    <IconView name={icon} />
    {children}
  </button>
);
