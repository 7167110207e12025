/** Something that completion offers. */
export type CompletionKind =
  | 'keyword'
  | 'kind'
  | 'property'
  | 'word'
  | 'reference'
  | 'date'
  | 'value'
  | 'file'
  | 'person'
  | 'tag';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  /** What is written, where it is not the label. */
  readonly insert?: string;
  /** `insert` has the placeholders of a snippet; an editor that knows none inserts this instead. */
  readonly plain?: string;
  /** What typing is compared with instead of the label. A single word: editors go on comparing behind a space. */
  readonly filter?: string;
  /** Also finds the item, where the label does not. */
  readonly title?: string;
  /** It is typed already, letter by letter: it comes first, so that Enter starts a new line. */
  readonly exact?: true;
  /** Markdown, shown when the item is looked at. */
  readonly doc?: string;
  /** What comes next can be completed as well. */
  readonly retrigger?: boolean;
}
