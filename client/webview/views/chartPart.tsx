/** A chart of a section, with what its marks mean in words below it. */
import { chartScene } from '../../../server/render/scene/chartScene.ts';
import type { Chart } from '../../../server/topics/chart.ts';
import type { ChartPart as Part } from '../../../server/topics/section.ts';
import { SceneView } from '../shape.tsx';
import { Words } from '../text.tsx';
import { paint } from '../theme.ts';
import { type Look, NARROW } from './look.ts';

/** The next part is beside it where there is room, as the style sheet divides it. */
const roomIn = (width: number): number => Math.max(280, (width < NARROW ? width : Math.floor(width * 0.4)) - 32);

export const ChartPart = ({ part, look }: { readonly part: Part; readonly look: Look }) => (
  <figure class="part-chart">
    <SceneView
      class="chart"
      scene={chartScene(part.chart, {
        width: roomIn(look.seen.width),
        paint,
        ...(look.selected !== undefined && { selected: look.selected }),
        ...(look.found && { found: look.found }),
      })}
    />
    <Marks chart={part.chart} />
    {part.caption !== undefined && (
      <figcaption class="note">
        <Words text={part.caption} />
      </figcaption>
    )}
  </figure>
);

function Marks({ chart }: { readonly chart: Chart }) {
  if (chart.kind !== 'bars') return null;
  return (
    <ul class="chart-marks">
      {chart.marks.map(({ name, role, text }) => (
        <li key={role}>
          <i class={role} />
          <b>{name}</b>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
