/** The prose of the language reference; its tables come from the vocabulary. */

const fence = '```';

export const introduction = `# The Roadmap language

This page is generated from the vocabulary (\`grammar/vocabulary\`) by \`npm run generate\`; a test fails if it is stale.

A \`.roadmap\` file has one property a line. The order never changes the meaning. Only names are mandatory.

${fence}roadmap
product shop "Web shop" {
  feature search "Search"         { duration 2w }
  feature cart   "One-page cart"  { duration 8d..10d..16d; after search }
  milestone beta "Public beta"    { after cart; due 2027-02-26 }
}
${fence}

## Syntax

| element | form |
| --- | --- |
| comment | \`// …\` to the end of the line, \`/* … */\` anywhere; \`/// …\` directly above a declaration is its documentation (Markdown) |
| name | a letter of any script, then letters, digits, \`_\`, and \`-\` before a letter or digit: \`one-page-cart\`, \`größe\`, \`購物車\` |
| text | \`"…"\` with \`\\"\` \`\\\\\` \`\\n\` \`\\t\` \`\\u{1F680}\`; \`"""…"""\` over several lines, without their common indentation |
| number | \`12\` \`1.5\` \`-2\` \`+0.4\`, with \`k\` \`M\` \`B\` for thousands, millions, billions; \`80%\` |
| duration | \`4h\` \`5d\` \`2w\` of working time, \`3mo\` calendar months, \`10ed\` \`2ew\` elapsed days and weeks |
| date | \`2027-03-15\`, or a period: \`2027\` \`2027-H1\` \`2027-Q3\` \`2027-03\` \`2027-W14\` |
| range | \`5d..10d\`, \`8d..10d..16d\`, \`2027-01..2027-03\`, \`mon..fri\` |
| rate | \`900/day\`, \`300k/year\`, without spaces |
| person, tag | \`@dana\`, \`@org/team\`; \`#launch\` |
| reference | \`cart\`, or the full name \`shop.cart\` |

${fence}text
file        = { import | declaration }
import      = "import" TEXT
declaration = KIND [NAME] [TEXT] [ "{" { property | declaration } "}" ]
property    = NAME { value [","] }
${fence}

A new line or \`;\` ends a property. Line breaks are allowed inside \`[ … ]\` and after a \`,\`.`;

