/** KPIs and objectives: what the work is for. */
import { also, type CodeRow, list, plain, sameFor, tick } from './row.ts';

export const strategyCodes = {
  'kpi-gap': {
    severity: 'warning',
    group: 'strategy',
    summary: 'The planned work does not carry a KPI to its target.',
    message: ({ name, forecast, target, by, gap, above }) =>
      `${tick(name)} will be ${plain(forecast)}${by ? ` by ${plain(by)}` : ''}, ${plain(gap, 'some way')} ${above ? 'above' : 'short of'} its target of ${plain(target)}. Plan more that moves it, sooner, or set a target the plan can reach.`,
  },
  'guard-rail-broken': {
    severity: 'error',
    group: 'strategy',
    summary: 'The plan, or what was measured, breaks a limit that no plan may break.',
    message: ({ name, value, on, rail, limit, because }) =>
      `${tick(name)} ${plain(because, 'comes')} to ${plain(value)}${on ? ` on ${plain(on)}` : ''}, ${rail === 'floor' ? 'below' : rail === 'ceiling' ? 'above' : 'beyond'} its ${plain(rail, 'limit')} of ${plain(limit)}.`,
  },
  'kpi-without-target': {
    severity: 'info',
    group: 'strategy',
    summary: 'A KPI says nothing about where it should go.',
    message: ({ name }) =>
      `${tick(name)} has no target. Add one, such as \`target 3.5 by 2027-12-31\`, or a \`floor\` or \`ceiling\` it must keep.`,
  },
  'kpi-nobody-moves': {
    severity: 'info',
    group: 'strategy',
    summary: 'A KPI has a target, and no planned work moves it.',
    absence: true,
    message: ({ name, target }) =>
      `${tick(name)} should reach ${plain(target, 'its target')}, but no planned feature moves it. Say which one does: \`moves ${plain(name, 'kpi')} +1\`.`,
  },
  'stale-kpi': {
    severity: 'info',
    group: 'strategy',
    summary: 'A KPI has not been measured for a long time.',
    message: ({ name, on, days }) =>
      `${tick(name)} was last measured ${plain(on, 'long ago')}${days ? `, ${plain(days)} days ago` : ''}. Add a newer \`actual\`.`,
  },
  'objective-cycle': {
    severity: 'error',
    group: 'strategy',
    summary: 'Objectives support each other in a circle.',
    message: ({ cycle, name, supports }) => {
      const names = Array.isArray(cycle) ? cycle : [];
      if (names.length < 2) return `${tick(name, 'This objective')} cannot support itself. Remove it from the list.`;
      const circle = [...names, names[0]].map((each) => `\`${String(each)}\``).join(' → ');
      return `These objectives support each other in a circle: ${circle}. Let ${tick(name)} no longer support ${tick(supports)}.`;
    },
  },
  'objective-without-kpi': {
    severity: 'info',
    group: 'strategy',
    summary: 'An objective has no measure of success.',
    message: ({ name }) =>
      `Nothing measures ${tick(name)}, so nobody will know whether it was reached. Add \`measured-by\` with a KPI.`,
  },
  'objective-without-feature': {
    severity: 'info',
    group: 'strategy',
    summary: 'No planned work supports an objective.',
    absence: true,
    message: ({ name }) =>
      `No planned work supports ${tick(name)}. Add \`supports ${plain(name, 'objective')}\` to what serves it, or drop the objective.`,
  },
  'feature-without-objective': {
    severity: 'info',
    group: 'strategy',
    summary: 'A feature serves no objective, while others do.',
    message: ({ others, name, objectives, hint }) =>
      `${tick(name)} supports no objective.${objectives ? ` Add \`supports\` with ${list(objectives, 'or', 4)}, or ask whether it is needed.` : ''}${also(hint)}${sameFor(others)}`,
  },
} as const satisfies Record<string, CodeRow>;
