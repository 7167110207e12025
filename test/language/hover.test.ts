import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { kinds } from '../../grammar/vocabulary/index.ts';
import { hover } from '../../server/language/hover.ts';
import { escapeMarkdown, userMarkdown } from '../../server/render/markdown/escape.ts';
import { at } from '../support/language.ts';

const card = (annotated: string): string => {
  const { analysis, uri, offset } = at(annotated);
  return hover(analysis, uri, offset)?.markdown ?? '';
};

describe('hover', () => {
  const plan = `
    roadmap "Shop" { start 2027-01-04; rank rice }
    team web "Web team" { capacity 2; rate 500/day }
    product shop "Web shop" {
      feature search "Search" { duration 2w; team web; owner @dana; reach 10k; impact high; confidence 80% }
      feature cart "One-page cart" { duration 1w; after search; owner @lee }
      feature faq "Help pages" { duration 2d }
      milestone beta "Public beta" { after cart }
    }
  `;
  const over = (name: string): string => card(plan.replace(name, `${name.slice(0, 2)}$0${name.slice(2)}`));

  it('on a feature tells its dates and why they are', () => {
    const text = over('cart');
    assert.match(text, /\*\*One-page cart\*\* — feature `shop\.cart`/);
    assert.match(text, /^\*\*18 Jan to 22 Jan 2027, 5 working days\*\*$/m);
    assert.match(text, /^Why this date:\n\n- Starts 18 Jan because `search` ends 15 Jan\.$/m);
    assert.match(text, /^Float: 0 working days, critical: /m);
    assert.match(text, /Owner: `@lee`/);
  });

  it('tells the score with inputs, formula and rank', () => {
    const text = over('search');
    assert.match(text, /^Score: [\d,]+, #1 of 1 by RICE$/m);
    assert.match(text, /^- RICE is `reach × impact × confidence ÷ effort`$/m);
    assert.match(text, /- reach: 10,000/);
    assert.match(text, /- effort: .*\(from the plan\)/);
    assert.match(text, /Team: Web team \(1\)/);
    assert.match(text, /^Cost: 5,000 EUR$/m);
  });

  it('tells float where there is any', () => {
    assert.match(over('faq'), /^Float: 13 working days, 13 before anything else moves$/m);
  });

  it('on a team tells its load by month', () => {
    assert.match(over('web'), /\| Jan 2027 \| 10 \| 42 \| 24% \|/);
  });

  it('on a KPI tells what it measures from what moves it', () => {
    const text = card(`
      kpi con$0version "Conversion" { baseline 2 on 2026-12-01; target 3 by 2027-09-30 }
      objective grow "Grow" { measured-by conversion }
      feature cart "Cart" { duration 1w; moves conversion +0.3 }
    `);
    assert.match(text, /^Measures: Grow$/m);
    assert.match(text, /^Moved by: Cart \(\+0\.3 on 8 Jan 2027\)$/m);
  });

  it('on a risk tells how likely it is, what it delays and threatens, and what is done', () => {
    const risk =
      'risk str$0ike "Strike" { probability 30%; delay 1w..2w..4w; threatens cart }\nfeature cart "Cart" { duration 1w }';
    const text = card(risk);
    assert.match(
      text,
      /^Probability: 30%\n\nDelay: 1 to 4 working weeks, likely 2\n\nMitigation: none\n\nThreatens: Cart$/m,
    );
  });

  it('counts what somebody does, and not the whole that it is a part of, once more', () => {
    const text = card('product sh$0op "Shop" { feature a "A" { feature b "B" { duration 1d } } }');
    assert.match(text, /^Work: 1 feature, /m);
  });

  it('works on a use as on the declaration', () => {
    assert.match(card(plan.replace('after search', 'after sea$0rch')), /\*\*Search\*\*/);
  });

  it('explains words of the language', () => {
    assert.match(card('fea$0ture a "A" { duration 1d }'), /`feature` — A piece of work/);
    assert.match(card('feature a "A" { dura$0tion 1d }'), /`duration` — Working time/);
    assert.match(card('feature a "A" { duration 1d; moscow mu$0st }'), /`must` — required for the release/);
  });

  it('has something to say about every kind and property there is', () => {
    for (const row of Object.values(kinds)) {
      for (const property of Object.keys(row.properties)) {
        const example = (row.properties as Record<string, { example: string }>)[property]!.example;
        const text = `${row.name} a "A" { ${example} }`;
        const { analysis, uri } = at(text);
        assert.match(
          hover(analysis, uri, text.indexOf(example) + 1)?.markdown ?? '',
          new RegExp(`^\`${property}\` — `),
          text,
        );
        assert.match(hover(analysis, uri, 1)?.markdown ?? '', new RegExp(`^\`${row.name}\` — `));
      }
    }
  });

  it('explains a rule where it is set', () => {
    assert.match(card('roadmap "R" { rules { over-cap$0acity off } }'), /`over-capacity` — A team is over-allocated/);
  });

  it('on a date tells its weekday, week, quarter and whose holiday it is', () => {
    const text = card(`
      calendar de "Germany" { holiday 2027-05-01 "Labour Day" }
      milestone m "M" { on 2027-05-$001 }
    `);
    assert.match(text, /Saturday, 1 May 2027/);
    assert.match(text, /Week 2027-W17 · Q2 2027 · In 117 days/);
    assert.match(text, /Holiday: Labour Day in Germany/);
  });

  it('on a KPI tells baseline, target, forecast and gap', () => {
    const text = card(`
      roadmap "R" { start 2027-01-04 }
      kpi con$0version "Conversion" { unit "%"; baseline 2; target 3 by 2027-12-31; floor 1.5 }
      feature cart "Cart" { duration 1w; moves conversion +0.4 }
    `);
    assert.match(text, /^\*\*0\.6% below target\*\*$/m);
    assert.match(text, /^Baseline: 2%$/m);
    assert.match(text, /^Forecast: 2\.4% on 31 Dec 2027$/m);
    assert.match(text, /^Guard rail: at least 1\.5%$/m);
    assert.match(text, /^Moved by: Cart /m);
  });

  it('on a scenario tells what it takes out, changes and adds, and what becomes of dates and cost', () => {
    const text = card(`${plan}
      scenario le$0ss "Less work" {
        drop search
        feature cart { duration 2w }
        feature shop.faq-2 "More help" { duration 1d; team web }
      }`);
    assert.match(text, /^Drops: Search$/m);
    assert.match(text, /^Changes: One-page cart: .*$/m);
    assert.match(text, /^Adds: More help$/m);
    assert.match(text, /^\*\*The roadmap ends on 15 Jan 2027, 7 days earlier\*\*$/m);
    assert.match(text, /^Milestones: Public beta \(15 Jan 2027, 7 days earlier\)$/m);
    assert.match(text, /^Cost: 500 EUR \(-4,500 EUR\)$/m);
    assert.match(
      card(`${plan}\nscenario sa$0me { }`),
      /The roadmap ends on 22 Jan 2027, as without it\*\*\n\nCost: 5,000 EUR/,
    );
  });

  it('on a duration tells what it comes to, when that is, and what is left', () => {
    const begun = `
      roadmap "R" { start 2027-01-04; as-of 2027-01-11; calendar six }
      calendar six "Six days" { workdays mon..sat }
      feature a "A" { duration 1w..2w..4w; status in-progress 25% }
      feature b "B" { duration 10ed; after a +4h }
    `;
    const over = (text: string): string => card(begun.replace(text, `${text[0]}$0${text.slice(1)}`));
    assert.match(over('2w'), /^`2w` — 12 working days$/m);
    assert.match(over('2w'), /^The likely case, with which the plan counts\.$/m);
    assert.match(over('2w'), /^11 Jan to 20 Jan 2027 · 9 working days$/m);
    assert.match(over('2w'), /^9 working days left on 11 Jan 2027, the status date$/m);
    assert.match(over('4w'), /^The worst case; the plan counts with the likely one\.$/m);
    assert.match(over('10ed'), /^`10ed` — 10 calendar days, days off included$[\s\S]*· 10 days$/m);
    assert.match(over('+4h'), /^`\+4h` — 0\.5 working days, which the plan rounds up to 1$[\s\S]*^A lag: /m);
  });

  it('on an effort tells whose days it is, and how many that makes', () => {
    const team = 'team web "Web" { capacity 3 }\nteam ux "UX" { capacity 1 }';
    const text = card(`${team}\nfeature a "A" { effort 3$01d; team web 2, ux 0.5 }`);
    assert.match(text, /^`31d` — 31 person-days$/m);
    assert.match(text, /^31 person-days ÷ 2\.5 people \(Web 2, UX 0\.5\) = 13 working days$/m);
    assert.match(card('feature a { effort 3$0w; feature b { duration 1d } }'), /It is ignored/);
  });

  it('on a person or a tag lists what is theirs', () => {
    assert.match(card('feature a "A" { duration 1d; owner @da$0na }'), /`@dana` owns 1 item:\n\n- feature A/);
    assert.match(card('feature a "A" { duration 1d; tags #lau$0nch }'), /`#launch` is on 1 item:/);
  });

  it('lets nothing a user wrote become markup', () => {
    const hostile = '<img src=x onerror=alert(1)> [go](command:quit) ![x](http://e.vil/x.png) `code` **b** https://a.b';
    const text = card(`
      /// ${hostile}
      /// # Heading stays
      feature ev$0il "${hostile}" { duration 1d; note "${hostile}" }
    `);
    assert.doesNotMatch(text, /<img/);
    assert.doesNotMatch(text, /(?<!\\)\]\(command:/);
    assert.doesNotMatch(text, /(?<!\\)!\[/);
    assert.match(text, /# Heading stays/);
  });
});

describe('markdown', () => {
  it('escapes a line of text, and leaves plain words alone', () => {
    assert.equal(escapeMarkdown('Web shop 2.0, one-page (new)'), 'Web shop 2.0, one-page (new)');
    assert.equal(escapeMarkdown('# a *b* [c](d) <e> | `f`'), '\\# a \\*b\\* \\[c\\](d) &lt;e&gt; \\| \\`f\\`');
    assert.equal(escapeMarkdown('1. first\n- second'), '1\\. first - second');
    assert.equal(escapeMarkdown('\u202eevil\ud800'), '\\u{202e}evil\\u{d800}');
  });

  it('keeps headings and web links of a documentation comment, nothing else with a target', () => {
    const text = userMarkdown('# Why\n[site](https://a.b) [run](command:x) [js](javascript:y)\n[ref]: data:z\n<b>');
    assert.equal(text, '# Why\n[site](https://a.b) [run\\](command:x) [js\\](javascript:y)\n\\[ref\\]: data:z\n&lt;b>');
  });
});
