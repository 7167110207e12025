/**
 * The grammar, one method a production. It accepts every sequence of tokens: what does not belong is a problem of the
 * block where it stands, so chevrotain's own recovery (and its wording) is never needed and a broken line ends with it.
 * The tree is built while reading (embedded actions); spans count from the declaration that is being read. Choices and
 * repetitions are fields, made once: a parser that makes them at each use spends half its time on garbage.
 */
import './objectGroupBy.ts';
import { EmbeddedActionsParser, EOF, type IToken, type OrMethodOpts, type TokenType } from 'chevrotain';
import type { Scope } from './drafts.ts';
import * as look from './lookahead.ts';
import * as act from './reading.ts';
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

  private readonly itemParts: OrMethodOpts<unknown> = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { ALT: () => act.newline(this.reading, this.CONSUME(t.Newline)) },
      { ALT: () => this.CONSUME(t.Semicolon) },
      { ALT: () => this.doc(this.CONSUME(t.Doc)) },
      { GATE: () => this.isImport(), ALT: () => this.SUBRULE(this.importing) },
      { GATE: () => this.isDeclaration(), ALT: () => this.SUBRULE(this.declaration) },
      { GATE: () => this.next() === t.Word, ALT: () => this.SUBRULE(this.property) },
      { ALT: () => this.SUBRULE(this.stray) },
    ],
  };

  // item = import | declaration | property | DOC | NEWLINE | ";" | stray
  private item = this.RULE('item', (): void => {
    this.OR(this.itemParts);
  });

  // import = "import" STRING
  private importing = this.RULE('importing', (): void => {
    const word = this.CONSUME(t.Word);
    const outer = act.enter(this.reading, word);
    this.MANY({ GATE: () => !this.atEnd(), DEF: () => act.headerPart(this.reading, this.CONSUME(t.Anything)) });
    act.leaveImport(this.reading, outer, this.endAt(this.currIdx));
  });

  private readonly headerParts = {
    GATE: () => !this.atEnd() && this.next() !== t.LBrace,
    DEF: () => act.headerPart(this.reading, this.CONSUME(t.Anything)),
  };

  private readonly blockIfAny = { GATE: () => this.isBlock(), DEF: () => this.SUBRULE(this.block) };

  // declaration = WORD [WORD] [STRING] [ block ]
  private declaration = this.RULE('declaration', (): void => {
    const keyword = this.CONSUME(t.Word);
    const { docs } = this.reading;
    const outer = act.enter(this.reading, keyword);
    this.MANY(this.headerParts);
    const headerEnd = this.currIdx;
    const block = this.OPTION(this.blockIfAny);
    act.leaveDeclaration(this.reading, outer, keyword, docs, this.endAt(headerEnd), block);
  });

  private readonly newlines = { DEF: () => this.CONSUME(t.Newline) };

  private readonly skipped = {
    GATE: () => this.reading.skipping > 0 && !this.isSkipped(),
    DEF: () => act.skip(this.reading, this.CONSUME(t.Anything)),
  };

  private readonly blockItems = { GATE: () => !this.atBlockEnd(), DEF: () => this.SUBRULE(this.item) };

  private readonly closing = { DEF: () => this.CONSUME(t.RBrace) };

  // block = { NEWLINE } "{" { item } "}"
  private block = this.RULE('block', (): Span => {
    this.MANY1(this.newlines);
    const open = this.CONSUME(t.LBrace);
    act.openBlock(this.reading, open);
    this.MANY2(this.skipped);
    this.MANY3(this.blockItems);
    const close = this.OPTION(this.closing);
    return this.ACTION(() => act.closeBlock(this.reading, open, close));
  });

  private readonly propertyParts = { GATE: () => this.goesOn(), DEF: () => this.SUBRULE(this.part) };

  // property = WORD { value | "," | "[" | "]" | NEWLINE }     a NEWLINE only after "," and in brackets
  private property = this.RULE('property', (): void => {
    const name = this.CONSUME(t.Word);
    act.beginProperty(this.reading, name, look.columnOf(this.input, this.currIdx));
    this.MANY(this.propertyParts);
    act.finishProperty(this.reading);
  });

  private readonly valueParts: OrMethodOpts<unknown> = {
    DEF: [
      { ALT: () => this.SUBRULE(this.value) },
      { ALT: () => act.comma(this.reading, this.CONSUME(t.Comma)) },
      { ALT: () => act.openList(this.reading, this.CONSUME(t.LBracket)) },
      { ALT: () => act.closeList(this.reading, this.CONSUME(t.RBracket)) },
      { ALT: () => this.CONSUME(t.Newline) },
      { ALT: () => this.CONSUME(t.Doc) },
      { ALT: () => act.oddValue(this.reading, this.CONSUME(t.DotDot)) },
    ],
  };

  private part = this.RULE('part', (): void => {
    this.OR(this.valueParts);
  });

  private readonly rateIfAny = {
    GATE: () => this.isRate(),
    DEF: () => {
      this.CONSUME2(t.Literal);
      act.rate(this.reading, this.CONSUME(t.Word));
    },
  };

  private readonly rangeEnds = {
    DEF: () => {
      act.dots(this.reading, this.CONSUME(t.DotDot));
      this.OPTION2({ DEF: () => act.rangeEnd(this.reading, this.CONSUME3(t.Literal)) });
    },
  };

  // value = LITERAL [ "/" WORD ] { ".." [ LITERAL ] }     a rate has no space around its "/"
  private value = this.RULE('value', (): void => {
    act.beginValue(this.reading, this.CONSUME1(t.Literal));
    this.OPTION1(this.rateIfAny);
    this.MANY(this.rangeEnds);
    act.finishValue(this.reading);
  });

  // stray = anything up to the end of its line
  private stray = this.RULE('stray', (): void => {
    const first = this.CONSUME1(t.Anything);
    act.strayPart(this.reading, first);
    this.MANY({
      GATE: () => first.tokenType !== t.RBrace && !this.atEnd(),
      DEF: () => act.strayPart(this.reading, this.CONSUME2(t.Anything)),
    });
    act.finishStray(this.reading, first, this.LA(0));
  });

  private doc(token: IToken): void {
    act.doc(this.reading, token, this.input[this.currIdx - 1]);
  }

  /** Where the token at a place ends; there is none before the first. */
  private endAt(at: number): number {
    const token = this.input[at];
    return token ? t.endOf(token) : 0;
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
