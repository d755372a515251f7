/**
 * vCard 2.1, 3.0 and 4.0, as iCloud, Google, Outlook, Android and others write them. Photos inside the file are kept small; other attachments
 * and photos on the web are left out, and said so. Cards of groups give circles to
 * their members; cards of companies, rooms and devices are no people.
 */
import type { Participant, ReadContext, SourceCard, SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { skip } from '../skip';
import { type ContentLine, contentLines, splitUnescaped } from '../text/content-lines';
import { headText } from '../text/source-text';
import { participantOf } from './card';
import { type RelatedName, VCardCard } from './vcard-card';
import { plainLabel, rawValue, textValue } from './vcard-values';

const MAX_PROPERTIES = 1000;

export const VCARD: SourceReader = {
  format: 'vcard',
  recognizes: (head) => /^\s*BEGIN:VCARD\s*$/im.test(headText(head).slice(0, 2000)),
  read: readVCards,
};

interface ReadCard {
  readonly uid: string;
  readonly where: string;
  readonly card: VCardCard;
}

interface GroupCard {
  readonly name: string;
  readonly members: readonly string[];
}

async function* readVCards(file: SourceFile, context: ReadContext): AsyncIterable<SourceRecord> {
  const cards: ReadCard[] = [];
  const groups: GroupCard[] = [];
  let attachments = 0;
  for await (const { line, lines, isComplete } of splitCards(file)) {
    const where = whereOf(line, lines);
    if (!isComplete) yield skip(where, 'skipped-records.cardWithoutEnd');
    if (lines.length >= MAX_PROPERTIES) yield skip(where, 'skipped-records.cardTooLong', { max: MAX_PROPERTIES });
    const kind = kindOf(lines);
    if (kind === 'group') groups.push(readGroup(lines));
    else if (kind !== 'person') yield skip(where, 'skipped-records.notAPerson', { kind });
    else {
      const card = new VCardCard(line, lines, context.today);
      cards.push({ uid: uidOf(lines), where, card });
      attachments += card.attachments;
      if (card.strayLines > 0) yield skip(where, 'skipped-records.strayLines', { count: card.strayLines });
    }
  }
  yield* joinGroups(cards, groups);
  yield* cardsAndRelations(cards);
  if (attachments > 0) yield skip('', 'skipped-records.pictures', { count: attachments });
}

interface CardLines {
  readonly line: number;
  readonly lines: readonly ContentLine[];
  readonly isComplete: boolean;
}

/** Also cards without their end. A card inside a card (AGENT) is left out. */
async function* splitCards(file: SourceFile): AsyncIterable<CardLines> {
  let card: { line: number; lines: ContentLine[] } | null = null;
  let depth = 0;
  for await (const lines of contentLines(file)) {
    for (const line of lines) {
      const isMark = (name: string) => line.name === name && line.value.trim().toUpperCase() === 'VCARD';
      if (isMark('BEGIN')) {
        const isInside = card !== null && (depth > 1 || card.lines.at(-1)?.name === 'AGENT');
        if (isInside) depth++;
        else {
          if (card !== null) yield { ...card, isComplete: false };
          card = { line: line.line, lines: [] };
          depth = 1;
        }
      } else if (isMark('END')) {
        depth = Math.max(0, depth - 1);
        if (card === null || depth > 0) continue;
        yield { ...card, isComplete: true };
        card = null;
      } else if (card !== null && depth === 1 && card.lines.length < MAX_PROPERTIES) card.lines.push(line);
    }
  }
  if (card !== null) yield { ...card, isComplete: false };
}

function propertyOf(lines: readonly ContentLine[], name: string): string {
  const line = lines.find((candidate) => candidate.name === name);
  return line === undefined ? '' : textValue(line);
}

function uidOf(lines: readonly ContentLine[]): string {
  return propertyOf(lines, 'UID')
    .replace(/^urn:uuid:/i, '')
    .slice(0, 500);
}

function whereOf(line: number, lines: readonly ContentLine[]): string {
  return `line ${line}: ${
    propertyOf(lines, 'FN') ||
    propertyOf(lines, 'N')
      .replace(/[;\s]+/g, ' ')
      .trim()
  }`.replace(/: $/, '');
}

function kindOf(lines: readonly ContentLine[]): string {
  const kind = (propertyOf(lines, 'KIND') || propertyOf(lines, 'X-ADDRESSBOOKSERVER-KIND')).toLowerCase();
  if (kind === 'group' || kind === 'org' || kind === 'location' || kind === 'application' || kind === 'device') return kind;
  const names = lines.find(({ name }) => name === 'N');
  const hasName =
    names !== undefined &&
    splitUnescaped(rawValue(names), ';')
      .slice(0, 3)
      .some((part) => part.trim() !== '');
  if (hasName) return 'person';
  if (propertyOf(lines, 'X-ABSHOWAS').toUpperCase() === 'COMPANY') return 'org';
  const isNamed = ['FN', 'NICKNAME', 'EMAIL'].some((name) => propertyOf(lines, name) !== '');
  return !isNamed && propertyOf(lines, 'ORG') !== '' ? 'org' : 'person';
}

function readGroup(lines: readonly ContentLine[]): GroupCard {
  const members = lines.filter(({ name }) => name === 'MEMBER' || name === 'X-ADDRESSBOOKSERVER-MEMBER').map(textValue);
  return { name: plainLabel(propertyOf(lines, 'FN') || propertyOf(lines, 'N').replace(/;+/g, ' ').trim()), members };
}

function* joinGroups(cards: readonly ReadCard[], groups: readonly GroupCard[]): Iterable<SourceRecord> {
  const byUid = new Map(cards.filter(({ uid }) => uid !== '').map(({ uid, card }) => [uid.toLowerCase(), card]));
  for (const { name, members } of groups) {
    let missing = 0;
    for (const member of members) {
      const card = byUid.get(member.replace(/^urn:uuid:/i, '').toLowerCase());
      if (card === undefined) missing++;
      else card.addCircle(name);
    }
    if (missing > 0) yield skip(name, 'skipped-records.missingMembers', { count: missing });
  }
}

function* cardsAndRelations(cards: readonly ReadCard[]): Iterable<SourceRecord> {
  const built = new Map<string, Participant>();
  const relations: { readonly from: Participant; readonly related: RelatedName }[] = [];
  for (const { uid, where, card } of cards) {
    const contact = card.contact();
    if (contact === null) {
      yield skip(where, 'skipped-records.cardWithoutName');
      continue;
    }
    const from = participantOf(contact);
    if (uid !== '') built.set(uid.toLowerCase(), from);
    for (const related of card.related) relations.push({ from, related });
    yield { kind: 'card', id: uid, contact, isOwner: false } satisfies SourceCard;
  }
  for (const { from, related } of relations) {
    const other = related.uid === '' ? { name: related.name, address: related.address } : built.get(related.uid);
    if (other === undefined) yield skip(from.name, 'skipped-records.missingRelated', { word: related.word });
    else yield { kind: 'relation', a: from, b: other, word: related.word };
  }
}
