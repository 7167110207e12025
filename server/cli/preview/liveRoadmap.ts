/**
 * The roadmap that `roadmap preview` shows, following its files: an edit is drawn at once, and its odds are added when a
 * simulation has ended, which another edit stops.
 */
import type { Analysis, Confidence } from '../../analysis/analysis.ts';
import { confidenceOf } from '../../analysis/confidenceOf.ts';
import { levelledBy } from '../../analysis/planWith.ts';
import type { Io } from '../../host/io.ts';
import type { PreviewSource } from '../../protocol/previewSession.ts';
import { timelinePlan } from '../../timeline/timelinePlan.ts';
import { viewData } from '../../topics/viewData.ts';
import { declarationSpans, entityOf } from '../../workspace/places.ts';
import { syntaxErrors } from '../../workspace/syntaxErrors.ts';
import { displayPath, openOne, pathOf, unreadableMessage } from '../load.ts';
import { simulationOfPlan } from '../odds.ts';
import type { LoadOptions } from '../options.ts';
import type { SimulationRun } from '../runSimulation.ts';
import { watchFiles } from '../watch.ts';

export interface LiveRoadmap {
  readonly source: PreviewSource;
  readonly title: () => string;
  stop(): void;
}

/** @param changed called when the picture may be another one: after an edit, and when odds are known */
export async function liveRoadmap(
  name: string | undefined,
  options: LoadOptions,
  io: Io,
  changed: () => void,
): Promise<LiveRoadmap> {
  const { workspace, root, learn, stopLearning } = await openOne(name, { ...options, odds: 'of-all-dates' }, io);
  let valid = workspace.analysisOf(root)!;
  /** Odds of the plan that is levelled against its file. */
  let twin: { readonly of: Analysis; readonly run?: SimulationRun; readonly confidence?: Confidence } | undefined;
  const tell = (error: Error): void => void io.err(`roadmap: ${error.message}\n`);

  const stopThinking = (): void => {
    stopLearning();
    twin?.run?.stop();
    twin = undefined;
  };
  const think = (): void => void learn([root]).then(changed).catch(tell);

  const withTwinOdds = (wanted: Analysis): Analysis => {
    if (twin?.of === wanted) return twin.confidence ? wanted.with({ confidence: twin.confidence }) : wanted;
    twin?.run?.stop();
    const run = simulationOfPlan(wanted, io, options.seed);
    twin = { of: wanted, ...(run && { run }) };
    run?.answer
      .then((simulation) => {
        if (twin?.of !== wanted) return;
        twin = { of: wanted, confidence: confidenceOf(simulation, wanted) };
        changed();
      })
      .catch(tell);
    return wanted;
  };
  const drawn = (analysis: Analysis, level: boolean | undefined): Analysis => {
    const wanted = levelledBy(analysis, level);
    return wanted === analysis ? analysis : withTwinOdds(wanted);
  };

  const watcher = watchFiles(() => {
    stopThinking();
    workspace.filesChanged();
    changed();
    think();
  });
  const follow = ({ files }: Analysis): void => watcher.follow([...files.keys()].map(pathOf));
  follow(valid);
  think();

  return {
    title: () => timelinePlan(valid).title,
    source: {
      plan: async (level) => {
        const analysis = workspace.analysisOf(root);
        const unreadable = analysis?.files.get(root)?.unreadable;
        const file = displayPath(root, io);
        if (!analysis) return { reason: `\`${file}\` does not exist any more.` };
        if (unreadable) return { reason: unreadableMessage(file, unreadable) };
        follow(analysis);
        const errors = syntaxErrors(analysis).length;
        if (errors === 0 || syntaxErrors(valid).length > 0) valid = analysis;
        return { plan: timelinePlan(drawn(analysis, level)), root, version: 0, syntaxErrors: errors };
      },
      view: async (query, level) => viewData(drawn(valid, level), query),
      // A browser cannot open an editor; a terminal makes a link of this form.
      reveal(id) {
        const place = placeOf(valid, id);
        if (place) io.err(`${displayPath(place.uri, io)}:${place.line}\n`);
      },
      isEditable: () => false,
      edit: async () => ({ done: false, says: 'The preview in a browser only shows the plan.' }),
    },
    stop() {
      stopThinking();
      watcher.stop();
    },
  };
}

/** Where an entity is declared, its line counted from 1. */
function placeOf(analysis: Analysis, id: string): { readonly uri: string; readonly line: number } | undefined {
  const entity = entityOf(analysis, id);
  const spans = entity && declarationSpans(analysis, entity.origin);
  const file = spans && analysis.files.get(spans.uri);
  return file && { uri: spans.uri, line: file.lines.at(spans.whole.start).line + 1 };
}
