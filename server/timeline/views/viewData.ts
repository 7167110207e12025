/** What a view shows, as plain JSON: made here of an analysis, drawn by the page and printed by the command. */
import type { BoardData } from './board.ts';
import type { CapacityData } from './capacity.ts';
import type { DependenciesData } from './dependencies.ts';
import type { KpisData } from './kpis.ts';
import type { MoneyData } from './money.ts';
import type { PrioritiesData } from './priorities.ts';
import type { RiskData } from './risk.ts';

export type ViewData = BoardData | PrioritiesData | KpisData | CapacityData | MoneyData | DependenciesData | RiskData;
