/** The e-mail addresses, numbers and pages of all records as numbers, each described once, however many records have it. */
import { isPublicMailDomain } from '../model/fold';
import { localHash, localOf } from './address-name';
import { emailKey, isPlaceholderAddress, isRoleAddress, phoneKey } from './contact-keys';
import { Interner } from './key-table';
import type { LinkageRecord } from './linkage-record';
import { profilePage } from './profile-page';
import { ValueLists } from './value-lists';

export const MAX_HOLDERS = 12;
const SHARED_LABEL = /home|work|main|office|privat|gesch|arbeit|haus|festnetz|domicile|travail|casa|trabajo|fax|company|firm/i;
/** Less than this many letters or digits before the @ are shared by chance. */
const MIN_LOCAL = 5;

export class ContactColumns {
  readonly mails = new Interner();
  readonly locals = new Interner();
  readonly domains = new Interner();
  readonly tails = new Interner();
  readonly pageNames = new Interner();
  readonly sites = new Interner();
  readonly handles = new Interner();

  /** Record → its addresses, its numbers, its pages. */
  readonly emails = new ValueLists();
  readonly phones = new ValueLists();
  readonly pages = new ValueLists();

  /** E-mail address → several people read it, such as info@. Then it has none of what follows. */
  readonly isRole: boolean[] = [];
  /** Text before the @ that is long enough to say something, −1: none; and the hash of that text without digits, whatever its length, −1: none. */
  readonly localOf: number[] = [];
  readonly localHashOf: number[] = [];
  /** Domain of an employer, not of a mail provider. −1: none. */
  readonly workDomainOf: number[] = [];
  private readonly isPlaceholder: boolean[] = [];

  /** Number of a record → its end, the whole number, null: written without country code, and whether the label says that several people answer: home, work. */
  readonly tailOf: number[] = [];
  readonly wholeOf: (string | null)[] = [];
  readonly isShared: boolean[] = [];

  /** Page → its site, its name there, and whether the site gives each member one page. */
  readonly siteOf: number[] = [];
  readonly handleOf: number[] = [];
  readonly isMemberPage: boolean[] = [];

  /** E-mail address → its records, number → its records; at most `MAX_HOLDERS`. */
  readonly mailHolders = new ValueLists();
  readonly tailHolders = new ValueLists();

  add({ emails, phones, phoneLabels, urls }: LinkageRecord, record: number): void {
    for (const email of emails) this.addEmail(email, record);
    for (let i = 0; i < phones.length; i++) this.addPhone(phones[i] as string, phoneLabels[i] ?? '', record);
    for (const url of urls) this.addPage(url, record);
  }

  /** The first value of a column of addresses (`localOf`, `workDomainOf`) that addresses of both records have. −1: none. */
  commonOf(column: readonly number[], a: number, b: number): number {
    return commonIn(column, this.emails, a, b);
  }

  /** True: no address or text before its @, no number and no name of a page is one of both records. */
  areApart(a: number, b: number): boolean {
    const { emails, phones, pages } = this;
    return (
      emails.commonOf(a, b) < 0 &&
      commonIn(this.localOf, emails, a, b) < 0 &&
      commonIn(this.tailOf, phones, a, b) < 0 &&
      commonIn(this.handleOf, pages, a, b) < 0
    );
  }

  private addEmail(written: string, record: number): void {
    const mail = this.mailOf(emailKey(written));
    if (this.isPlaceholder[mail] || this.emails.has(record, mail)) return;
    this.emails.add(record, mail);
    this.mails.count(mail, record);
    hold(this.mailHolders, mail, record);
    const local = this.localOf[mail] as number;
    if (local >= 0) this.locals.count(local, record);
    const domain = this.workDomainOf[mail] as number;
    if (domain >= 0) this.domains.count(domain, record);
  }

  private mailOf(key: string): number {
    const mail = this.mails.idOf(key);
    if (mail < this.isRole.length) return mail;
    const isRole = isRoleAddress(key);
    const local = isRole ? '' : localOf(key);
    const domain = key.slice(key.indexOf('@') + 1);
    this.isRole.push(isRole);
    this.isPlaceholder.push(!key.includes('@') || isPlaceholderAddress(key));
    this.localOf.push(local.length < MIN_LOCAL ? -1 : this.locals.idOf(local));
    this.localHashOf.push(isRole ? -1 : localHash(local.replace(/\d/g, '')));
    this.workDomainOf.push(isRole || isPublicMailDomain(domain) ? -1 : this.domains.idOf(domain));
    return mail;
  }

  private addPhone(written: string, label: string, record: number): void {
    const key = phoneKey(written);
    if (key === null) return;
    const tail = this.tails.idOf(key.tail);
    for (let entry = this.phones.firstOf(record); entry !== 0; entry = this.phones.nextOf(entry)) {
      if (this.tailOf[this.phones.valueOf(entry)] === tail) return;
    }
    this.phones.add(record, this.tailOf.length);
    this.tailOf.push(tail);
    this.wholeOf.push(key.whole);
    this.isShared.push(label !== '' && SHARED_LABEL.test(label));
    this.tails.count(tail, record);
    hold(this.tailHolders, tail, record);
  }

  private addPage(url: string, record: number): void {
    const found = profilePage(url);
    if (found === null) return;
    const page = this.pageNames.idOf(`${found.site}/${found.handle}`);
    if (page === this.siteOf.length) {
      this.siteOf.push(this.sites.idOf(found.site));
      this.handleOf.push(this.handles.idOf(found.handle));
      this.isMemberPage.push(found.isMemberSite);
    }
    if (this.pages.has(record, page)) return;
    this.pages.add(record, page);
    this.pageNames.count(page, record);
  }
}

/** The first value that is in the lists of both records. @param column value of each entry, −1: none @returns −1: there is none */
function commonIn(column: readonly number[], lists: ValueLists, a: number, b: number): number {
  if (lists.countOf(b) === 0) return -1;
  for (let one = lists.firstOf(a); one !== 0; one = lists.nextOf(one)) {
    const value = column[lists.valueOf(one)] as number;
    if (value < 0) continue;
    for (let other = lists.firstOf(b); other !== 0; other = lists.nextOf(other)) {
      if (column[lists.valueOf(other)] === value) return value;
    }
  }
  return -1;
}

function hold(holders: ValueLists, id: number, record: number): void {
  if (holders.countOf(id) < MAX_HOLDERS) holders.add(id, record);
}
