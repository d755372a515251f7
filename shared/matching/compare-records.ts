/**
 * Compares two records field by field: the bits of all evidence (weights.ts), the vetoes, and whether an identifier of their own proves them one person.
 *
 * Two explanations of equal values are told apart: one person, and one household or desk. When the given names differ, a number, an address, a birthday
 * (twins), a town or a company in common speaks for the household and adds nothing.
 */
import { hasForeignAddress, isMadeOfName, localOfName, WHOLE_NAMES } from './address-name';
import { ownersOf } from './certain/owners';
import { add, commonDomain, comparePlaces, compareWork, type FoundEvidence } from './common-fields';
import { type NameEvidence, nameEvidence } from './name-evidence';
import type { NameForm, Page, Phone, RecordColumns } from './record-columns';
import { BITS, type Evidence, type Veto } from './weights';

export interface Comparison {
  /** Without the prior. */
  readonly bits: number;
  readonly evidence: readonly Evidence[];
  readonly vetoes: readonly Veto[];
  /**
   * They share a page, an e-mail address, a number that nobody else has or a birthday, their names fit, and nothing contradicts. It depends on what the two
   * records say and on who else has the address, never on how frequent their names are in the network: so the order of the sources does not matter.
   */
  readonly isIdentified: boolean;
}

interface Found extends FoundEvidence {
  readonly vetoes: Veto[];
  readonly name: NameEvidence;
}

/** @param name what the names say, when it is known already */
export function compareRecords(columns: RecordColumns, a: number, b: number, name = nameEvidence(columns, a, b)): Comparison {
  const found: Found = { evidence: [], vetoes: [], name };
  if (name.fit !== 'none') add(found, name.kind, name.bits);
  if (name.fit === 'none' || name.fit === 'part') compareNameWithAddress(columns, a, b, found);
  const identifiers = [comparePages(columns, a, b, found), compareEmails(columns, a, b, found), comparePhones(columns, a, b, found)];
  compareGenerations(columns, a, b, found, identifiers[0] === true || identifiers[1] === true);
  const hasBirthday = compareBirthdays(columns, a, b, found);
  compareWork(columns, a, b, found);
  comparePlaces(columns, a, b, found);
  const isHousehold = name.fit === 'given-differs' || name.fit === 'unlike';
  if (isHousehold && found.evidence.some(({ kind, bits }) => bits > 0 && kind !== name.kind)) found.vetoes.push('household');
  const evidence = isHousehold
    ? found.evidence.map((each) => (each.bits > 0 && each.kind !== 'same-page' && each.kind !== name.kind ? { ...each, bits: 0 } : each))
    : found.evidence;
  return {
    bits: evidence.reduce((sum, { bits }) => sum + bits, 0),
    evidence,
    vetoes: found.vetoes,
    isIdentified:
      found.vetoes.length === 0 &&
      ((identifiers.includes(true) && isNameOf(columns, a, b, name)) ||
        (hasBirthday && (name.identity === 'exact' || name.identity === 'whole'))),
  };
}

/** The names fit, or one has none, and its address is not the name of somebody else. */
function isNameOf({ isNameless }: RecordColumns, a: number, b: number, { identity }: NameEvidence): boolean {
  if (identity === 'other') return false;
  return identity !== 'none' || isNameless[a] === true || isNameless[b] === true;
}

function veto(found: Found, kind: Veto, bits: number, value = ''): void {
  found.vetoes.push(kind);
  add(found, kind, bits, value);
}

/** "ehahn@…" of one and the name Emma Hahn of the other. */
function compareNameWithAddress(columns: RecordColumns, a: number, b: number, found: Found): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const texts = columns.localNames[other] as readonly number[];
    const place = (columns.nameLocals[one] as readonly number[]).findIndex((each) => texts.includes(each));
    if (place < 0) continue;
    const text = localOfName(...columns.wholeName(one), place);
    add(found, 'name-in-address', place < WHOLE_NAMES ? BITS.wholeNameInAddress : BITS.nameInAddress, text);
    return;
  }
}

/** Father and junior. They have no page or address in common, so there the word is only left out. */
function compareGenerations(columns: RecordColumns, a: number, b: number, found: Found, hasOwn: boolean): void {
  const [formsA, formsB] = [columns.forms[a] as readonly NameForm[], columns.forms[b] as readonly NameForm[]];
  const [one, other] = [formsA[0]?.generation ?? '', formsB[0]?.generation ?? ''];
  if (one === other || (hasOwn && (one === '' || other === ''))) return;
  // Somebody whom some files call junior and others do not.
  if (formsA.some(({ generation }) => formsB.some((form) => form.generation === generation))) return;
  veto(found, 'other-generation', one === '' || other === '' ? BITS.generationMissing : BITS.generationDiffers, one || other);
}

function comparePages(columns: RecordColumns, a: number, b: number, found: Found): boolean {
  const [pagesA, pagesB] = [columns.pages[a] as readonly Page[], columns.pages[b] as readonly Page[]];
  if (pagesA.length === 0 || pagesB.length === 0) return false;
  let isSame = false;
  const differing: Page[] = [];
  for (const one of pagesA) {
    for (const other of pagesB) {
      if (one.page === other.page) {
        const bits = perOwner(one.isMemberSite ? BITS.page : BITS.sharedPhone, 1);
        add(found, 'same-page', bits, columns.pageNames.texts[one.page]);
        isSame ||= one.isMemberSite && bits > 0;
      } else if (one.site === other.site && one.isMemberSite) differing.push(one);
      else if (one.handle === other.handle && one.isMemberSite && other.isMemberSite) {
        const handle = columns.handles.texts[one.handle] as string;
        add(
          found,
          'same-handle',
          isMadeOfName(nameWordsOf(columns, a), handle) || isMadeOfName(nameWordsOf(columns, b), handle) ? BITS.handleOfName : BITS.handle,
          handle,
        );
      }
    }
  }
  const other = differing.find(({ site }) => !pagesA.some((page) => page.site === site && pagesB.some((own) => own.page === page.page)));
  if (other !== undefined) veto(found, 'other-page', BITS.otherPage, columns.sites.texts[other.site]);
  return isSame;
}

