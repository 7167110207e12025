/**
 * Texts typed key by key with suggestions on, as people type: what was typed is in the text, and nothing else. The list
 * of suggestions is open at every Enter, which must start a new line behind each complete word.
 */
import * as vscode from 'vscode';
import { open } from './open.ts';
import { folder, pressKeys, probe, typeKeys } from './probe.ts';
import { equal, until } from './until.ts';

/** Of each name, word and value here, a longer one, a similar one or one with other letters in between is known too. */
const wanted = `import "teams.roadmap"

roadmap "Typed" {
  start 2027-01-04
  currency EUR
}

calendar office {
  holidays "DE-BY"
  holiday 2027-05-07 "Bridge day"
}

/* Two teams of similar names. */
/// Plans everything,
/// and the rest.
team planning "Planning 2" {
  capacity 3
  capacity 4 from 2027-04-01
  lead @dana
  members @dana, @bo
}
team plan { capacity 2.5 }

kpi conversion "Conversion" {
  unit "%"
  baseline 2.1 on 2027-01-01
  target 3 by 2027-12
}
objective growth "Growth" { measured-by conversion; due 2027-Q4 }

product shop "Web shop" {
  feature gps-ingest "GPS ingest, SS band" {
    duration 8d..10d..16d
    team planning 2
    owner @dana
    reach 12k
    confidence 8%
    status in-progress 40%
    tags #launch-mail, #beta
  }
  feature gps-ingest-map "Map of 5 days" {
    effort 20d
    team planning 2, plan 1
    after gps-ingest SS
    before beta
    due 2027-03-12
    commitment committed
    moscow must
    tags #ai, #beta
  }
  feature gps-check "Checks" {
    team plan
    after gps-ingest
    before shop.gps-ingest-map FF +5d
    earliest 2027-03
    status in-progress 5%
    tags #beta
    note """
    Typed over several lines,
    with "quotes" and #signs.
    """
  }
  feature cart "Cart" { duration 2w; after gps-ingest +5d; owner @bo; due 2027-Q2 }
  milestone beta "Public beta" {
    after cart, shop.gps-ingest-map FF
    after gps-check SF -2d
    due 2027-04-30
  }
}

risk late "Late supplier" {
  delay 5d..10d..20d
  threatens cart
}
`;

/** Between two keys, and before an Enter, in milliseconds: long enough for the list of suggestions to open. */
const pace = { keys: 10, enter: 250 };

const rest = (ms: number): Promise<void> => new Promise((wait) => setTimeout(wait, ms));

async function enter(): Promise<void> {
  await rest(pace.enter);
  await pressKeys('Enter');
  // The next line is indented only after the last one has its tokens, and nobody types faster.
  await rest(60);
}

/** Types what a person types for this text: indentation comes by itself, and the braces that close blocks are there. */
async function typeFile(text: string): Promise<void> {
  const lines = text.trimEnd().split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '}') {
      // Behind the brace, past an open list of suggestions.
      await pressKeys('Escape');
      await pressKeys('ArrowDown');
      await pressKeys('End');
      continue;
    }
    if (i > 0) await enter();
    await typeKeys(line.trim(), pace.keys);
  }
}

/** Line by line but for the indentation, which VS Code gives a line only when it is not too busy. */
async function same(document: vscode.TextDocument, text: string): Promise<void> {
  const lines = (of: string): string[] => of.split('\n').map((line) => line.trimStart());
  // The last key may still be on its way.
  await until('the last key', () => lines(document.getText()).join() === lines(text).join(), 5000).catch(
    () => undefined,
  );
  equal(lines(document.getText()), lines(text), 'lines');
}

/** What is typed at the end of a file, and the settings that it is typed under. */
const habits: readonly { readonly typed: string; readonly settings?: Readonly<Record<string, unknown>> }[] = [
  { typed: 'feature b { duration 2d; team planning 2; owner @dan; after gps-ingest SS }\nx' },
  { typed: 'feature b { note """hello, "you""""; duration 2d } // so\nx' },
  { typed: '/* one\ntwo */ team a\n/// For b.\nteam b { lead @dan }\nx' },
  { typed: 'feature b { after [gps-ingest, gps-ingest-map SS]; before gps-check }\nx' },
  ...[false, true].map((formatOnType) => ({
    typed: 'feature b {\n  after gps-ingest,\n  gps-check\n  duration 2w\n}\nx',
    settings: { 'editor.autoClosingBrackets': 'never', 'editor.formatOnType': formatOnType },
  })),
];

const known = `team plan { capacity 2 }
team planning { capacity 2; lead @dana; members @dan, @dana }
feature gps-ingest "Ingest of SS 2" { duration 2d; team plan; tags #launch-mail }
feature gps-ingest-map "Map of gps 2" { duration 2d; tags #beta }
feature gps-check "Checks" { duration 2d }
`;

export function typing(): void {
  describe('typing', () => {
    let editor: vscode.TextEditor;
    before(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
    after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    /** A file with the cursor at its end, and the keyboard in it. */
    async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), new TextEncoder().encode(text));
      editor = await open(name);
      const end = editor.document.positionAt(text.length);
      editor.selection = new vscode.Selection(end, end);
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await rest(500);
      return editor.document;
    }

    it('writes a whole file, letter by letter and line by line', async function () {
      this.timeout(400_000);
      // It is the same workbench everywhere, and takes its time.
      if ((await probe()).mode !== 'node') this.skip();
      const document = await openNew('typed.roadmap', '');
      await typeFile(wanted);
      await same(document, wanted.trimEnd());
      await document.save();
    });

    for (const [i, { typed, settings = {} }] of habits.entries()) {
      it(`writes ${JSON.stringify(typed)}, with ${JSON.stringify(settings)}`, async () => {
        const configuration = vscode.workspace.getConfiguration('', { languageId: 'roadmap' });
        const set = (value: (name: string) => unknown): Promise<unknown> =>
          Promise.all(
            Object.keys(settings).map((name) =>
              configuration.update(name, value(name), vscode.ConfigurationTarget.Workspace, true),
            ),
          );
        await set((name) => settings[name]);
        try {
          const document = await openNew(`habit-${i}.roadmap`, known);
          for (const [line, text] of typed.split('\n').entries()) {
            if (line > 0) await enter();
            await typeKeys(text.trim(), pace.keys);
          }
          await same(document, known + typed);
        } finally {
          await set(() => undefined);
        }
      });
    }
  });
}
