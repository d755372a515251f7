import type { Person } from '../../../model/network';
import type { Identity } from './identity';

/** Rows that describe one person. */
export interface RowGroup {
  /** Indices into the contacts, in the order of the file. */
  readonly rows: number[];
  /** The person of the network. Null: somebody new. */
  person: Person | null;
}

/**
 * The key a later file recognizes a row by. With a connection date: name and date, so that the row matches when the next export adds a profile page.
 * Without: its strongest key, or the name followed by `|` for a row that has no key.
 */
export function originKeyOf(identity: Identity, keys: readonly string[]): string {
  const { connectedOn } = identity.record;
  if (connectedOn !== null) return `${identity.name}|${connectedOn}`;
  const [strongest] = keys;
  if (strongest === undefined) return `${identity.name}|`;
  if (strongest.startsWith('tel:')) return identity.phones[0]?.whole ?? identity.phones[0]?.tail ?? '';
  return strongest.slice(strongest.indexOf(':') + 1);
}