export const choices = `## Details

- **Periods.** For a start (\`start\`, \`earliest\`, \`started\`, \`from\`, \`on\` of a measurement), a period means its first day. For an end (\`due\`, \`finished\`, \`by\`, \`as-of\`, \`on\` of a milestone), it means its last day.
- **Estimates.** A range of two is best and worst; the likely value is halfway. A single value is all three.
- **Kind or property.** \`team\` and \`calendar\` are both. With a block, it is a declaration. Without one, it is the property if the enclosing kind has a property of that name.
- **Exact words.** Units, periods and keywords are case-sensitive (\`k\`, but \`M\` and \`B\`; \`Q3\`, \`H1\`, \`W14\`). Anything else is a finding with a suggestion, never a guess: \`2027-2-3\`, \`15.03.2027\` and \`5 days\` have no meaning.
- **Names** contain no dots, since a dotted path names a declaration from outside. Only in a \`scenario\` may a declaration have its full path as its name. A \`roadmap\` and its \`rules\` need no name.
- **Documentation comments** describe the declaration on the next line. A comment before an empty line or at the end of a line is an ordinary comment.
- **Lists** may end with a comma only inside \`[ … ]\`. After another trailing comma, a line with the indentation of the property before it, a property name and a value is the next property.
- **Unclosed comments and text blocks** continue to the end of the file. An unclosed \`"…"\` ends with its line.
- **Errors are local.** A value that cannot be read is ignored up to the next comma. The other values and the names beside it remain valid.
- **Missing braces** are located by the indentation, so one declaration is affected and not the rest of the file. Indentation never changes the meaning of a file with matching braces.
- **Nesting** is limited to 100 levels.
- **Shares** (\`confidence\`, \`probability\`, progress) are percentages, or numbers from 0 to 1. The words of \`impact\` are 3, 2, 1, 0.5 and 0.25.
- **Formulas.** An amount without spaces around its sign (\`value -2\`) is subtracted; \`2/reach\` is a quotient.
- **\`duration\` and \`effort\`** exclude each other, since one follows from the other.
- **Scope of names.** A file and everything that it imports share one namespace. A dotted path from the top is always exact. A simple name refers to the nearest enclosing block: first to a direct child, then to the only deeper one. A declaration of an allowed kind has precedence over a nearer one of another kind.
- **Nesting implies links.** A KPI in an objective measures it, an objective in an objective supports it, and a risk in a feature threatens that feature unless it has \`threatens\`.
- **Duplicates.** If a single property, or a \`capacity\` or an \`actual\` of the same day, is repeated, the first is used and the second is a finding.
- **Scenarios.** In a scenario, an unknown name is an error unless it is a new item. A new item has a title, and is in a block of the plan, has its path as its name (\`feature shop.trial "Trial"\`), or is of a top-level kind. A sign makes a value relative for \`capacity\`, \`duration\` (the whole range), \`effort\`, \`cost\`, \`budget\`, \`benefit\`, \`rate\`, \`due\`, \`start\` and \`earliest\`: \`duration +1w\`, \`cost -10k\`, \`due +2w\` (14 days; \`+2d\` are working days of the calendar of the roadmap), \`capacity +50%\` (of the value of the plan). A relative value without a value in the plan, or with other units, is an error, and so is a leading \`+\` on these properties outside a scenario. \`capacity 4 from DATE\` replaces the steps of the team from that day on and keeps earlier ones. \`capacity +2 from DATE\` adds to each step from that day on; without \`from\`, to all. Any other repeatable property is replaced.
- **Currencies** are codes of three capital letters, or symbols in quotes.
- **Suppression.** \`// roadmap-ignore code: reason\` on its own line suppresses that finding on the next line. A suppression without a reason or without a finding is a finding itself.`;

