/** A picture of the timeline or of another topic. */
import { sectionSvg } from '../../render/scene/sectionScene.ts';
import { timelineSvg } from '../../timeline/svg.ts';
import { timelinePlan } from '../../timeline/timelinePlan.ts';
import { topics } from '../../topics/index.ts';
import type { Exporter } from './exporter.ts';

export const svg: Exporter = (scope, { show, theme, width }) => {
  const section = topics.find(({ name }) => name === show)?.section?.(scope);
  if (section === undefined || (show === 'timeline' && scope.view === undefined)) {
    return timelineSvg(timelinePlan(scope.analysis), { theme, width });
  }
  return sectionSvg(section, { theme, width });
};
