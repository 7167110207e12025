/** What belongs below every table of planned dates, since the end of likely values is seldom the likely end. */
import type { Schedule } from '../schedule/schedule.ts';
import { varies } from '../schedule/simulation/varies.ts';
import { code, type Text } from '../wording/text.ts';

/** Nothing where no date varies. */
export const likelyNote = (schedule: Schedule): readonly Text[] =>
  varies(schedule)
    ? [
        [
          'Planned dates are made of likely values; most plans end later. ',
          code('roadmap simulate'),
          ' gives the odds of each.',
        ],
      ]
    : [];
