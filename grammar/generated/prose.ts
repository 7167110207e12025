/** What the language reference says in words; its tables come from the vocabulary. */

const fence = '```';

export const introduction = `# The Roadmap language

This page is generated from the vocabulary (\`grammar/vocabulary\`) by \`npm run generate\`; a test fails when it is stale.

A \`.roadmap\` file reads like a memo. One property a line; order never changes meaning; nothing is mandatory but a name.

${fence}roadmap
product shop "Web shop" {
  feature search "Search"         { duration 2w }
  feature cart   "One-page cart"  { duration 8d..10d..16d; after search }
  milestone beta "Public beta"    { after cart; due 2027-02-26 }
}
${fence}

## How it is written

| what | how |
| --- | --- |
| comment | \`// …\` to the end of the line, \`/* … */\` anywhere; \`/// …\` right above a declaration is its documentation (Markdown) |
| name | a letter of any script, then letters, digits, \`_\`, and \`-\` before a letter or digit: \`one-page-cart\`, \`größe\`, \`購物車\` |
| text | \`"…"\` with \`\\"\` \`\\\\\` \`\\n\` \`\\t\` \`\\u{1F680}\`; \`"""…"""\` over several lines, without the indentation that its lines share |
| number | \`12\` \`1.5\` \`-2\` \`+0.4\`, with \`k\` \`M\` \`B\` for thousands, millions, billions; \`80%\` |
| duration | \`4h\` \`5d\` \`2w\` of working time, \`3mo\` calendar months, \`10ed\` \`2ew\` elapsed days and weeks |
| date | \`2027-03-15\`, and periods wherever a date may stand: \`2027\` \`2027-H1\` \`2027-Q3\` \`2027-03\` \`2027-W14\` |
| range | \`5d..10d\`, \`8d..10d..16d\`, \`2027-01..2027-03\`, \`mon..fri\` |
| rate | \`900/day\`, \`300k/year\`, without spaces |
| person, tag | \`@dana\`, \`@org/team\`; \`#launch\` |
| reference | \`cart\`, or \`shop.cart\` to be exact |

${fence}text
file        = { import | declaration }
import      = "import" TEXT
declaration = KIND [NAME] [TEXT] [ "{" { property | declaration } "}" ]
property    = NAME { value [","] }
${fence}

A new line or \`;\` ends a property. Line breaks are free inside \`[ … ]\` and after a \`,\`.`;

