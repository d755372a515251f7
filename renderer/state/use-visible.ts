import { useMemo } from 'react';
import type { PersonId } from '../../shared/model/ids';
import { useDocument } from './document-store';
import { visiblePeople } from './filters';
import { useFindings } from './findings-store';
import { useToday } from './today';
import { useView } from './view-store';

/** The people who pass the filters, or null: everybody. The same set for the picture, the table and the counts. */
export function useVisiblePeople(): ReadonlySet<PersonId> | null {
  const network = useDocument((state) => state.network);
  const revision = useDocument((state) => state.revision);
  const people = useFindings((state) => state.people);
  const filters = useView((view) => view.filters);
  const day = useToday((state) => state.day);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the network changes in place; its revision says so
  return useMemo(() => visiblePeople(network, people, filters, day), [network, revision, people, filters, day]);
}
