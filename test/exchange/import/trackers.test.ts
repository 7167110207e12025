import { strict as assert } from 'node:assert';
import { describeShared, sharedJson, sharedText } from '../../support/sharedData.ts';
import { imported } from './importing.ts';

const jira = `Summary,Issue key,Issue id,Status,Project key,Project name,Resolution,Assignee,Resolved,Due date,Labels,Labels,Description,Original estimate,Inward issue link (Blocks),Outward issue link (Blocks),Outward issue link (Blocks),Custom field (Start date),Custom field (Story Points),Fix Version/s,Parent id,Status Category
"Checkout",SHOP-1,1001,In Progress,SHOP,Web Shop,,Dana Lee,,31/Mar/27 12:00 AM,launch,,"h2. Goal
""no account needed""",,,,,,,1.4,,In Progress
"Cart",SHOP-2,1002,Fertig,SHOP,Web Shop,Done,Dana Lee,20/Nov/26 5:40 PM,,launch,two words,,288000,,SHOP-3,SHOP-4,09/Nov/26 12:00 AM,5,1.4,1001,Done
"Pay",SHOP-3,1003,In Arbeit,SHOP,Web Shop,,Ines Ruiz,,,,,,38h,SHOP-2,,,23/Nov/26 12:00 AM,8,,1001,
"Coupons",SHOP-4,1004,Closed,SHOP,Web Shop,Won't Do,,,,,,=1+1,,,,,,,1.4,1001,Done
`;

