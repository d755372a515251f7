/**
 * Reads a search in words: "who did I meet in June", "climbers in Lisbon", "due and not LinkedIn". A word that no rule understands is looked for as it is;
 * none is dropped. What can be meant in two ways is marked as unsure.
 */
import type { IsoDay } from '../model/day';
import { ENGLISH } from './english';
import type { Grammar } from './grammar';
import type { Clause, Query, Term } from './query';
import { readTerm, type TermAt } from './read-term';
import { phraseAt, type Token, tokensOf } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A piece of the text. Joining words have no term: they belong to the clause beside them. */
interface Piece {
  readonly kind: 'term' | 'filler' | 'and' | 'or' | 'word';
  readonly first: number;
  /** After the last token. */
  readonly end: number;
  readonly found?: TermAt;
}

export function readQuery(text: string, vocabulary: Vocabulary, today: IsoDay, grammar: Grammar = ENGLISH): Query {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return [];
  const pieces = isName(tokens, vocabulary) ? [] : piecesOf(tokens, { vocabulary, today, grammar });
  if (!pieces.some(({ kind }) => kind === 'term')) return [textClause(tokens, 0, tokens.length)];
  return clausesOf(tokens, owned(pieces));
}

/** A name is looked for, whatever else its words mean: "Will May", and "See W" on the way to "See Wong". */
function isName(tokens: readonly Token[], { people }: Vocabulary): boolean {
  const typed = tokens.map(({ word }) => word).join(' ');
  return people.has(typed) || (tokens.length > 1 && [...people.keys()].some((name) => name.startsWith(typed)));
}

interface Reading {
  readonly vocabulary: Vocabulary;
  readonly today: IsoDay;
  readonly grammar: Grammar;
}

function piecesOf(tokens: readonly Token[], reading: Reading): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < tokens.length) {
    const piece = pieceAt(tokens, at, reading, pieces);
    pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}

function pieceAt(tokens: readonly Token[], at: number, reading: Reading, before: readonly Piece[]): Piece {
  const { grammar } = reading;
  const one = { first: at, end: at + 1 };
  if (tokens[at]?.isQuoted) return { kind: 'word', ...one };
  const last = before.at(-1);
  const previous = last?.kind === 'or' ? (before.at(-2)?.found ?? null) : null;
  const kindBefore = before.findLast(({ kind }) => kind === 'term')?.found?.term.kind;
  const [isAfterContact, isAfterPlace] = [kindBefore === 'contact', kindBefore === 'place'];
  const found = readTerm(tokens, at, { ...reading, previous, isAfterContact, isAfterPlace });
  if (found !== null) return { kind: 'term', first: at, end: at + found.length, found };
  for (const kind of ['or', 'and'] as const) {
    const length = phraseAt(tokens, at, grammar[kind]);
    if (length > 0) return { kind, first: at, end: at + length };
  }
  return { kind: grammar.fillers.has(tokens[at]?.word ?? '') ? 'filler' : 'word', ...one };
}

/** Words that only join belong to the term after them, or else to the one before. Between words that are looked for, they are looked for, too. */
function owned(pieces: readonly Piece[]): Piece[] {
  const isJoining = ({ kind }: Piece) => kind === 'filler' || kind === 'and' || kind === 'or';
  const result: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (!isJoining(piece)) {
      result.push(piece);
      continue;
    }
    let end = i;
    while (end < pieces.length && isJoining(pieces[end] as Piece)) end++;
    const next = pieces[end];
    const last = result.at(-1);
    const run = pieces.slice(i, end);
    if (next?.kind === 'term') result.push(...run, next);
    else if (last?.kind === 'term') result.push({ ...last, end: run.at(-1)?.end ?? last.end });
    else result.push(...run.map((each): Piece => ({ ...each, kind: 'word' })));
    i = next?.kind === 'term' ? end : end - 1;
  }
  return result;
}

function clausesOf(tokens: readonly Token[], pieces: readonly Piece[]): Query {
  const clauses: Clause[] = [];
  const count = pieces.filter(({ kind }) => kind === 'term').length;
  let start: number | null = null;
  let isOr = false;
  let isAnd = false;
  for (const piece of pieces) {
    const { kind, first, end, found } = piece;
    if (kind === 'word') {
      clauses.push(textClause(tokens, start ?? first, end));
      start = null;
      continue;
    }
    if (found === undefined) {
      start ??= first;
      isOr ||= kind === 'or';
      isAnd ||= kind === 'and';
      continue;
    }
    const [from, to] = [tokens[start ?? first]?.from ?? 0, tokens[end - 1]?.to ?? 0];
    const before = clauses.at(-1);
    if (isOr && before !== undefined && !found.isNot) clauses[clauses.length - 1] = joined(before, found, to, count);
    else {
      const isUnsure = found.isUnsure || (isAnd && areBothDoers(before, found));
      clauses.push({ isNot: found.isNot, any: [found.term, ...found.others], isUnsure, from, to });
    }
    [start, isOr, isAnd] = [null, false, false];
  }
  return withJoinedWords(clauses);
}

/** "in Lisbon or Porto". With a third clause, or of two kinds, it can be meant otherwise. */
function joined(before: Clause, found: TermAt, to: number, count: number): Clause {
  const isSameKind = before.any.every(({ kind }) => kind === found.term.kind);
  const isUnsure = before.isUnsure || found.isUnsure || (!isSameKind && count > 2);
  return { ...before, any: [...before.any, found.term, ...found.others], isUnsure, to };
}

/** "Climbers and surfers" may be both kinds of people, or those who do both. */
function areBothDoers(before: Clause | undefined, found: TermAt): boolean {
  return found.isDoer && before?.any.length === 1 && before.any[0].kind === 'interest';
}

/** Words side by side that are looked for are one clause. */
function withJoinedWords(clauses: readonly Clause[]): Query {
  const result: Clause[] = [];
  for (const clause of clauses) {
    const last = result.at(-1);
    const [before, term] = [last?.any[0], clause.any[0]];
    if (last && before?.kind === 'text' && term.kind === 'text' && !last.isNot && !clause.isNot && !last.isUnsure && !clause.isUnsure)
      result[result.length - 1] = { ...last, any: [{ kind: 'text', words: `${before.words} ${term.words}` }], to: clause.to };
    else result.push(clause);
  }
  return result;
}

function textClause(tokens: readonly Token[], first: number, end: number): Clause {
  const words = tokens
    .slice(first, end)
    .map(({ word }) => word)
    .filter((word) => word !== ',' && word !== '');
  const term: Term = { kind: 'text', words: words.join(' ') };
  return { isNot: false, any: [term], isUnsure: false, from: tokens[first]?.from ?? 0, to: tokens[end - 1]?.to ?? 0 };
}
