/** A row of the table of people: the facts that the picture draws, as text. Their being the same is tested (test/renderer/parity.test.ts). */
import type { PersonFindings } from '../../shared/analysis/data/findings';
import type { Network, Person } from '../../shared/model/network';

export interface TableRow {
  readonly person: Person;
  readonly found: PersonFindings | undefined;
  readonly circles: string;
  readonly interests: string;
}

export function tableRow(network: Network, person: Person, found: PersonFindings | undefined): TableRow {
  return {
    person,
    found,
    circles: person.circles.map((id) => network.circles.get(id)?.name ?? '').join(', '),
    interests: (found?.interests ?? person.interests).map((id) => network.interests.get(id)?.name ?? '').join(', '),
  };
}