export const choices = `## Choices

Where two readings were possible, this is the one that holds.

- **A period** means its first day where something starts (\`start\`, \`earliest\`, \`started\`, \`from\`, \`on\` of a measurement) and its last where it ends (\`due\`, \`finished\`, \`by\`, \`as-of\`, the \`on\` of a milestone).
- **A range of two** estimates is best and worst; the likely value is halfway. One value is all three.
- **Kind or property?** \`team\` and \`calendar\` are both. With a block, it is a declaration; without one, it is the property where the block around it has one of that name.
- **Words are exact**: units, periods and keywords are written as they stand here, in small letters (\`k\`, but \`M\` and \`B\`; \`Q3\`, \`H1\`, \`W14\`). What differs is a finding with a suggestion, never a guess: \`2027-2-3\`, \`15.03.2027\` and \`5 days\` are not read as anything.
- **A name** has no dots, since a dotted path names it from outside; only in a \`scenario\` may a declaration go by its full path. A \`roadmap\` and its \`rules\` need no name.
- **A documentation comment** belongs to the declaration right below it; an empty line between them parts them. One at the end of a line is an ordinary comment.
- **A list** may end with a comma only inside \`[ … ]\`. After a comma too many, a line that begins in the column of the property before it with a property's name and a value is the next property.
- **A comment or text block that is never closed** takes the rest of the file; a text in \`"…"\` ends with its line at the latest.
- **What does not read** costs the item that it stands in, between two commas; the other items count, and the names beside it are known.
- **A missing brace** is looked for where the indentation breaks, so that it costs one declaration and not the rest of the file. Indentation never changes what a file with matching braces says.
- **Blocks nest** up to 100 deep.
- **Shares** (\`confidence\`, \`probability\`, progress) are percentages, or numbers from 0 to 1. \`impact\` words count 3, 2, 1, 0.5 and 0.25.
- **In a formula** an amount without spaces around its sign (\`value -2\`) is subtracted, and \`2/reach\` is a quotient.
- **\`duration\` and \`effort\`** exclude each other, as one follows from the other.
- **Names** are one namespace for a file and all it imports. A dotted path from the top is always exact. A bare name means what the nearest enclosing block has of that name: directly inside first, then deeper where it is the only one. Something of a kind that may stand there is preferred to something nearer that may not.
- **Where something stands says what it belongs to**: a KPI in an objective measures it, an objective in an objective supports it, a risk in a feature threatens that feature unless it says \`threatens\`.
- **Said twice**: of a property that can be said once, of a \`capacity\` or an \`actual\` for one day, the first counts, and the second is a finding. A scenario says each thing once.
- **In a scenario** a name that the plan does not have is an error, unless it is of a new item: that has a title, and stands in a block of the plan, names it by its path (\`feature shop.trial "Trial"\`), or is of a kind that is at the top of the plan. A sign makes a value relative on \`capacity\`, \`duration\` (a whole range), \`effort\`, \`cost\`, \`budget\`, \`benefit\`, \`rate\`, \`due\`, \`start\` and \`earliest\`: \`duration +1w\`, \`cost -10k\`, \`due +2w\` (14 days; \`+2d\` are working days of the roadmap’s calendar), \`capacity +50%\` (of the plan’s value). Relative to nothing, or to other units, is an error, and so is a leading \`+\` on these properties elsewhere. \`capacity 4 from DATE\` replaces the team’s steps from that day on and keeps earlier ones; \`capacity +2 from DATE\` adds to each step from that day on, without \`from\` to all. Any other property that may be said again is replaced whole.
- **A currency** is a code of three capital letters, or a symbol in quotes.
- **Nobody is asked to silence for ever**: \`// roadmap-ignore code: reason\` stands on a line of its own and holds for the line below it; without a reason, or where it silences nothing, it is a finding itself.`;

