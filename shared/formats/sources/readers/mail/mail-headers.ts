/** The headers of a mail that Kith looks at. The body is never read. */
import { decodeLine } from '../text/joined-lines';

const USED = new Set(
  'date from sender to cc bcc subject message-id in-reply-to references list-id list-unsubscribe list-post precedence auto-submitted x-auto-response-suppress x-autoreply x-autorespond feedback-id x-campaign x-mailer-recptid return-path delivered-to x-original-to received x-gm-thrid x-gmail-labels x-spam-flag x-failed-recipients content-type content-class x-ms-exchange-calendar-originator-id reply-to'.split(
    ' ',
  ),
);
/** Joined with a comma when they occur more than once. */
const LISTS = new Set(['to', 'cc', 'bcc']);

export type MailHeaders = ReadonlyMap<string, string>;

/** @param block the bytes up to the empty line; names are in lower case, folds are joined; of repeated headers the first counts */
export function parseHeaders(block: Uint8Array): MailHeaders {
  const text = decodeLine(block);
  const headers = new Map<string, string>();
  for (let from = 0; from < text.length; ) {
    let end = endOfLine(text, from);
    const colon = text.indexOf(':', from);
    const hasName = colon > from && colon < end && colon - from < 60;
    const name = hasName ? text.slice(from, colon).trim().toLowerCase() : '';
    const isUsed = USED.has(name);
    let value = isUsed ? text.slice(colon + 1, end) : '';
    let next = end + 1;
    for (let first = text.charCodeAt(next); first === 32 || first === 9; first = text.charCodeAt(next)) {
      end = endOfLine(text, next);
      if (isUsed) value += ` ${text.slice(next, end).trim()}`;
      next = end + 1;
    }
    from = next;
    if (!isUsed) continue;
    const before = headers.get(name);
    if (before === undefined) headers.set(name, value.trim());
    else if (LISTS.has(name)) headers.set(name, `${before}, ${value.trim()}`);
  }
  return headers;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const KNOWN =
  /^(?:from|to|cc|date|subject|message-id|received|return-path|delivered-to|mime-version|x-gm-thrid|x-gmail-labels|content-type|x-mozilla-status|in-reply-to|reply-to|sender|status|x-uid):/i;

/** How many of the usual headers stand at the beginning, before the empty line. */
export function countUsualHeaders(text: string): number {
  let count = 0;
  for (const line of text.slice(0, 16_384).split(/\r?\n/)) {
    if (line === '') break;
    if (KNOWN.test(line)) count++;
    else if (!/^(?:[\t ]|[!-9;-~]{1,76}[\t ]*:)/.test(line)) return 0;
  }
  return count;
}
