/** The addresses of participants, written in one way in all sources. */

import { tidyName } from '../../../lib/tidy-name';
import { linkedInSlug } from '../../../matching/contact-keys';
import type { Participant } from '../source-record';

const MAX_LENGTH = 500;

/** A name on one line, without invisible marks, at most 500 characters. */
export function cleanName(text: string): string {
  return tidyName(text.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, ''));
}

export function named(name: string): Participant {
  return { name: cleanName(name), address: '' };
}

/** `mailto:ana@example.com`, or empty when the text is no e-mail address. */
export function mailAddress(text: string): string {
  const address = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '');
  return address.length <= 320 && /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+$/.test(address) ? `mailto:${address.toLowerCase()}` : '';
}

/**
 * `tel:+385911234567`; `tel:0911234567` for a number without its country; empty when the text is no number. Extensions are dropped: they belong to the
 * switchboard of the same number.
 */
export function phoneAddress(text: string): string {
  const written = text
    .trim()
    .replace(/^tel:/i, '')
    .replace(/;ext=.*$|\s*(?:ext\.?|x)\s*\d{1,6}$/i, '');
  if (!/^[+\d\s().\-/\u00a0\u2010-\u2015\u202a-\u202e]+$/.test(written) || written.length > 60) return '';
  const digits = written.replace(/\(0\)/, '').replace(/\D/g, '');
  if (digits.length < 3 || digits.length > 20) return '';
  if (/^[^\d]*\+/.test(written)) return `tel:+${digits}`;
  return digits.startsWith('00') && digits.length > 8 ? `tel:+${digits.slice(2)}` : `tel:${digits}`;
}

/** A profile page in one notation: `https://www.linkedin.com/in/ana-kovac`. Empty for no page. */
export function pageAddress(url: string): string {
  const text = url.trim();
  const slug = linkedInSlug(text);
  if (slug !== null) return `https://www.linkedin.com/in/${slug}`;
  if (!/^(?:https?:\/\/)?[^\s/:]+\.[^\s]+$/i.test(text) || text.length > 2000) return '';
  return (/^https?:\/\//i.test(text) ? text : `https://${text}`).replace(/\/+$/, '');
}

/** Whether both are certainly the same: the same address, or the same name where neither has an address. */
export function participantKey({ name, address }: Participant): string {
  return address === '' ? `name:${name}` : address;
}
