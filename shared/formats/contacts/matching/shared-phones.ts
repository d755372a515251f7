import type { PhoneKey } from './match-keys';
import { isSameName } from './same-name';

export interface PhoneHolder {
  /** Folded. */
  readonly name: string;
  readonly phones: readonly PhoneKey[];
}

/** Finds numbers that several different names share (a switchboard, a family). Such a number does not identify a person. */
export class SharedPhones {
  private readonly longestName = new Map<string, string>();
  private readonly shared = new Set<string>();
  private readonly fullNumbers = new Map<string, Set<string>>();

  constructor(identities: readonly PhoneHolder[]) {
    for (const { phones } of identities) {
      for (const { tail, whole } of phones) {
        if (whole === null) continue;
        const fullNumbers = this.fullNumbers.get(tail);
        if (fullNumbers === undefined) this.fullNumbers.set(tail, new Set([whole]));
        else fullNumbers.add(whole);
      }
    }
    const holders = identities.filter(({ phones }) => phones.length > 0).sort((a, b) => b.name.length - a.name.length);
    for (const { name, phones } of holders) {
      for (const phone of phones) {
        const key = this.rawKey(phone);
        const longest = this.longestName.get(key);
        if (longest === undefined) this.longestName.set(key, name);
        else if (!isSameName(longest, name)) this.shared.add(key);
      }
    }
  }

  /** The match key of a number. A shared one identifies a person only together with the full name. */
  key(phone: PhoneKey, name: string): string {
    const key = this.rawKey(phone);
    return this.shared.has(key) ? `${key}|${name}` : key;
  }

  /** The last nine digits. Where numbers of two countries share them, the full number; one without country then equals neither. */
  private rawKey({ tail, whole }: PhoneKey): string {
    return (this.fullNumbers.get(tail)?.size ?? 0) <= 1 ? `tel:${tail}` : `tel:${whole ?? `?${tail}`}`;
  }
}
