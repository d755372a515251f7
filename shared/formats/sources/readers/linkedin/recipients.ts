/**
 * Who the recipients of a LinkedIn message are. The pages are joined with commas, and so are the names, which have commas of their own ("Jane Doe,
 * Ph.D."). A page is certain; a name is given to a page only where the file leaves no choice.
 */
import { isCredential } from '../../../contacts/names';
import type { Participant } from '../../source-record';
import { cleanName, pageAddress } from '../participants';

/** How LinkedIn names those who closed their account. */
const UNKNOWN_MEMBERS = /(?:^|, )(?:LinkedIn Member|Unknown Member)(?=,|$)/gi;

/** What one file says about pages and names: filled in a first pass over it. */
export class SenderNames {
  private readonly nameOfPage = new Map<string, string>();
  private readonly pageOfName = new Map<string, Map<string, string>>();
  private readonly names = new Set<string>();

  addSender(conversation: string, name: string, page: string): void {
    if (name === '') return;
    this.names.add(name);
    if (page === '') return;
    this.nameOfPage.set(page, name);
    let pages = this.pageOfName.get(conversation);
    if (pages === undefined) this.pageOfName.set(conversation, (pages = new Map()));
    const known = pages.get(name);
    pages.set(name, known === undefined || known === page ? page : '');
  }

  /** The recipients named in the cells `TO` and `RECIPIENT PROFILE URLS`. */
  recipients(conversation: string, to: string, pages: string): readonly Participant[] {
    const addresses = splitPages(pages);
    const [only, another] = addresses;
    if (only === undefined)
      return this.splitNames(to).map((name) => ({ name, address: this.pageOfName.get(conversation)?.get(name) || '' }));
    if (another === undefined) {
      const names = this.splitNames(to);
      if (names.length <= 1) return [{ name: names[0] ?? '', address: only }];
      // Fewer pages than names: somebody left LinkedIn, and nothing tells whose page it is but a message of theirs.
      const owner = this.nameOfPage.get(only);
      return owner === undefined ? [{ name: names.join(', '), address: only }] : [{ name: owner, address: only }];
    }
    const names = this.splitNames(to);
    return addresses.map((address, i) => ({
      name: this.nameOfPage.get(address) ?? (names.length === addresses.length ? (names[i] ?? '') : ''),
      address,
    }));
  }

  /** "Ana Kovač, Jane Doe, Ph.D." → two names: a known sender stays whole, and a credential stays with the name before it. */
  private splitNames(to: string): readonly string[] {
    const whole = cleanName(to).replace(UNKNOWN_MEMBERS, '').replace(/^, /, '');
    if (whole === '') return [];
    if (this.names.has(whole) || !whole.includes(', ')) return [whole];
    const parts = whole.split(', ').filter((part) => part.trim() !== '');
    const names: string[] = [];
    for (let from = 0; from < parts.length; ) {
      let end = from + 1;
      for (let candidate = Math.min(parts.length, from + 6); candidate > from + 1; candidate--) {
        if (!this.names.has(parts.slice(from, candidate).join(', '))) continue;
        end = candidate;
        break;
      }
      while (end < parts.length && isCredential((parts[end] ?? '').trim())) end++;
      names.push(parts.slice(from, end).join(', '));
      from = end;
    }
    return names;
  }
}

function splitPages(text: string): readonly string[] {
  const pages = text.split(/,\s*(?=https?:|www\.|[a-z]{2,3}\.linkedin\.)|\s+/i).map(pageAddress);
  return [...new Set(pages.filter((page) => page !== ''))];
}
