/** Says which people share an address and were not joined: once for each address, when a row becomes a new person, and beside each such row. */

import { emailKey, isRoleAddress } from '../../../matching/contact-keys';
import { type Message, message } from '../../../strings/message';
import type { Contact } from '../contact';
import type { Evidence, SharedKey } from './evidence';
import type { Identity } from './identity';
import type { RowGroup } from './row-group';

const MAX_WARNINGS = 20;
const MAX_LISTED = 5;

export interface SharedAddressWarnings {
  readonly warnings: readonly Message[];
  /** Row → whom it shares an address with. */
  readonly notes: ReadonlyMap<number, Message>;
}

export function sharedAddressWarnings(
  evidence: Evidence,
  identities: readonly Identity[],
  firstRow: number,
  groups: readonly RowGroup[],
): SharedAddressWarnings {
  const notes = new Map<number, Message>();
  if (evidence.shared.length === 0) return { warnings: [], notes };
  const groupOf: (RowGroup | undefined)[] = [];
  for (const group of groups) for (const row of group.rows) groupOf[row] = group;
  const warnings: Message[] = [];
  for (const shared of evidence.shared) {
    if (warnings.length >= MAX_WARNINGS) break;
    if (shared.key.startsWith('mail:') && isRoleAddress(shared.key.slice('mail:'.length))) continue;
    if (!shared.holders.some((holder) => holder >= firstRow && groupOf[holder - firstRow]?.person === null)) continue;
    const owners = new Map<unknown, number>(); // a record of each person
    for (const holder of shared.holders) {
      const group = groupOf[holder - firstRow];
      const owner = holder < firstRow ? identities[holder]?.record : (group?.person ?? group);
      if (!owners.has(owner)) owners.set(owner, holder);
    }
    if (owners.size < 2) continue;
    warnings.push(warningOf(shared, [...owners.values()], identities, firstRow));
    if (shared.proof === 'nobody') continue;
    for (const holder of owners.values()) {
      if (holder < firstRow || notes.has(holder - firstRow)) continue;
      const others = [...owners.values()].filter((other) => other !== holder);
      notes.set(holder - firstRow, noteOf(shared.key, identities[holder]?.record as Contact, namesOf(others, identities)));
    }
  }
  return { warnings, notes };
}

function warningOf(
  { key, proof, holders }: SharedKey,
  owners: readonly number[],
  identities: readonly Identity[],
  firstRow: number,
): Message {
  const rows = holders.filter((holder) => holder >= firstRow).map((holder) => identities[holder]?.record as Contact);
  const lines = shortened(rows.map(({ row }) => String(row.line)));
  const address = addressOf(key, rows[0] as Contact);
  if (proof === 'nobody') return message('formats.addressOfNobody', { count: rows.length, lines, address });
  const names = namesOf(owners, identities);
  return message('formats.sharedAddress', { count: rows.length, lines, names, address });
}

function noteOf(key: string, contact: Contact, names: readonly (string | Message)[]): Message {
  return message('formats.sharesAddress', { names, address: addressOf(key, contact) });
}

function namesOf(holders: readonly number[], identities: readonly Identity[]): readonly (string | Message)[] {
  return shortened(holders.map((holder) => identities[holder]?.record.name ?? ''));
}

function shortened(list: readonly string[]): readonly (string | Message)[] {
  if (list.length <= MAX_LISTED) return list;
  return [...list.slice(0, MAX_LISTED), message('formats.moreLines', { count: list.length - MAX_LISTED })];
}

/** As the file writes it. */
function addressOf(key: string, { emails, phones }: Contact): string {
  const value = key.slice(key.indexOf(':') + 1);
  if (key.startsWith('mail:')) return emails.find((email) => emailKey(email) === value) ?? value;
  if (key.startsWith('tel:')) return phones.find((phone) => phone.replace(/\D/g, '').endsWith(value.slice(-6))) ?? value;
  return `linkedin.com/in/${value}`;
}
