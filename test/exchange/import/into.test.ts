import { strict as assert } from 'node:assert';
import { importing } from './importing.ts';

const first = `Issue key,Summary,Status,Status Category,Project name,Due date,Original estimate,Parent,Fix Version/s
S-1,Checkout,In Progress,In Progress,Shop,2027-03-31,,,
S-2,Cart,To Do,To Do,Shop,2027-01-29,28800,S-1,1.4
S-3,Pay,To Do,To Do,Shop,,57600,S-1,
`;

describe('import --into a roadmap', () => {
  it('changes nothing the second time', async () => {
    const place = importing({ 'jira.csv': first });
    await place.run('jira.csv', '--into', 'plan.roadmap', '--status', 'Offen=planned');
    const text = place.read('plan.roadmap');
    assert.match(text, /issue-status "Offen" planned/);
    const { err } = await place.run('jira.csv', '--into', 'plan.roadmap', '--status', 'Offen=planned');
    assert.equal(place.read('plan.roadmap'), text);
    assert.match(err, /Nothing changed\./);
    place.remove();
  });

  it('changes only what changed, and keeps what a person wrote', async () => {
    const place = importing({ 'jira.csv': first });
    await place.run('jira.csv', '--into', 'plan.roadmap');
    const written = place
      .read('plan.roadmap')
      .replace('feature cart "Cart" {', '// Agreed with sales.\n    feature basket "The cart" {')
      .replace('after cart', 'after basket')
      .replace('effort 2d', 'duration 2d..3d..9d; reach 12k');
    place.write('plan.roadmap', written);
    place.write(
      'newer.csv',
      first
        .replace('2027-01-29', '2027-02-12')
        .replace('S-3,Pay,To Do,To Do,Shop,,57600', 'S-3,Pay,Done,Done,Shop,,')
        .concat('S-4,Refunds,To Do,To Do,Shop,,28800,S-1,1.4\nS-5,New area,To Do,To Do,Back office,,,,\n'),
    );
    const dry = await place.run('newer.csv', '--into', 'plan.roadmap', '--dry-run');
    assert.equal(place.read('plan.roadmap'), written);
    assert.match(dry.out, /^-\s+due 2027-01-29\n\+\s+due 2027-02-12$/m);
    await place.run('newer.csv', '--into', 'plan.roadmap');
    assert.equal(
      place.read('plan.roadmap'),
      written
        .replace('due 2027-01-29', 'due 2027-02-12')
        .replace('      duration 2d..3d..9d; reach 12k\n', '      duration 2d..3d..9d; status done; reach 12k\n')
        .replace(
          '      issue "S-3"\n    }\n',
          '      issue "S-3"\n    }\n\n    feature refunds "Refunds" {\n      effort 1d\n      issue "S-4"\n      before v1-4\n    }\n',
        )
        .concat('\nproduct back-office "Back office" {\n  feature new-area "New area" {\n    issue "S-5"\n  }\n}\n'),
    );
    assert.deepEqual(await place.errors('plan.roadmap'), []);
    place.remove();
  });

  it('lists what left the export and deletes nothing', async () => {
    const place = importing({ 'jira.csv': first, 'less.csv': first.split('\n').slice(0, 3).join('\n') });
    await place.run('jira.csv', '--into', 'plan.roadmap');
    const text = place.read('plan.roadmap');
    const { err } = await place.run('less.csv', '--into', 'plan.roadmap');
    assert.equal(place.read('plan.roadmap'), text);
    assert.match(err, /S-3: `pay` is not in the export any more; it stays in the roadmap/);
    place.remove();
  });

  it('takes a state back, with the dates that it had', async () => {
    const done = first.replace('To Do,To Do,Shop,2027-01-29', 'Done,Done,Shop,2027-01-29');
    const place = importing({ 'jira.csv': done, 'reopened.csv': first });
    await place.run('jira.csv', '--into', 'plan.roadmap');
    assert.match(place.read('plan.roadmap'), /status done/);
    await place.run('reopened.csv', '--into', 'plan.roadmap');
    assert.doesNotMatch(place.read('plan.roadmap'), /status done/);
    place.remove();
  });

  it('never writes over a file with -o', async () => {
    const place = importing({ 'jira.csv': first, 'plan.roadmap': 'feature mine\n' });
    const { code, err } = await place.run('jira.csv', '-o', 'plan.roadmap');
    assert.deepEqual([code, place.read('plan.roadmap')], [2, 'feature mine\n']);
    assert.match(err, /it already exists/);
    place.remove();
  });

  it('gives the items, the mapping and the list as data', async () => {
    const place = importing({ 'plan.csv': 'Key,Name,Due\nK-1,A,soon\n' });
    const { items, mapping, remarks } = JSON.parse((await place.run('plan.csv', '--format', 'json')).out);
    assert.equal(items[0].issue, 'K-1');
    assert.deepEqual(mapping.at(-1), { column: 'Due', as: 'due' });
    assert.deepEqual(remarks, [{ where: 'row 2', key: 'K-1', text: '`Due` is not a date: `soon`' }]);
    place.remove();
  });
});
