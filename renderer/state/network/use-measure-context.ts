/** What measures of people need for their words: today, names, and what is known of the clusters. */
import { useMemo } from 'react';
import type { MeasureContext } from '../../../shared/measures/measure';
import { useToday } from '../clock';
import { useDocument } from './document-store';
import { structuralHolesAround, useFindings } from './findings-store';

export function useMeasureContext(): MeasureContext {
  const today = useToday((state) => state.day);
  const { interests, memberships } = useDocument((state) => state.network);
  const clusters = useFindings((state) => state.clusters);
  const uncertain = useFindings((state) => state.uncertain);
  return useMemo(
    () => ({
      today,
      clusterLabel: (id) => clusters.get(id)?.label ?? '',
      interestName: (id) => interests.get(id)?.name ?? '',
      isPlacedByUser: (id) => memberships.has(id),
      isUncertain: (id) => uncertain.has(id),
      structuralHoles: structuralHolesAround,
    }),
    [today, interests, memberships, clusters, uncertain],
  );
}
