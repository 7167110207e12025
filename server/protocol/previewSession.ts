/**
 * What a preview shows and what its page has: the editor's panel and `roadmap preview` drive the same session. The page
 * gets the whole plan once and then differences; while the text has syntax errors it keeps the last valid picture.
 */
import { difference } from '../timeline/difference.ts';
import type { TimelinePlan } from '../timeline/plan.ts';
import type { ViewQuery } from '../timeline/views/shown.ts';
import type { ViewData } from '../topics/viewData.ts';
import { type HostMessage, type PageMessage, type PlanEdit, readPageMessage } from './messages.ts';
import type { TimelinePlanResult } from './requests.ts';

/** The roadmap that a preview shows. An answer of `undefined` means that there is none: the page then stays as it is. */
export interface PreviewSource {
  /** @param level whether to level, whatever the file says; left out, the file decides */
  readonly plan: (level?: boolean) => Promise<TimelinePlanResult | undefined>;
  readonly view: (query: ViewQuery, level?: boolean) => Promise<ViewData | undefined>;
  /** Goes to the declaration of an id; `focus` moves the keyboard there too. */
  readonly reveal: (id: string, focus: boolean) => void;
  /** Whether `edit` can change the text. */
  readonly isEditable: () => boolean;
  readonly edit: (edit: PlanEdit, level?: boolean) => Promise<EditOutcome>;
}

export interface EditOutcome {
  readonly done: boolean;
  /** What is true of the plan now, or why nothing was written. */
  readonly says: string;
}

export interface PreviewSession {
  /** A message of the page; anything that does not fit the protocol is ignored. */
  receive(data: unknown): void;
  /** The plan of a root may differ now; without a root, that of any. */
  planChanged(root?: string): void;
  /** The source shows another roadmap now. */
  sourceChanged(): void;
  select(id: string | null): void;
  /** The page is unloaded; it says `ready` when it is shown again. */
  hide(): void;
  /** Sends everything again, as if the page had just loaded. */
  restart(): void;
  /** The plan in the picture. */
  plan(): TimelinePlan | undefined;
}

export function previewSession(source: PreviewSource, post: (message: HostMessage) => void): PreviewSession {
  /** What the page has; `undefined` until it says that it is ready. */
  let shown: { readonly version: number; readonly plan?: TimelinePlan } | undefined;
  let version = 0;
  let root: string | undefined;
  /** Whether the picture is of a valid text, or of what could be read of one that had errors from the start. */
  let valid = true;
  let selected: string | null = null;
  let level: boolean | undefined;
  let editable = false;
  /** Grows when another roadmap, or another levelling, is wanted: an answer to an older question is dropped. */
  let question = 0;
  let asking = false;
  let askAgain = false;

  const draw = (plan: TimelinePlan): void => {
    version++;
    if (shown?.plan === undefined) post({ kind: 'plan', version, plan });
    else post({ kind: 'difference', base: shown.version, version, difference: difference(shown.plan, plan) });
    shown = { version, plan };
  };

  const take = (answer: TimelinePlanResult): void => {
    if (answer.plan === undefined) {
      post({ kind: 'broken', message: answer.reason });
      return;
    }
    const another = root !== answer.root;
    root = answer.root;
    const errors = answer.syntaxErrors;
    if (errors === 0 || another || !valid || shown?.plan === undefined) {
      draw(answer.plan);
      valid = errors === 0;
    }
    if (errors > 0) post({ kind: 'broken', message: banner(errors, valid) });
  };

  /** One question at a time; changes in the meantime are answered together by the next. */
  const renew = async (): Promise<void> => {
    if (shown === undefined) return;
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    const asked = question;
    const answer = await source.plan(level).finally(() => {
      asking = false;
    });
    if (shown !== undefined && asked === question && answer !== undefined) take(answer);
    if (askAgain || asked !== question) {
      askAgain = false;
      await renew();
    }
  };
  const soon = (): void => void renew().catch(fail);
  const fail = (error: Error): void => {
    if (shown !== undefined) post({ kind: 'broken', message: error.message });
  };

  const levelBy = (wanted: boolean | undefined): void => {
    if (wanted === level) return;
    level = wanted;
    question++;
  };
  const tellEditable = (): void => {
    if (editable === source.isEditable()) return;
    editable = !editable;
    post({ kind: 'editable', editable });
  };

  const start = (): void => {
    shown = { version };
    editable = false;
    tellEditable();
    renew()
      .then(() => post({ kind: 'select', id: selected }))
      .catch(fail);
  };

  const answerView = async ({ query }: PageMessage & { kind: 'view' }): Promise<void> => {
    const data = await source.view(query, level);
    if (data !== undefined && shown !== undefined) post({ kind: 'view', query, data });
  };

  const answerEdit = async ({ request, edit }: PageMessage & { kind: 'editPlan' }): Promise<void> => {
    if (!source.isEditable()) return;
    const { done, says } = await source.edit(edit, level);
    // The picture comes before the answer, so that a bar does not go back for a moment.
    if (done) await renew();
    if (shown !== undefined) post({ kind: 'retimed', request, done, says });
  };

  return {
    receive(data) {
      const message = readPageMessage(data);
      switch (message?.kind) {
        case 'ready':
          levelBy(message.level);
          return start();
        case 'level':
          levelBy(message.level);
          return soon();
        case 'view':
          return void answerView(message).catch(fail);
        case 'editPlan':
          return void answerEdit(message).catch(fail);
        case 'reveal':
          return source.reveal(message.id, message.focus);
        case undefined:
          return;
      }
    },
    planChanged(changed) {
      if (root === undefined || changed === undefined || changed === root) soon();
    },
    sourceChanged() {
      question++;
      if (shown !== undefined) tellEditable();
      soon();
    },
    select(id) {
      selected = id;
      if (shown !== undefined) post({ kind: 'select', id });
    },
    hide() {
      shown = undefined;
    },
    restart: start,
    plan: () => shown?.plan,
  };
}

const banner = (errors: number, valid: boolean): string =>
  `${errors} syntax ${errors === 1 ? 'error' : 'errors'}: ${valid ? 'this is the last valid picture' : 'this is what can be read'}.`;
