import type { PhoneKey } from './match-keys';
import { isSameName } from './same-name';

export interface Holder {
  /** Folded. */
  readonly name: string;
  readonly phones: readonly PhoneKey[];
}

/** A number that several different names have (a switchboard, a family) says nothing about who is meant. */
export class SharedPhones {
  private readonly longestName = new Map<string, string>();
  private readonly shared = new Set<string>();
  private readonly wholes = new Map<string, Set<string>>();

  constructor(identities: readonly Holder[]) {
    for (const { phones } of identities) {
      for (const { tail, whole } of phones) {
        if (whole === null) continue;
        const wholes = this.wholes.get(tail);
        if (wholes === undefined) this.wholes.set(tail, new Set([whole]));
        else wholes.add(whole);
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

  /** A shared number identifies nobody; together with the whole name it still does. */
  key(phone: PhoneKey, name: string): string {
    const key = this.rawKey(phone);
    return this.shared.has(key) ? `${key}|${name}` : key;
  }

  /** The last nine digits; where numbers of two countries end in the same ones, those without country are apart from both. */
  private rawKey({ tail, whole }: PhoneKey): string {
    return (this.wholes.get(tail)?.size ?? 0) <= 1 ? `tel:${tail}` : `tel:${whole ?? `?${tail}`}`;
  }
}
