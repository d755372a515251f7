/** A row of the reconnect list as an export needs it: names instead of ids, sentences instead of reasons. */
import { ownValue } from '../../lib/collections';
import type { IsoDay } from '../../model/day';
import type { InterestId, PersonId } from '../../model/ids';
import type { Network } from '../../model/network';

export interface ReconnectExportRow {
  readonly id: PersonId;
  readonly rank: number;
  readonly name: string;
  readonly company: string;
  readonly position: string;
  readonly circles: readonly string[];
  readonly state: string;
  readonly role: string;
  readonly lastContact: IsoDay | null;
  readonly reasons: readonly string[];
  /** Names of shared interests. */
  readonly shared: readonly string[];
  readonly opener: { readonly text: string; readonly date: IsoDay } | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Per number: "mobile", "work" …, or empty. */
  readonly phoneKinds: readonly string[];
  readonly urls: readonly string[];
  readonly birthday: string;
}

/** The part of the analysis that an export needs; `Findings` fits. */
interface MeasuredPeople {
  readonly people: readonly { readonly id: PersonId; readonly state: string; readonly role: string; readonly lastContact: IsoDay | null }[];
}

/** The part of a list row that an export needs; `ReconnectRow` fits. */
interface ListedPerson<Reason, Opener> {
  readonly rank: number;
  readonly person: PersonId;
  readonly reasons: readonly Reason[];
  readonly shared: readonly InterestId[];
  readonly opener: Opener | null;
}

/** Turns reasons and openers into sentences; `suggestionSentences` makes them. */
interface Sentences<Reason, Opener> {
  readonly reason: (reason: Reason) => string;
  readonly opener: (opener: Opener) => string;
}

/** Omits rows whose person is no longer in the network. */
export function reconnectExportRows<Reason, Opener extends { readonly date: IsoDay }>(
  network: Network,
  findings: MeasuredPeople,
  rows: readonly ListedPerson<Reason, Opener>[],
  sentences: Sentences<Reason, Opener>,
): ReconnectExportRow[] {
  const measured = new Map(findings.people.map((person) => [person.id, person]));
  return rows.flatMap(({ rank, person: id, reasons, shared, opener }) => {
    const person = network.people.get(id);
    if (person === undefined) return [];
    const { name, company, position, emails, phones, urls, birthday } = person;
    const { state = '', role = '', lastContact = null } = measured.get(id) ?? {};
    const circles = person.circles.flatMap((circle) => network.circles.get(circle)?.name ?? []);
    const interests = shared.flatMap((interest) => network.interests.get(interest)?.name ?? []);
    return [
      {
        id,
        rank,
        name,
        company,
        position,
        circles,
        state,
        role,
        lastContact,
        reasons: reasons.map(sentences.reason),
        shared: interests,
        opener: opener === null ? null : { text: sentences.opener(opener), date: opener.date },
        emails,
        phones,
        phoneKinds: phones.map((phone) => ownValue(person.phoneLabels, phone) ?? ''),
        urls,
        birthday,
      },
    ];
  });
}

/** "+44 7700 900123 (mobile)" */
export function formatPhones({ phones, phoneKinds }: Pick<ReconnectExportRow, 'phones' | 'phoneKinds'>): readonly string[] {
  return phones.map((phone, i) => (phoneKinds[i] ? `${phone} (${phoneKinds[i]})` : phone));
}
