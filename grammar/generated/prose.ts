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
- **A missing brace** is looked for where the indentation breaks, so that it costs one declaration and not the rest of the file. Indentation never changes what a file with matching braces says.
- **Blocks nest** up to 100 deep.
- **Shares** (\`confidence\`, \`probability\`, progress) are percentages, or numbers from 0 to 1. \`impact\` words count 3, 2, 1, 0.5 and 0.25.
- **In a formula** an amount without spaces around its sign (\`value -2\`) is subtracted, and \`2/reach\` is a quotient.
- **\`duration\` and \`effort\`** exclude each other, as one follows from the other.`;