describe('import from Jira', () => {
  it('reads repeated columns, text dates, estimates, links of both ends and versions', async () => {
    const { text, remarks } = await imported('jira.csv', jira, '--status', 'In Arbeit=in-progress');
    assert.equal(
      text,
      `roadmap "jira" {
  start 2026-11-09
  issue-status "In Arbeit" in-progress
}

product web-shop "Web Shop" {
  feature checkout "Checkout" {
    due 2027-03-31
    status in-progress
    issue "SHOP-1"
    owner "Dana Lee"
    tags #launch

    feature cart "Cart" {
      effort 10d
      started 2026-11-09
      finished 2026-11-20
      status done
      issue "SHOP-2"
      owner "Dana Lee"
      tags #launch, #two, #words
    }

    feature pay "Pay" {
      effort 4.75d
      after cart
      started 2026-11-23
      status in-progress
      issue "SHOP-3"
      owner "Ines Ruiz"
    }

    feature coupons "Coupons" {
      after cart
      status dropped
      issue "SHOP-4"
    }
  }

  milestone v1-4 "1.4" {
    after checkout
  }
}
`,
    );
    assert.equal(remarks, 'Jira CSV: 4 items.\n');
  });

  it('lists a status that is in no table, and plans it', async () => {
    const { text, remarks } = await imported('jira.csv', jira.replace('In Arbeit', 'Parked here'));
    assert.match(remarks, /status `Parked here` is not known \(1 times\): planned/);
    assert.match(text, /feature pay "Pay" \{\s+effort 4.75d\s+after cart\s+earliest 2026-11-23/);
  });
});

const linear = `"ID","Team","Title","Status","Estimate","Project","Assignee","Labels","Created","Started","Completed","Canceled","Due Date","Parent issue","Initiatives","Project Milestone","Blocked by"
"R-1","Robotics","Compare","Done","3","Perception","bob@acme.example","Research","Fri Oct 02 2026 17:00:00 GMT+0000 (GMT+00:00)","Mon Oct 05 2026 08:00:00 GMT+0000 (GMT+00:00)","Fri Oct 09 2026 23:30:00 GMT+0000 (GMT+00:00)","","","","Autonomy","Alpha",""
"R-2","Robotics","Fuse","In Progress","8","Perception","ann@acme.example","Research, launch","","Tue Nov 17 2026 08:00:00 GMT+0000 (GMT+00:00)","","","Wed Feb 10 2027 00:00:00 GMT+0000 (GMT+00:00)","","","Beta","R-1"
"R-3","Robotics","Calibrate","Backlog","","Perception","","","","","","","","R-2","","Beta","R-2, R-1"
"R-4","Robotics","Radar","Canceled","2","Sensors","","","","","","Fri Oct 16 2026 17:07:00 GMT+0000 (GMT+00:00)","","","","",""
`;

describe('import from Linear', () => {
  it('reads states from their dates, initiatives, milestones and points', async () => {
    const { text, remarks } = await imported('linear.csv', linear, '--point', '2d');
    for (const line of [
      'objective autonomy "Autonomy"',
      'supports autonomy',
      'effort 6d',
      'finished 2026-10-09',
      'owner @bob',
      'tags #Research, #launch',
      'due 2027-02-10',
      'issue-point 2d',
    ])
      assert.ok(text.includes(line), line);
    assert.match(text, /milestone beta "Beta" \{\s+after fuse\s+\}/);
    assert.match(text, /feature radar "Radar" \{\s+status dropped\s+issue "R-4"/);
    assert.match(remarks, /row 3, R-2: its own estimate \(8 points\) is left out: it has sub-features/);
    assert.match(remarks, /row 4, R-3: it depends on `R-2`, which contains it/);
  });
});

describe('import from Azure DevOps', () => {
  const azure = `ID,Work Item Type,Title 1,Title 2,Title 3,Assigned To,State,Tags,Area Path,Effort,Start Date,Target Date
"1","Epic","Billing",,,"Jo Doe <jo@example.com>","Active","billing; launch","Portal\\Billing",,"1/4/2027 12:00:00 AM","3/26/2027 12:00:00 AM"
"2","Feature",,"Invoices",,,"Closed","","Portal","5","1/4/2027 12:00:00 AM","1/15/2027 12:00:00 AM"
"3","User Story",,,"Archive","Sam Poe <sam@example.com>","New","","Portal","3",,
"4","Feature",,"Reminders",,"","New","","Portal","8",,"6/30/2027 12:00:00 AM"
`;
  it('reads the tree of titles, month-first dates and names with addresses', async () => {
    const { text } = await imported('azure.csv', azure, '--point', '1d');
    assert.match(
      text,
      /product portal "Portal" \{\s+feature billing "Billing" \{\s+due 2027-03-26\s+started 2027-01-04/,
    );
    assert.match(text, /feature archive "Archive" \{\s+effort 3d\s+issue "3"\s+owner "Sam Poe"/);
    assert.match(text, /started 2027-01-04\s+finished 2027-01-15\s+status done/);
    assert.match(text, / {4}feature reminders "Reminders" \{\s+effort 8d\s+due 2027-06-30/);
  });
});

describe('import from GitHub', () => {
  const issues = [
    {
      number: 12,
      title: 'Export',
      state: 'CLOSED',
      stateReason: 'COMPLETED',
      closedAt: '2026-11-20T23:59:00Z',
      labels: [{ name: 'two words' }],
      milestone: { title: '1.4', dueOn: '2027-01-29T08:00:00Z' },
      assignees: [{ login: 'dana' }, { login: 'sam-p' }],
      url: 'https://github.com/acme/shop/issues/12',
      parent: { number: 10 },
    },
    {
      number: 10,
      title: 'Data',
      state: 'OPEN',
      milestone: { title: '1.4', dueOn: '2027-01-29T08:00:00Z' },
      url: 'https://github.com/acme/shop/issues/10',
    },
    {
      number: 13,
      title: 'Import',
      state: 'OPEN',
      url: 'https://github.com/acme/shop/issues/13',
      parent: { number: 10 },
      blockedBy: { nodes: [{ number: 12 }, { number: 99 }] },
    },
    {
      number: 14,
      title: 'Undo',
      state: 'CLOSED',
      stateReason: 'NOT_PLANNED',
      closedAt: '2026-10-20T09:00:00Z',
      url: 'https://github.com/acme/shop/issues/14',
    },
  ];
  it('reads states with their reason, parents, blockers, milestones and logins', async () => {
    const { text, remarks } = await imported('issues.json', JSON.stringify(issues));
    assert.match(text, /tracker "https:\/\/github.com\/acme\/shop\/issues\/\{issue\}"/);
    assert.match(text, /product shop "shop" \{\s+feature data "Data" \{\s+issue "10"/);
    assert.match(text, /finished 2026-11-20\s+status done\s+issue "12"\s+owner @dana\s+tags #two-words/);
    assert.match(
      text,
      /feature import-2? ?.*"Import" \{\s+after export\s+issue "13"|feature item-import "Import" \{\s+after export\s+issue "13"/,
    );
    assert.match(text, /feature undo "Undo" \{\s+status dropped/);
    assert.match(text, /milestone v1-4 "1.4" \{\s+after data\s+due 2027-01-29/);
    assert.match(remarks, /`sam-p` is a second assignee/);
    assert.match(remarks, /it depends on `99`, which is not in the file/);
  });

  it("reads a project's own fields", async () => {
    const project = {
      items: [
        {
          id: 'a',
          title: 'Search',
          status: 'In Progress',
          'start date': '2027-01-04',
          'target date': '2027-02-01',
          estimate: 3,
          labels: ['ux'],
          content: { type: 'Issue', number: 3, repository: 'acme/shop', title: 'Search' },
        },
        { id: 'b', title: 'Draft idea', status: 'Todo', content: { type: 'DraftIssue', title: 'Draft idea' } },
      ],
      totalCount: 2,
    };
    const { text } = await imported('project.json', JSON.stringify(project), '--point', '1d');
    assert.match(
      text,
      /feature search "Search" \{\s+effort 3d\s+due 2027-02-01\s+started 2027-01-04\s+status in-progress\s+issue "3"\s+tags #ux/,
    );
    assert.match(text, /feature draft-idea "Draft idea"/);
  });
});

interface Expected {
  readonly items: readonly ({ readonly issue: string } & Readonly<Record<string, unknown>>)[];
}

describeShared('samples of trackers', () => {
  for (const [file, expected] of [
    ['jira.csv', 'jira.expected.json'],
    ['linear.csv', 'linear.expected.json'],
  ] as const) {
    it(`come in as expected: ${file}`, async () => {
      const json = await imported(file, sharedText(`exchange/${file}`), '--point', '1d');
      for (const { issue, ...wanted } of sharedJson<Expected>(`exchange/${expected}`).items) {
        const block = blockOf(json.text, issue);
        for (const name of ['title', 'due', 'started', 'finished', 'owner'] as const)
          if (wanted[name] != null) assert.ok(block.includes(String(wanted[name])), `${issue} ${name}`);
        const state = /status (\S+)/.exec(block)?.[1] ?? 'planned';
        assert.equal(state, wanted.status, issue);
        if (wanted.effortDays !== undefined) assert.ok(block.includes(`effort ${wanted.effortDays}d`), issue);
        const tags = [...block.matchAll(/#(\S+?)(?=,|\s)/g)].map(([, tag]) => tag);
        if (wanted.tags !== undefined) assert.deepEqual(tags, wanted.tags, issue);
      }
    });
  }
});

/** From the line of a feature to the next declaration. */
function blockOf(text: string, issue: string): string {
  const at = text.indexOf(`issue "${issue}"`);
  assert.ok(at > 0, issue);
  const start = text.lastIndexOf('feature ', at);
  const next = text.slice(at).search(/\n\s+(?:feature|milestone) |\n\s*\}/);
  return text.slice(start, at + next + 1);
}
