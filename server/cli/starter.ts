/** The roadmap that `roadmap init` writes: small, without a finding, and a line of everything that most roadmaps have. */
import { type Day, isoDate, weekday } from '../../grammar/civil.ts';

/** @param today its work starts on the Monday after, so that no date in it has passed */
export function starterText(today: Day): string {
  const start = today + 8 - weekday(today);
  const date = (weeks: number): string => isoDate(start + weeks * 7 + 4);
  return `// A plan as text: change a duration, and every date behind it moves.
// \`roadmap schedule\` prints the dates, \`roadmap preview\` draws them, \`roadmap explain launch\` explains a date.

roadmap "Our roadmap" {
  start ${isoDate(start)}
  currency EUR
  rank rice
}

team web "Web team" {
  capacity 3
  rate 600/day
}

objective growth "More people buy" {
  measured-by conversion
}

kpi conversion "Visitors who buy" {
  baseline 2%
  target 3% by ${date(26)}
}

product shop "Web shop" {
  supports growth

  /// What people look for is found at once.
  feature search "Search" {
    effort 15d..20d..35d
    team web 2
    reach 8k
    impact high
    confidence 80%
    moves conversion +0.6% over 4w
  }

  feature checkout "One-page checkout" {
    effort 10d..15d..25d
    team web 1
    reach 5k
    impact massive
    confidence 60%
    after search SS +1w
    moves conversion +0.5% over 4w
  }

  milestone launch "Launch" {
    after search, checkout
    due ${date(9)}
  }
}
`;
}
