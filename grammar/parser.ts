/**
 * The grammar, one method a production. It accepts every sequence of tokens: what does not belong is a problem of the
 * block where it stands, so chevrotain's own recovery (and its wording) is never needed and a broken line ends with it.
 * The tree is built while reading (embedded actions); spans count from the declaration that is being read.
 */
import './objectGroupBy.ts';
import { EmbeddedActionsParser, EOF, type IToken, type TokenType } from 'chevrotain';
import type { Scope } from './drafts.ts';
import * as look from './lookahead.ts';
import * as act from './reading.ts';
import type { Value } from './syntax.ts';
import type { Span } from './text.ts';
import * as t from './tokens.ts';
import { isKind } from './vocabulary/words.ts';

export class RoadmapParser extends EmbeddedActionsParser {
  private reading = act.newReading(look.top, 0, 0, 0);
  /** Of chevrotain: the place of the last token that was consumed. */
  declare private currIdx: number;

  constructor() {
    super(t.allTokens, { maxLookahead: 1, recoveryEnabled: false });
    this.performSelfAnalysis();
  }

  /**
   * Reads the items of a file, or a run of items inside a block of kind `inside`. Spans count from `base`; blocks that
   * the text leaves open end at `length`.
   */
  read(tokens: IToken[], inside: string, base: number, depth: number, length: number): Scope {
    this.input = tokens;
    this.reading = act.newReading(inside, base, depth, length);
    this.items();
    return this.reading.scope;
  }

  /** Whether all blocks of what was read were closed. */
  get isClosed(): boolean {
    return this.isComplete && !this.reading.endTold && this.reading.scope.strayBraces === 0;
  }

  /** Only a mistake of ours leaves a token unread. */
  get isComplete(): boolean {
    return this.errors.length === 0 && this.next() === EOF;
  }

  // file = { item }
  items = this.RULE('items', (): void => {
    this.MANY(() => this.SUBRULE(this.item));
  });