export const dates = `## How dates are computed

- **Where it starts.** \`start\` of the header; else the earliest of all \`start\`, \`earliest\`, \`started\`, \`finished\` and \`as-of\`; else today. A \`due\` or a fixed milestone says where a plan wants to end, so it never says where it begins.
- **Whose working days.** A feature works on its teams' calendars (with several teams: on days on which all of them work, without their \`away\`), else on the roadmap's, else Monday to Friday. A milestone takes no time; its lags and float count on the roadmap's calendar. A calendar that never works, or teams that never work together, work every day, and a finding says so; so do those that have no working day left (\`away 2027-06-01..9999-12-31\`), from that day on.
- **Units.** \`1w\` is the working days of that calendar's week (5 for mon..fri, 7 for every day), \`1h\` an eighth of a day, \`1mo\` from a date to the same date of the next month (15 January + \`3mo\` ends on 14 April) or through a month that has no such date (31 January + \`1mo\` ends on 28 February), \`1ed\`/\`1ew\` pass on every day, weekends included, and start on any day. A fraction of a day rounds up, once: of work under way, what is left of the exact estimate does. \`1.5mo\` is 46 elapsed days. Effort is divided by the people of all its teams (one, if none is named); a month of effort is four weeks.
- **Links.** A link hands on a moment, the start or finish of what is waited for, moved by the lag. A lag counts in the working days of the one that waits; \`ed\`, \`ew\` and \`mo\` count on the calendar, \`mo\` as work of so many months does (after work that ends on 30 March, \`+1mo\` is 1 May). The one that waits judges the moment in its own working time: Friday evening, the weekend and Monday morning are one moment to a Monday-to-Friday team, so work with \`FF\` may end on Friday when the other ends on Sunday. Elapsed work may start on any day, also after a lag.
- **Dates.** \`earliest\` holds a start back; \`start\` and \`on\` pin (a milestone's \`on\` is the close of that day): the date stays, and what comes too late for it is \`impossible-start\`. Pinned work has no float, nor has what comes too late for it, so both are critical, as in the field's other tools. \`due\` bounds the late finish only. Float is negative only where a due date is missed, of that work and of what it waits for.
- **A milestone's printed day** is the last day of what it ends (\`after a\`: a's last day), or the day itself where it opens something (the roadmap's start, \`earliest\`, \`after a SS\`). It is late where that day is after its \`due\`.
- **Without an estimate** work takes no time and stays where it falls.
- **Progress.** \`started\` and \`finished\` are facts. With \`as-of D\` nothing unfinished is planned before D; work that has started, or of which a percentage is done, continues on D with what remains: the rest of its percentage, else the working days it has not had, at least one; it still waits for what it depends on (retained logic). With nothing left, it ended on the last working day before D. Done work without a finish ended as planned, at the latest on the last working day before D. A milestone is reached when all it waits for is done and its lags have passed; a fixed one that waits for nothing, on its day. Without \`as-of\`, percentages move nothing, and what has started ends as long after its start as it takes; a link that this breaks is a finding.
- **Paused and blocked** work is planned like other unfinished work, less the percentage that is done. **Dropped** work holds nobody and has no dates; a dropped summary drops its parts. What is done or dropped is never critical and has no float.
- **Features with parts** span them. A link from a summary waits for its last part (\`SS\`, \`SF\`: for the first to start, whichever that is); a link to it holds every part that is not done or pinned, and nobody else; its \`earliest\`, \`start\` and \`due\` hold for the parts. It has the least float of its parts, is critical when one is, and is done when all are. Its own duration is not used, and a finding says so; milestones alone inside a feature that has a duration do not make it a whole. A link between a summary and its own part says nothing.
- **Cycles.** Work on a cycle, and what waits for it, has no dates; everything else does, and its float does not come from the cycle. Work that holds each other by starts and ends without a circle (\`a { after b SS }\`, \`b { after a FF }\`) is scheduled, if it is short enough for that. Work that lies more than 500 years ahead has no dates either, and a finding says so.
- **Odds.** A simulation draws each range from its PERT distribution, carries fractions of a day along a chain, and rounds up once, where a date is printed. \`start\` and \`on\` mean no earlier than. Of work under way, a percentage leaves its share of the range; without one, the range is cut off at the days it has had.`;

export const figures = `## How figures are computed

- **Effort** in a score is person-months of 20 days, what \`effort\` says, else \`duration\` × people; a week has as many days as the calendar of the first team works in one, a month of work four of those weeks.
- **RICE** is reach × impact × confidence ÷ effort, **ICE** impact × confidence × ease, **WSJF** (value + urgency + risk-reduction) ÷ job size in person-months, **value-effort** value ÷ effort; **MoSCoW** counts must 3, should 2, could 1, wont 0. \`confidence\` is 100 % unless said. A score with another input missing is no score, and nothing is guessed for it. What has features inside has no score: its parts are what is ranked.
- **Inherited priority** is the highest score of all that wait for a feature, directly or not.
- **KPIs**: the forecast begins with the last \`actual\`, else the \`baseline\`; each open feature that \`moves\` it adds its effect × confidence when it is planned to finish, or in a straight line \`over\` the time after that; what had finished by the last measurement is in it already.
- **A data file** (\`from "kpi.csv" column "score"\`) is text separated by commas, semicolons or tabs with a header: a date or a period (its last day) in the first column, numbers in the others; the second counts unless \`column\` names another. Empty cells are skipped, and of two rows of one day the last counts.
- **A KPI is stale** 92 days after its last measurement, counted to \`as-of\`, else to today.
- **Money**: person-days × the team's rate + \`cost\`, added up to the product and the roadmap. A month of a rate is 20 days, a year 240. \`benefit\` counts three years for the return; a benefit without a rate comes once.`;
