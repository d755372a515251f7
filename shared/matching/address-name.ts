/** The name that an e-mail address probably holds. */
import { emailKey, isRoleAddress } from './contact-keys';
import { type PersonName, personName } from './names/person-name';

/** "emma.hahn@…" is probably the address of Emma Hahn. */
export function addressName(email: string): PersonName[] {
  const words = email
    .slice(0, Math.max(0, email.indexOf('@')))
    .replace(/\+.*$/, '')
    .split(/[._-]+/);
  if (words.length < 2 || words.length > 3 || !words.every((word) => /^\p{L}+\d{0,4}$/u.test(word)) || isRoleAddress(emailKey(email)))
    return [];
  return [personName(words.map((word) => word.replace(/\d+$/, '')).join(' '))];
}

/** True when the address has each word of the name, or a word that an initial stands for. The address of a couple names only one of them. */
export function completes(address: readonly string[], name: readonly string[]): boolean {
  return name.every((word) => address.some((other) => other === word || (word.length === 1 && other.startsWith(word))));
}