export const dates = `## How dates are computed

- **Start of the roadmap.** \`start\` of the header; otherwise the earliest of all \`start\`, \`earliest\`, \`started\`, \`finished\` and \`as-of\`; otherwise today. A \`due\` date or a fixed milestone never determines the start.
- **Working days.** A feature uses the calendars of its teams (with several teams, the days on which all of them work, without \`away\`), otherwise the calendar of the roadmap, otherwise Monday to Friday. A milestone takes no time; its lags and float use the calendar of the roadmap. If a calendar has no working day, or teams have none in common, every day is a working day and a finding reports it. The same applies after the last working day (\`away 2027-06-01..9999-12-31\`).
- **Units.** \`1w\` is the working days of a week of that calendar (5 for mon..fri, 7 for every day). \`1h\` is an eighth of a day. \`1mo\` goes from a date to the same date of the next month (15 January + \`3mo\` ends on 14 April), or through a month without that date (31 January + \`1mo\` ends on 28 February). \`1ed\` and \`1ew\` include every day and may start on any day. A fraction of a day is rounded up once; for work in progress, after the completed part is subtracted. \`1.5mo\` is 46 elapsed days. Effort is divided by the people of all its teams (one if no team is named). A month of effort is four weeks.
- **Dependencies.** A link passes on a point in time: the start or finish of the predecessor, moved by the lag. A lag counts in working days of the successor; \`ed\`, \`ew\` and \`mo\` count on the calendar, \`mo\` as for work (after work that ends on 30 March, \`+1mo\` is 1 May). Friday evening, the weekend and Monday morning are the same point in time for a team that works Monday to Friday, so \`FF\` work may end on Friday if its predecessor ends on Sunday. Elapsed work may start on any day, also after a lag.
- **Constraints.** \`earliest\` delays a start. \`start\` and \`on\` fix a date (\`on\` of a milestone is the end of that day): the date does not move, and a predecessor that ends too late is an \`impossible-start\`. Fixed work and such a predecessor have no float, so both are critical. \`due\` limits the late finish only. Float is negative only if a due date is missed, for that work and its predecessors.
- **The day of a milestone** is the last day of the work that it ends (\`after a\`: the last day of a), or the day itself if it begins something (the start of the roadmap, \`earliest\`, \`after a SS\`). It is late if that day is after its \`due\` date.
- **Without an estimate** work takes no time.
- **Progress.** \`started\` and \`finished\` are facts. With \`as-of D\`, unfinished work is not planned before D. Work in progress, or with a percentage complete, continues on D with its remaining part: the rest of the percentage, otherwise the working days that it has not had, at least one. It still depends on its predecessors (retained logic). If nothing remains, it ended on the last working day before D. Work that is done without a \`finished\` date ended as planned, at the latest on the last working day before D. A milestone is reached when all predecessors are done and the lags have passed; a fixed milestone without predecessors, on its day. Without \`as-of\`, percentages do not change dates, and started work ends its full duration after its start; a link that this breaks is a finding.
- **Paused and blocked** work is planned like other unfinished work, less the percentage complete. **Dropped** work has no dates and does not affect other work; dropping a feature drops its sub-features. Work that is done or dropped is never critical and has no float.
- **Features with sub-features** span them. A successor of the feature depends on its last sub-feature (\`SS\`, \`SF\`: on the first to start). A predecessor of the feature applies to each sub-feature that is not done or fixed. Its \`earliest\`, \`start\` and \`due\` apply to the sub-features. It has the least float of its sub-features, is critical if one of them is, and is done if all are. Its own duration is ignored, and a finding reports it. Milestones alone do not make sub-features. A link between a feature and its own sub-feature has no effect.
- **Cycles.** Work in a cycle, and its successors, have no dates. All other work does, and its float is independent of the cycle. Work that is linked in both directions by starts and ends without a cycle (\`a { after b SS }\`, \`b { after a FF }\`) is scheduled if it is short enough. Work more than 500 years ahead has no dates, and a finding reports it.
- **Odds.** A simulation draws each range from its PERT distribution, carries fractions of a day along a chain, and rounds up once in the printed date. \`start\` and \`on\` mean no earlier than. For work in progress, a percentage leaves its share of the range; without a percentage, the range is cut off at the days that it has had.`;

export const figures = `## How figures are computed

- **Effort** in a score is in person-months of 20 days: \`effort\`, otherwise \`duration\` × people. A week has the working days of the calendar of the first team; a month of work is four weeks.
- **Scores.** **RICE** is reach × impact × confidence ÷ effort. **ICE** is impact × confidence × ease. **WSJF** is (value + urgency + risk-reduction) ÷ job size in person-months. **value-effort** is value ÷ effort. **MoSCoW** is must 3, should 2, could 1, wont 0. \`confidence\` is 100% by default. A score with another input missing is not computed. Only sub-features are ranked.
- **Inherited priority** is the highest score of all direct and indirect successors.
- **KPIs.** The forecast starts with the last \`actual\`, otherwise the \`baseline\`. Each open feature that \`moves\` the KPI adds effect × confidence at its planned finish, or in a straight line \`over\` the time after it. The last measurement includes the features that had finished by then.
- **Data files** (\`from "kpi.csv" column "score"\`) are text with a header, separated by commas, semicolons or tabs. The first column has a date or a period (its last day), the others have numbers. The second column is used unless \`column\` names another. Empty cells are skipped; the last row of a day is used.
- **Stale KPIs.** A KPI is stale 92 days after its last measurement, counted to \`as-of\`, otherwise to today.
- **Money** is person-days × the rate of the team + \`cost\`, added up for the product and the roadmap. A month of a rate is 20 days, a year is 240. The return includes three years of \`benefit\`; a benefit without a rate occurs once.`;
