/** A row of the reconnect list for export, with names instead of ids and words instead of scores. */
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
export interface MeasuredPeople {
  readonly people: readonly { readonly id: PersonId; readonly state: string; readonly role: string; readonly lastContact: IsoDay | null }[];
}

/** The part of a list row that an export needs; `ReconnectRow` fits. */
export interface ListedPerson {
  readonly rank: number;
  readonly person: PersonId;
  readonly reasons: readonly string[];
  readonly shared: readonly InterestId[];
  readonly opener: { readonly text: string; readonly date: IsoDay } | null;
}

/** Omits rows whose person is no longer in the network. */
export function reconnectExportRows(network: Network, findings: MeasuredPeople, rows: readonly ListedPerson[]): ReconnectExportRow[] {
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
        reasons,
        shared: interests,
        opener: opener === null ? null : { text: opener.text, date: opener.date },
        emails,
        phones,
        phoneKinds: phones.map((phone) => person.phoneLabels?.[phone] ?? ''),
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
