/**
 * Compares two records field by field: the bits of all evidence (weights.ts), the vetoes, and whether an identifier of their own proves them one person.
 *
 * Two explanations of equal values are told apart: one person, and one household or desk. When the given names differ, a number, an address, a birthday
 * (twins), a town or a company in common speaks for the household and adds nothing.
 */
import { hasForeignAddress, isMadeOfName, localOfName, localsOfName, WHOLE_NAMES } from './address-name';
import { ownersOf } from './certain/owners';
import { add, commonDomain, comparePlaces, compareWork, type FoundEvidence } from './common-fields';
import { type NameEvidence, nameEvidence } from './name-evidence';
import type { NameColumns } from './names/name-columns';
import type { RecordColumns } from './record-columns';
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
  const isHousehold = haveOtherNames(name);
  if (isHousehold && found.evidence.some(({ kind, bits }) => bits > 0 && kind !== name.kind)) found.vetoes.push('household');
  const evidence = isHousehold
    ? found.evidence.map((each) =>
        each.bits > 0 && each.kind !== 'same-page' && each.kind !== name.kind ? { kind: each.kind, bits: 0, value: each.value } : each,
      )
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

function haveOtherNames({ fit }: NameEvidence): boolean {
  return fit === 'given-differs' || fit === 'unlike';
}

/** True: nothing that the two records say adds to the bits of their names or makes them certain. */
export function areOfOneHousehold(columns: RecordColumns, a: number, b: number, name: NameEvidence): boolean {
  return haveOtherNames(name) && !isNameOf(columns, a, b, name) && columns.contacts.pages.commonOf(a, b) < 0;
}

/** True: beside their names only the fields that many share (common-fields.ts) can speak for one person. */
export function haveOnlyCommonFields(columns: RecordColumns, a: number, b: number, { fit }: NameEvidence): boolean {
  if (fit === 'none' || fit === 'part') return false; // the address of one may be the name of the other
  const birthday = columns.birthdayOf(a);
  return (birthday < 0 || birthday !== columns.birthdayOf(b)) && columns.contacts.areApart(a, b);
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
  if (!addNameInAddress(columns, a, b, found)) addNameInAddress(columns, b, a, found);
}

function addNameInAddress({ contacts, names }: RecordColumns, named: number, addressed: number, found: Found): boolean {
  const { emails, localHashOf } = contacts;
  if (emails.countOf(addressed) === 0) return false;
  const [given, family] = names.wholeName(named);
  const place = localsOfName(given, family).findIndex((local) => {
    for (let at = emails.firstOf(addressed); at !== 0; at = emails.nextOf(at)) if (localHashOf[emails.valueOf(at)] === local) return true;
    return false;
  });
  if (place < 0) return false;
  add(found, 'name-in-address', place < WHOLE_NAMES ? BITS.wholeNameInAddress : BITS.nameInAddress, localOfName(given, family, place));
  return true;
}

/** Father and junior. They have no page or address in common, so there the word is only left out. */
function compareGenerations({ names }: RecordColumns, a: number, b: number, found: Found, hasOwn: boolean): void {
  if (names.shownGenerationOf(a) === names.shownGenerationOf(b)) return;
  const [one, other] = [names.generationsOf(a), names.generationsOf(b)];
  const [shown = '', otherShown = ''] = [one[0], other[0]];
  if (hasOwn && (shown === '' || otherShown === '')) return;
  // Somebody whom some files call junior and others do not.
  if (one.some((generation) => other.includes(generation))) return;
  const bits = shown === '' || otherShown === '' ? BITS.generationMissing : BITS.generationDiffers;
  veto(found, 'other-generation', bits, shown || otherShown);
}

function comparePages({ contacts, names }: RecordColumns, a: number, b: number, found: Found): boolean {
  const { pages, siteOf, handleOf, isMemberPage } = contacts;
  if (pages.countOf(a) === 0 || pages.countOf(b) === 0) return false;
  let isSame = false;
  const differing: number[] = [];
  for (const one of pages.listOf(a)) {
    for (const other of pages.listOf(b)) {
      const isMember = isMemberPage[one] as boolean;
      if (one === other) {
        const bits = isMember ? BITS.page : BITS.sharedPhone;
        add(found, 'same-page', bits, contacts.pageNames.texts[one]);
        isSame ||= isMember;
      } else if (siteOf[one] === siteOf[other] && isMember) differing.push(one);
      else if (handleOf[one] === handleOf[other] && isMember && isMemberPage[other]) {
        const handle = contacts.handles.texts[handleOf[one] as number] as string;
        add(found, 'same-handle', isMadeOfEither(names, a, b, handle) ? BITS.handleOfName : BITS.handle, handle);
      }
    }
  }
  const other = differing.find((page) => !pages.listOf(a).some((own) => siteOf[own] === siteOf[page] && pages.has(b, own)));
  if (other !== undefined) veto(found, 'other-page', BITS.otherPage, contacts.sites.texts[siteOf[other] as number]);
  return isSame;
}

