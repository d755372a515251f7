import type { PersonId } from '../../../shared/model/ids';
import { useToday } from '../clock';
import { useNetwork } from '../network/document-store';
import { useFindings } from '../network/findings-store';
import { visiblePeople } from './filters';
import { useView } from './view-store';

/** The last answer: picture, table and counts ask the same question in one rendering, and thousands of people are looked at once. */
let last: { readonly question: readonly unknown[]; readonly answer: ReadonlySet<PersonId> | null } | null = null;

/** The people who pass the filters, or null: everybody. */
export function useVisiblePeople(): ReadonlySet<PersonId> | null {
  const network = useNetwork();
  const people = useFindings((state) => state.people);
  const filters = useView((view) => view.filters);
  const day = useToday((state) => state.day);
  const question = [network, people, filters, day];
  if (!last || last.question.some((part, i) => part !== question[i])) {
    last = { question, answer: visiblePeople(network, people, filters, day) };
  }
  return last.answer;
}
