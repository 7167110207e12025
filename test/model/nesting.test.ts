import { strict as assert } from 'node:assert';
import { buildRoadmap } from '../../server/model/buildRoadmap.ts';
import { analysed, assertFindings } from '../support/analysed.ts';

describe('where something stands', () => {
  it('says what an objective is measured by, and which one it supports', () => {
    const { roadmap } = analysed(`
      objective growth {
        measured-by reach
        kpi sales
        objective trust { supports growth; kpi score }
      }
      kpi reach
    `).analysis;
    assert.deepEqual(
      roadmap.objectives.map(({ name, measuredBy, supports }) => [name, measuredBy, supports]),
      [
        ['growth', ['reach', 'growth.sales'], []],
        ['trust', ['growth.trust.score'], ['growth']],
      ],
    );
  });

  it('says what a risk threatens, unless that is said', () => {
    const { roadmap } = analysed(`
      product shop {
        feature cart { risk late; risk far { threatens pay } }
        feature pay
        risk law
      }
    `).analysis;
    assert.deepEqual(
      roadmap.risks.map(({ name, threatens }) => [name, threatens]),
      [
        ['late', ['shop.cart']],
        ['far', ['shop.pay']],
        ['law', []],
      ],
    );
  });

  it('is known again after a name inside is another', () => {
    const objective = (kpi: string) => analysed(`objective growth { kpi ${kpi} { target 3 by 2027-12-31 } }`).analysis;
    const [before, after] = [objective('sales'), objective('orders')];
    const again = buildRoadmap([...after.model.files], before.model);
    assert.deepEqual(again.roadmap.objectives, after.roadmap.objectives);
  });

  it('leaves nothing to ask', () => {
    assertFindings(`
      objective growth "Growth" {
        kpi sales "Sales" { baseline 5 on 2027-01-01; target 6 by 2027-12-31 }
      }
      feature a "A" {
        duration 1w
        moves sales +1
        risk late "Late" { probability 30%; delay 2d; mitigation "Ask early." }
      }
    `);
  });
});
