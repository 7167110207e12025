/**
 * The grammar, one method a production. It accepts every sequence of tokens: what does not belong is a problem of the
 * block where it stands, so chevrotain's own recovery (and its wording) is never needed and a broken line ends with it.
 * The tree is built while reading (embedded actions); spans count from the declaration that is being read. Choices and
 * repetitions are fields, made once: a parser that makes them at each use spends half its time on garbage.
 */
import { EmbeddedActionsParser, EOF, type IToken, type OrMethodOpts, type TokenType } from 'chevrotain';
import * as look from './lookahead.ts';
import * as act from './reading.ts';
import * as values from './readingValues.ts';
import { reportSlips } from './slips.ts';
import type { Span } from './text.ts';
import * as t from './tokens.ts';
import { isProperty } from './vocabulary/words.ts';

export class RoadmapParser extends EmbeddedActionsParser {
  private reading = act.newReading({
    inside: look.top,
    base: 0,
    depth: 0,
    column: undefined,
    length: 0,
    atLineStart: true,
    byIndentation: false,
    cutOff: false,
  });
  /** Of chevrotain: the place of the last token that was consumed. */
  declare private currIdx: number;

  constructor() {
    super(t.allTokens, { maxLookahead: 1, recoveryEnabled: false });
    this.performSelfAnalysis();
  }

  /** Reads the items of a file, or a run of items inside a block. */
  read(tokens: IToken[], source: act.Source): act.Reading {
    this.input = tokens;
    this.reading = act.newReading(source);
    this.items();
    this.reading.leftBlock = this.leavesBlock();
    // The rules take every token whatever it is, so one that is left is a mistake in them.
    if (!this.reading.leftBlock && (this.errors.length > 0 || this.next() !== EOF))
      throw new Error('the grammar does not cover its tokens');
    // Else the tokens of a large file would be kept until the next is read.
    this.input = [];
    return this.reading;
  }