function compareEmails(columns: RecordColumns, a: number, b: number, found: Found): boolean {
  const [one, other] = [columns.emails[a] as readonly number[], columns.emails[b] as readonly number[]];
  if (one.length === 0 || other.length === 0) return false;
  const shared = one.find((email) => other.includes(email));
  if (shared !== undefined) {
    const address = columns.mails.texts[shared] as string;
    const owners = ownersOf(columns, columns.mailHolders[shared] as number[], columns.mails.frequency[shared] as number);
    const isRole = columns.isRole[shared] as boolean;
    add(found, 'same-email', perOwner(isRole ? BITS.sharedPhone : BITS.email, owners.count), address);
    // Of the people who share an address, two with one whole name are one.
    return !isRole && (owners.areOne(a, b) || found.name.identity === 'exact') && !isOfTwo(columns, a, b);
  }
  const locals = columns.localParts[b] as readonly number[];
  const local = (columns.localParts[a] as readonly number[]).find((part) => locals.includes(part));
  if (local !== undefined) {
    const text = columns.locals.texts[local] as string;
    add(
      found,
      'same-local-part',
      perOwner(
        isMadeOfName(nameWordsOf(columns, a), text) || isMadeOfName(nameWordsOf(columns, b), text) ? BITS.localPartOfName : BITS.localPart,
        (columns.locals.frequency[local] as number) - 1,
      ),
      text,
    );
  }
  const domain = commonDomain(columns, a, b);
  if (domain >= 0 && local === undefined) veto(found, 'colleagues', BITS.otherWorkAddress, columns.domains.texts[domain]);
  return false;
}

/** Words of the name that is shown. Empty: none. */
function nameWordsOf({ forms, words }: RecordColumns, record: number): readonly string[] {
  return forms[record]?.[0]?.words.map((word) => words.texts[word] as string) ?? [];
}

/** One of them has no name, and an address that is not the other's beside one that is. The name in a shared address is only that of one of its owners. */
function isOfTwo(columns: RecordColumns, a: number, b: number): boolean {
  if (columns.isNameless[a] === columns.isNameless[b]) return false;
  const [nameless, named] = columns.isNameless[a] === true ? [a, b] : [b, a];
  const keys = (record: number) => (columns.emails[record] as readonly number[]).map((email) => columns.mails.texts[email] as string);
  return hasForeignAddress(keys(nameless), keys(named), nameWordsOf(columns, named));
}

function comparePhones(columns: RecordColumns, a: number, b: number, found: Found): boolean {
  const [one, other] = [columns.phones[a] as readonly Phone[], columns.phones[b] as readonly Phone[]];
  if (one.length === 0 || other.length === 0) return false;
  let isSame = false;
  for (const phone of one) {
    const same = other.find(({ tail, whole }) => tail === phone.tail && (whole < 0 || phone.whole < 0 || whole === phone.whole));
    if (same === undefined) continue;
    const owners = ownersOf(columns, columns.tailHolders[phone.tail] as number[], columns.tails.frequency[phone.tail] as number);
    const isShared = phone.isShared || same.isShared || owners.count > 1;
    const number = columns.wholes.texts[Math.max(phone.whole, same.whole)] ?? (columns.tails.texts[phone.tail] as string);
    add(
      found,
      isShared ? 'shared-phone' : 'same-phone',
      phone.isShared || same.isShared ? BITS.sharedPhone : perOwner(BITS.phone, owners.count),
      number,
    );
    isSame ||= !phone.isShared && !same.isShared && owners.areOne(a, b);
  }
  return isSame;
}

/** Each further owner makes an address say less. */
function perOwner(bits: number, owners: number): number {
  return Math.max(0, bits - BITS.perOwner * Math.max(0, owners - 1));
}

/** True when the whole birthday with its year is equal. Two parts of three equal: perhaps a slip of the pen. */
function compareBirthdays(columns: RecordColumns, a: number, b: number, found: Found): boolean {
  const [one, other] = [columns.birthday[a] as number, columns.birthday[b] as number];
  if (one < 0 || other < 0) return false;
  const [textA, textB] = [columns.birthdays.texts[one] as string, columns.birthdays.texts[other] as string];
  if (one === other) {
    const hasYear = !textA.startsWith('--');
    const holders = columns.birthdays.frequency[one] as number;
    const bits = Math.max(
      0,
      (hasYear ? BITS.birthday : BITS.dayOfBirth) - Math.log2(Math.max(1, (holders - 1) * Math.min(1, 400 / columns.size))),
    );
    add(found, hasYear ? 'same-birthday' : 'same-day-of-birth', bits, textA);
    return hasYear && bits >= 4;
  }
  const isSameDay = textA.slice(-5) === textB.slice(-5);
  if (isSameDay && (textA.startsWith('--') || textB.startsWith('--'))) {
    add(found, 'same-day-of-birth', BITS.dayOfBirth, textA.slice(-5));
    return false;
  }
  const [partsA, partsB] = [textA.split('-'), textB.split('-')];
  const equal = partsA.filter((part, i) => part === partsB[i]).length;
  const isSwapped = partsA[0] === partsB[0] && partsA[1] === partsB[2] && partsA[2] === partsB[1];
  veto(found, 'other-birthday', equal === 2 || isSwapped ? BITS.closeBirthday : BITS.otherBirthday);
  return false;
}