/** The text is made of the name of one of the two. */
function isMadeOfEither(names: NameColumns, a: number, b: number, text: string): boolean {
  return isMadeOfName(names.shownWords(a), text) || isMadeOfName(names.shownWords(b), text);
}

function compareEmails(columns: RecordColumns, a: number, b: number, found: Found): boolean {
  const { contacts, names } = columns;
  const { emails } = contacts;
  if (emails.countOf(a) === 0 || emails.countOf(b) === 0) return false;
  const shared = emails.commonOf(a, b);
  if (shared >= 0) {
    const owners = ownersOf(columns, contacts.mailHolders.listOf(shared), contacts.mails.frequency[shared] as number);
    const isRole = contacts.isRole[shared] as boolean;
    add(found, 'same-email', perOwner(isRole ? BITS.sharedPhone : BITS.email, owners.count), contacts.mails.texts[shared]);
    // Of the people who share an address, two with one whole name are one.
    return !isRole && (owners.areOne(a, b) || found.name.identity === 'exact') && !isOfTwo(columns, a, b);
  }
  const local = contacts.commonOf(contacts.localOf, a, b);
  if (local >= 0) {
    const text = contacts.locals.texts[local] as string;
    const bits = isMadeOfEither(names, a, b, text) ? BITS.localPartOfName : BITS.localPart;
    add(found, 'same-local-part', perOwner(bits, (contacts.locals.frequency[local] as number) - 1), text);
    return false;
  }
  const domain = commonDomain(columns, a, b);
  if (domain >= 0) veto(found, 'colleagues', BITS.otherWorkAddress, contacts.domains.texts[domain]);
  return false;
}

/** One of them has no name, and an address that is not the other's beside one that is. The name in a shared address is only that of one of its owners. */
function isOfTwo({ isNameless, contacts, names }: RecordColumns, a: number, b: number): boolean {
  if (isNameless[a] === isNameless[b]) return false;
  const [nameless, named] = isNameless[a] === true ? [a, b] : [b, a];
  const keys = (record: number) => contacts.emails.listOf(record).map((email) => contacts.mails.texts[email] as string);
  return hasForeignAddress(keys(nameless), keys(named), names.shownWords(named));
}

function comparePhones(columns: RecordColumns, a: number, b: number, found: Found): boolean {
  const { contacts } = columns;
  const { phones, tailOf, wholeOf } = contacts;
  if (phones.countOf(a) === 0 || phones.countOf(b) === 0) return false;
  let isSame = false;
  for (const phone of phones.listOf(a)) {
    const tail = tailOf[phone] as number;
    const whole = wholeOf[phone] ?? null;
    const isEqual = (other: number) => whole === null || wholeOf[other] === null || wholeOf[other] === whole;
    const same = phones.listOf(b).find((other) => tailOf[other] === tail && isEqual(other));
    if (same === undefined) continue;
    const owners = ownersOf(columns, contacts.tailHolders.listOf(tail), contacts.tails.frequency[tail] as number);
    const isLabelled = contacts.isShared[phone] === true || contacts.isShared[same] === true;
    const number = whole ?? wholeOf[same] ?? (contacts.tails.texts[tail] as string);
    const bits = isLabelled ? BITS.sharedPhone : perOwner(BITS.phone, owners.count);
    add(found, isLabelled || owners.count > 1 ? 'shared-phone' : 'same-phone', bits, number);
    isSame ||= !isLabelled && owners.areOne(a, b);
  }
  return isSame;
}

/** Each further owner makes an address say less. */
function perOwner(bits: number, owners: number): number {
  return Math.max(0, bits - BITS.perOwner * Math.max(0, owners - 1));
}

/** True when the whole birthday with its year is equal. Two parts of three equal: perhaps a slip of the pen. */
function compareBirthdays(columns: RecordColumns, a: number, b: number, found: Found): boolean {
  const [one, other] = [columns.birthdayOf(a), columns.birthdayOf(b)];
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
