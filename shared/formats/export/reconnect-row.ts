/** A row of the reconnect list as an export needs it: names instead of ids, sentences instead of reasons. */
import type { Findings } from '../../analysis/data/findings';
import type { ReconnectRow } from '../../analysis/suggestions/reconnect-list';
import type { IsoDay } from '../../model/day';
import type { PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import { namesIn } from '../../sentences/read-findings';
import { openerSentence, reasonSentence } from '../../sentences/reconnect-sentences';

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

/** Rows whose person is no longer in the network are left out. */
export function reconnectExportRows(
  network: Network,
  findings: Pick<Findings, 'today' | 'people' | 'clusters'>,
  rows: readonly Pick<ReconnectRow, 'rank' | 'person' | 'reasons' | 'shared' | 'opener'>[],
): ReconnectExportRow[] {
  const measured = new Map(findings.people.map((person) => [person.id, person]));
  const names = namesIn(network, new Map(findings.clusters.map((cluster) => [cluster.id, cluster])));
  const context = { network, names, today: findings.today };
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
        reasons: reasons.map((reason) => reasonSentence(reason, context)),
        shared: interests,
        opener: opener === null ? null : { text: openerSentence(opener, context), date: opener.date },
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
