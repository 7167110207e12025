/** What people write for our values is asked about, in one finding, with a suggestion that reads. */
import { strict as assert } from 'node:assert';
import { parse, problemsOf } from '../../grammar/parse.ts';
import type { Problem } from '../../grammar/problem.ts';
import type { Declaration } from '../../grammar/syntax.ts';
import { readDeclaration } from '../../grammar/vocabulary/readDeclaration.ts';

/** In each line: a kind, a property as somebody wrote it, and the value that was meant. */
const written = `
feature  duration 2 weeks                            2w
feature  duration 5 days                             5d
feature  duration 5-10d                              5d..10d
feature  duration 5d-10d                             5d..10d
feature  duration 1w - 2w                            1w..2w
feature  duration 1w to 2w                           1w..2w
feature  duration "2w"                               2w
feature  duration 10                                 10d
feature  duration "2 weeks"                          2w
feature  due "1 April 2027"                          2027-04-01
feature  due "April 15, 2027"                        2027-04-15
feature  after search finish-to-start                FS
feature  after search start-start                    SS
feature  after search ff                             FF
feature  duration 3M                                 3mo
feature  duration 3m                                 3mo
feature  duration 1,5w                               1.5w
feature  effort 20 d                                 20d
feature  due March 15 2027                           2027-03-15
feature  due 15 Mar 2027                             2027-03-15
feature  due March 2027                              2027-03
feature  due Q3 2027                                 2027-Q3
feature  due 2027 H1                                 2027-H1
feature  due 2027Q3                                  2027-Q3
feature  due "2027-03-15"                            2027-03-15
feature  due 2027/3/15                               2027-03-15
feature  due 20270315                                2027-03-15
feature  due 15.3.2027                               2027-03-15
feature  reach 12 000                                12000
feature  reach 12,000                                12000
feature  reach 12 k                                  12k
feature  reach 12K                                   12k
feature  confidence 80                               80%
feature  cost 20 k                                   20k
feature  cost 2m                                     2M
feature  cost 400,000                                400000
feature  cost 20k EUR                                20k
team     rate 900 EUR/day                            900/day
team     rate 900 EUR per day                        900/day
feature  benefit 300k per year                       300k/year
feature  benefit 300k/yr                             300k/year
feature  benefit 300 k                               300k
feature  status in progress                          in-progress
feature  status doing                                in-progress
feature  after a and b                               a, b
feature  after a b                                   a, b
feature  after a SS +2d b                            a SS +2d, b
feature  after a +2                                  +2d
feature  after @a                                    a
feature  team web 2 mobile 3                         web 2, mobile 3
feature  note we are waiting                         "we are waiting"
feature  note “waiting”                              "waiting"
feature  tags launch                                 #launch
feature  owner dana                                  @dana
team     rate 900 / day                              900/day
team     rate 900 per day                            900/day
team     away 2027-08-02 to 2027-08-13               2027-08-02..2027-08-13
calendar workdays mon-fri                            mon..fri
calendar workdays monday to friday                   mon..fri
calendar holidays US                                 "US"
risk     probability 30                              30%
view     window 2027-Q1 to 2027-Q2                   2027-Q1..2027-Q2
feature  due by March 2027                           2027-03
feature  start date 2027-03-01                       2027-03-01
feature  due 2027.3.15                               2027-03-15
feature  cost $20k                                   20k
feature  cost 20k€                                   20k
feature  cost 1,500.00                               1500.00
feature  cost 1.500,00                               1500.00
feature  reach 1.234.567                             1234567
feature  reach 20_000                                20000
team     rate 10,000/month                           10000/month
team     rate 900/day/person                         900/day
team     rate 900                                    900/day
team     capacity 2 people                           2
team     capacity 4 2027-02-01                       4 from 2027-02-01
team     capacity 4 from Q3 2027                     4 from 2027-Q3
team     members @a @b                               @a, @b
team     lead dana@example.com                       @dana
team     away 2027-08-02 to 2027-08-13 "Summer"      2027-08-02..2027-08-13 "Summer"
feature  after b + 2d                                b +2d
feature  after b SS +2 days                          b SS +2d
feature  after feature b                             b
feature  after b & c                                 ,
feature  team 2 web                                  web 2
feature  team web x2                                 web 2
feature  team web (2)                                web 2
feature  team web 50%                                web 0.5
feature  status "in progress"                        in-progress
feature  status In Progress 40%                      in-progress 40%
feature  status 40%                                  in-progress 40%
feature  status in-progress 40                       in-progress 40%
feature  moscow "must"                               must
feature  moves sales by 0.4                          sales +0.4
feature  moves +0.4 sales                            sales +0.4
feature  moves sales +0.4 over 4 weeks               sales +0.4 over 4w
feature  moves sales +0.4 confidence 60              sales +0.4 confidence 60%
feature  tags "launch"                               #launch
feature  tags #launch #mobile                        #launch, #mobile
feature  evidence 42 tickets                         "42 tickets"
feature  note 'it is waiting'                        "it is waiting"
feature  link https://example.com/a?b=c#d            "https://example.com/a?b=c#d"
kpi      target 3 by Q4 2027                         3 by 2027-Q4
kpi      actual 2.3 2027-03-31                       2.3 on 2027-03-31
kpi      from sales.csv                              "sales.csv"
kpi      from "sales.csv" column rate                "sales.csv" column "rate"
calendar holiday 2027-12-25 Christmas                2027-12-25 "Christmas"
calendar holiday Christmas 2027-12-25                2027-12-25 "Christmas"
scoring  formula "value * 2"                         value * 2
roadmap  currency $                                  "$"
roadmap  currency euro                               EUR
roadmap  currency usd                                USD
`;

const suggestionOf = ({ facts }: Problem): string | undefined => ('suggestion' in facts ? facts.suggestion : undefined);

function problemsIn(kind: string, property: string): { text: string; problems: readonly Problem[] } {
  const text = `${kind} it {\n${property}\n}`;
  const file = parse(text);
  return { text, problems: [...problemsOf(file), ...readDeclaration(file.items[0] as Declaration, 'file').problems] };
}

describe('a value in another spelling', () => {
  for (const line of written.trim().split('\n')) {
    const [, kind, property, meant] = /^(\w+)\s+(.*\S)\s{3,}(.*)$/.exec(line)!;
    it(`${property} is asked about: ${meant}`, () => {
      const { text, problems } = problemsIn(kind!, property!);
      assert.deepEqual(problems.map(suggestionOf), [meant]);
      const { start, end } = problems[0]!.span;
      const mended = text.slice(0, start) + meant + text.slice(end);
      assert.deepEqual(problemsIn(kind!, mended.split('\n')[1]!).problems, [], mended);
    });
  }

  it('is not guessed where it could be two things', () => {
    const suggested = (property: string) => problemsIn('feature', property).problems.map(suggestionOf);
    for (const property of [
      'due 3/4/2027',
      'due Q3',
      'duration soon',
      'reach 12 13',
      'after a 2d 3d',
      'confidence 120',
    ])
      assert.deepEqual(suggested(property), [undefined], property);
  });
});
