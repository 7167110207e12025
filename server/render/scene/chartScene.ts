/** Any chart as a picture. */
import type { Chart } from '../../topics/chart.ts';
import { barChart } from './barChart.ts';
import { lineChart } from './lineChart.ts';
import { type PointLook, pointChart } from './pointChart.ts';
import type { Scene, SceneLook } from './scene.ts';

/** As wide as there is room, up to what the chart is worth. */
export function chartScene(chart: Chart, look: SceneLook & PointLook): Scene {
  switch (chart.kind) {
    case 'lines':
      return lineChart(chart, look.paint, look.width);
    case 'bars':
      return barChart(chart, look);
    case 'points':
      return pointChart(chart, look);
  }
}
