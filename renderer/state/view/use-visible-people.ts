import type { PersonId } from '../../../shared/model/ids';
import { useToday } from '../clock';
import { useNetwork } from '../network/document-store';
import { useFindings } from '../network/findings-store';
import { visiblePeople } from './filters';
import { useView } from './view-store';

/** The last result, because graph, table and counts need it in the same rendering. */
let last: { readonly inputs: readonly unknown[]; readonly people: ReadonlySet<PersonId> | null } | null = null;

/** The people who pass the filters; null: all. */
export function useVisiblePeople(): ReadonlySet<PersonId> | null {
  const network = useNetwork();
  const findings = useFindings((state) => state.people);
  const filters = useView((view) => view.filters);
  const day = useToday((state) => state.day);
  const inputs = [network, findings, filters, day];
  if (!last || last.inputs.some((input, i) => input !== inputs[i])) {
    last = { inputs, people: visiblePeople(network, findings, filters, day) };
  }
  return last.people;
}