  // item = import | declaration | property | DOC | NEWLINE | ";" | stray
  private item = this.RULE('item', (): void => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => act.newline(this.reading, this.CONSUME(t.Newline)) },
        { ALT: () => this.CONSUME(t.Semicolon) },
        { ALT: () => this.doc(this.CONSUME(t.Doc)) },
        { GATE: () => this.isImport(), ALT: () => this.SUBRULE(this.importing) },
        { GATE: () => this.isDeclaration(), ALT: () => this.SUBRULE(this.declaration) },
        { GATE: () => this.isProperty(), ALT: () => this.SUBRULE(this.property) },
        { ALT: () => this.SUBRULE(this.stray) },
      ],
    });
  });

  // import = "import" STRING
  private importing = this.RULE('importing', (): void => {
    const word = this.CONSUME(t.Word);
    const outer = act.enter(this.reading, word);
    this.MANY({ GATE: () => !this.atEnd(), DEF: () => act.headerPart(this.reading, this.CONSUME(t.Anything)) });
    this.ACTION(() => act.leaveImport(this.reading, outer, t.endOf(this.LA(0))));
  });

  // declaration = WORD [WORD] [STRING] [ block ]
  private declaration = this.RULE('declaration', (): void => {
    const keyword = this.CONSUME(t.Word);
    const { docs } = this.reading;
    const outer = act.enter(this.reading, keyword);
    this.MANY1({
      GATE: () => !this.atEnd() && this.next() !== t.LBrace,
      DEF: () => act.headerPart(this.reading, this.CONSUME(t.Anything)),
    });
    const headerEnd = this.ACTION(() => t.endOf(this.LA(0)));
    const block = this.OPTION({ GATE: () => this.isBlock(), DEF: () => this.SUBRULE(this.block) });
    this.ACTION(() => act.leaveDeclaration(this.reading, outer, keyword, docs, headerEnd, block));
  });

  // block = { NEWLINE } "{" { item } "}"
  private block = this.RULE('block', (): Span => {
    this.MANY1(() => this.CONSUME(t.Newline));
    const open = this.CONSUME(t.LBrace);
    this.ACTION(() => act.openBlock(this.reading, open));
    this.MANY2({
      GATE: () => this.reading.skipping > 0 && !this.isSkipped(),
      DEF: () => act.skip(this.reading, this.CONSUME(t.Anything)),
    });
    this.MANY3({ GATE: () => !this.atBlockEnd(), DEF: () => this.SUBRULE(this.item) });
    const close = this.OPTION(() => this.CONSUME(t.RBrace));
    return this.ACTION(() => act.closeBlock(this.reading, open, close));
  });

  // property = WORD { value | "," | "[" | "]" | NEWLINE }     a NEWLINE only after "," and in brackets
  private property = this.RULE('property', (): void => {
    const name = this.CONSUME(t.Word);
    const outer = act.beginProperty(this.reading, name, look.columnOf(this.input, this.currIdx));
    this.MANY({
      GATE: () => this.goesOn(),
      DEF: () =>
        this.OR([
          { ALT: () => this.SUBRULE(this.value) },
          { ALT: () => act.comma(this.reading, this.CONSUME(t.Comma)) },
          { ALT: () => act.openList(this.reading, this.CONSUME(t.LBracket)) },
          { ALT: () => act.closeList(this.reading, this.CONSUME(t.RBracket)) },
          { ALT: () => this.CONSUME(t.Newline) },
          { ALT: () => this.CONSUME(t.Doc) },
          { ALT: () => act.oddValue(this.reading, this.CONSUME(t.DotDot)) },
        ]),
    });
    this.ACTION(() => act.finishProperty(this.reading, outer));
  });

  // value = LITERAL [ "/" WORD ] { ".." LITERAL }     a rate has no space around its "/"
  private value = this.RULE('value', (): void => {
    const first = act.single(this.reading, this.CONSUME1(t.Literal));
    const per = this.OPTION({
      GATE: () => this.isRate(),
      DEF: () => {
        this.CONSUME2(t.Literal);
        return this.CONSUME(t.Word);
      },
    });
    const more: (Value | undefined)[] = [];
    this.MANY(() => {
      const dots = this.CONSUME(t.DotDot);
      const next = this.OPTION2({ GATE: () => this.next() !== t.DotDot, DEF: () => this.CONSUME3(t.Literal) });
      this.ACTION(() => more.push(next ? act.single(this.reading, next) : act.missingEnd(this.reading, dots)));
    });
    this.ACTION(() => act.push(this.reading, first, per, more));
  });

  // stray = anything up to the end of its line
  private stray = this.RULE('stray', (): void => {
    const first = this.CONSUME1(t.Anything);
    this.ACTION(() => act.strayPart(this.reading, first));
    this.MANY({
      GATE: () => first.tokenType !== t.RBrace && !this.atEnd(),
      DEF: () => act.strayPart(this.reading, this.CONSUME2(t.Anything)),
    });
    this.ACTION(() => act.finishStray(this.reading, first, this.LA(0)));
  });

  private doc(token: IToken): void {
    act.doc(this.reading, token, this.input[this.currIdx - 1]);
  }

  private next(): TokenType {
    return this.LA(1).tokenType;
  }

  private atEnd(): boolean {
    return look.isTerminator(this.next());
  }

  private atBlockEnd(): boolean {
    return this.next() === EOF || (this.next() === t.RBrace && this.reading.scope.strayBraces === 0);
  }

  private isImport(): boolean {
    const next = this.LA(1);
    return (
      next.tokenType === t.Word &&
      next.image === 'import' &&
      this.reading.scope.keyword === look.top &&
      !look.isHeader(this.input, this.currIdx + 1)
    );
  }

  private isDeclaration(): boolean {
    return look.isDeclaration(this.input, this.currIdx + 1, this.reading.scope.keyword);
  }

  private isProperty(): boolean {
    return this.next() === t.Word;
  }

  /** The brace that ends a skipped block is read as any other block's end. */
  private isSkipped(): boolean {
    return this.reading.skipping === 1 && this.next() === t.RBrace;
  }

  private isBlock(): boolean {
    let at = this.currIdx + 1;
    while (this.input[at]?.tokenType === t.Newline) at++;
    return this.input[at]?.tokenType === t.LBrace;
  }

  private isRate(): boolean {
    const [number, slash, word] = [this.LA(0), this.LA(1), this.LA(2)];
    return (
      number.tokenType === t.NumberLike &&
      slash.image === '/' &&
      word.tokenType === t.Word &&
      t.endOf(number) === slash.startOffset &&
      slash.startOffset + 1 === word.startOffset
    );
  }

  /** Whether the next token still belongs to the property. */
  private goesOn(): boolean {
    const next = this.LA(1);
    if (next.tokenType === t.Newline) {
      const { bracket, comma, column } = this.reading.draft;
      if (!bracket && !comma) return false;
      return !look.isNextItem(this.input, this.currIdx + 1, this.reading.scope.keyword, column);
    }
    if (look.isTerminator(next.tokenType) || next.tokenType === t.LBrace) return false;
    return next.tokenType !== t.Word || !isKind(next.image) || !look.isHeader(this.input, this.currIdx + 1);
  }
}