  // item = NEWLINE | ";" | DOC | statement | stray
  private readonly itemParts: OrMethodOpts<unknown> = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { ALT: () => act.newline(this.reading, this.CONSUME(t.Newline)) },
      { ALT: () => this.CONSUME(t.Semicolon) },
      { ALT: () => this.doc(this.CONSUME(t.Doc)) },
      { ALT: () => this.OR1(this.statement) },
      { ALT: () => this.SUBRULE(this.stray) },
    ],
  };

  // statement = import | declaration | property
  private readonly statement: OrMethodOpts<unknown> = {
    IGNORE_AMBIGUITIES: true,
    DEF: [
      { GATE: () => this.isImport(), ALT: () => this.SUBRULE(this.importing) },
      { GATE: () => this.isDeclaration(), ALT: () => this.SUBRULE(this.declaration) },
      { ALT: () => this.SUBRULE(this.property) },
    ],
  };

  private readonly fileItems = { GATE: () => !this.leavesBlock(), DEF: () => this.OR(this.itemParts) };

  // file = { item }
  items = this.RULE('items', (): void => {
    this.MANY(this.fileItems);
  });

  // import = "import" STRING
  private importing = this.RULE('importing', (): void => {
    const word = this.CONSUME(t.Word);
    this.reading.docs = [];
    const outer = act.enter(this.reading, word, undefined);
    this.MANY({ GATE: () => !this.atEnd(), DEF: () => act.headerPart(this.reading, this.CONSUME(t.Anything)) });
    act.leaveImport(this.reading, outer, this.endAt(this.currIdx));
  });

  private readonly headerParts = {
    GATE: () => !this.atEnd() && this.next() !== t.LBrace && !this.isInlineBlock(),
    DEF: () => act.headerPart(this.reading, this.CONSUME(t.Anything)),
  };

  private readonly blockIfAny = { GATE: () => this.isBlock(), DEF: () => this.SUBRULE(this.block) };

  // declaration = WORD [WORD] [STRING] [ block ]
  private declaration = this.RULE('declaration', (): void => {
    const keyword = this.CONSUME(t.Word);
    const { docs } = this.reading;
    const outer = act.enter(this.reading, keyword, this.column());
    this.MANY(this.headerParts);
    const headerEnd = this.currIdx;
    const block = this.OPTION(this.blockIfAny);
    act.leaveDeclaration(this.reading, outer, keyword, docs, this.endAt(headerEnd), block);
  });

  private readonly newlines = { DEF: () => this.CONSUME2(t.Newline) };

  private readonly skipped = {
    GATE: () => this.reading.skipping > 0 && !this.isSkipped(),
    DEF: () => act.skip(this.reading, this.CONSUME(t.Anything)),
  };

  private readonly blockItems = { GATE: () => !this.atBlockEnd(), DEF: () => this.OR(this.itemParts) };

  private readonly opening = { DEF: () => this.CONSUME(t.LBrace) };

  private readonly closing = { GATE: () => !this.isOutdented(), DEF: () => this.CONSUME(t.RBrace) };

  // block = { NEWLINE } "{" { item } "}"     where the text lacks a brace, its indentation tells
  private block = this.RULE('block', (): Span => {
    const last = this.LA(0);
    this.MANY1(this.newlines);
    const open = this.OPTION1(this.opening) ?? last;
    this.ACTION(() => act.openBlock(this.reading, open));
    this.MANY2(this.skipped);
    this.MANY3(this.blockItems);
    const close = this.OPTION2(this.closing);
    return this.ACTION(() =>
      act.closeBlock(
        this.reading,
        open,
        close,
        this.next() === EOF ? undefined : look.lastInLine(this.input, this.currIdx),
      ),
    );
  });

  private readonly rateIfAny = {
    GATE: () => look.isRate(this.LA(0), this.LA(1), this.LA(2)),
    DEF: () => {
      this.CONSUME2(t.Literal);
      values.rate(this.reading, this.CONSUME2(t.Word));
    },
  };

  private readonly rangeEnd = { DEF: () => values.rangeEnd(this.reading, this.CONSUME3(t.Literal)) };

  private readonly rangeEnds = {
    DEF: () => {
      values.dots(this.reading, this.CONSUME1(t.DotDot));
      this.OPTION2(this.rangeEnd);
    },
  };

  // value = LITERAL [ "/" WORD ] { ".." [ LITERAL ] }     a rate has no space around its "/"
  private value(): void {
    values.beginValue(this.reading, this.CONSUME1(t.Literal));
    this.OPTION1(this.rateIfAny);
    this.MANY2(this.rangeEnds);
    values.finishValue(this.reading);
  }

  private readonly valueParts: OrMethodOpts<unknown> = {
    DEF: [
      { ALT: () => this.value() },
      { ALT: () => values.comma(this.reading, this.CONSUME(t.Comma)) },
      { ALT: () => values.openList(this.reading, this.CONSUME(t.LBracket)) },
      { ALT: () => values.closeList(this.reading, this.CONSUME(t.RBracket)) },
      { ALT: () => this.CONSUME(t.Newline) },
      { ALT: () => this.CONSUME(t.Doc) },
      { ALT: () => values.oddValue(this.reading, this.CONSUME2(t.DotDot)) },
    ],
  };

  private readonly propertyParts = { GATE: () => this.goesOn(), DEF: () => this.OR(this.valueParts) };

  // property = WORD { value | "," | "[" | "]" | NEWLINE }     a NEWLINE only after "," and in brackets
  private property = this.RULE('property', (): void => {
    const name = this.CONSUME1(t.Word);
    const from = this.currIdx + 1;
    values.beginProperty(this.reading, name, this.column());
    this.MANY1(this.propertyParts);
    if (this.next() === t.Word && this.isNextAfterComma()) values.skipCommaBetween(this.reading);
    values.finishProperty(this.reading, this.next() === EOF);
    if (this.reading.draft.typeset) reportSlips(this.reading, this.input.slice(from, this.currIdx + 1));
  });

  // stray = anything up to the end of its line, or to the header of a known kind's block
  private stray = this.RULE('stray', (): void => {
    const first = this.CONSUME1(t.Anything);
    act.strayPart(this.reading, first);
    this.MANY({
      GATE: () => first.tokenType !== t.RBrace && !this.atEnd() && !look.isKnownHeader(this.input, this.currIdx + 1),
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

  /** The column of the token just read, if it is the first of its line. */
  private column(): number | undefined {
    if (this.currIdx > 0) return look.columnOf(this.input, this.currIdx);
    return this.reading.source.atLineStart ? this.LA(0).startOffset : undefined;
  }

  private next(): TokenType {
    return this.LA(1).tokenType;
  }

  private readonly atEnd = (): boolean => look.isTerminator(this.next());

  /** Whether a run of items inside a block is over since, judged by indentation, the block is. */
  private leavesBlock(): boolean {
    const { inside, byIndentation } = this.reading.source;
    return byIndentation && inside !== look.top && this.next() !== EOF && this.atBlockEnd();
  }

  private atBlockEnd(): boolean {
    if (this.next() === EOF || this.isOutdented()) return true;
    if (this.next() !== t.RBrace || this.reading.scope.strayBraces > 0) return false;
    // A brace too many is further in than the block that it would close.
    return !(look.isIndented(this.input, this.currIdx + 1, this.reading.scope.column) && this.indentationCounts());
  }

  /** Whether, with a brace missing, the next line is no longer the block's. */
  private isOutdented(): boolean {
    const { keyword, column } = this.reading.scope;
    return look.isOutdented(this.input, this.currIdx + 1, keyword, column) && this.indentationCounts();
  }

  /** Asked where the indentation says something else than the braces: that is noted even where it does not count. */
  private indentationCounts(): boolean {
    this.reading.inOrder = false;
    return this.reading.source.byIndentation;
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
    const { keyword, column } = this.reading.scope;
    let at = this.currIdx + 1;
    while (this.input[at]?.tokenType === t.Newline) at++;
    if (this.input[at]?.tokenType === t.LBrace || this.isInlineBlock()) return true;
    return look.isUnopened(this.input, this.currIdx + 1, keyword, column) && this.indentationCounts();
  }

  /** Whether, with a brace missing, the header ends here since a property of its kind follows. */
  private isInlineBlock(): boolean {
    const { id, title, keyword } = this.reading.scope;
    if (!id && !title) return false;
    return this.next() === t.Word && isProperty(keyword, t.wordOf(this.LA(1))) && this.indentationCounts();
  }

  /** Whether a comma has parted two properties, as it does elsewhere: `a: 1, b: 2`. */
  private isNextAfterComma(): boolean {
    const { draft, scope } = this.reading;
    const isOpen = draft.comma !== undefined && !draft.bracket && this.LA(0).tokenType === t.Comma;
    return isOpen && look.isAssignment(this.input, this.currIdx + 1, scope.keyword);
  }

  /** Whether the next token still belongs to the property. */
  private goesOn(): boolean {
    const next = this.LA(1);
    if (this.isNextAfterComma()) return false;
    if (next.tokenType === t.Newline) {
      const { bracket, comma, column } = this.reading.draft;
      if (!bracket && !comma) return false;
      if (this.LA(0).tokenType === t.Newline) return true;
      return !look.isNextItem(this.input, this.currIdx + 1, this.reading.scope.keyword, column);
    }
    if (look.isTerminator(next.tokenType) || next.tokenType === t.LBrace) return false;
    return !look.isKnownHeader(this.input, this.currIdx + 1);
  }
}
