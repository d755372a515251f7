/** What each step of the tour says: one sentence about the user's own data, or about what is missing, and what this part of the window is for. */
import type { ClusterFindings } from '../analysis/data/findings';
import type { TourFact } from '../analysis/suggestions/tour';
import { assertNever } from '../lib/result';
import { text } from '../strings/text';
import { clusterReasonSentence } from './cluster-sentence';
import { reasonSentence, type SuggestionContext } from './reconnect-sentences';

/**
 * The sentence of a step, with its full stop.
 *
 * @param nameOfCluster the name that the user may have changed since the findings
 */
export function tourSentence(fact: TourFact, context: SuggestionContext, nameOfCluster: (cluster: ClusterFindings) => string): string {
  const { person: nameOf } = context.names;
  switch (fact.kind) {
    case 'closest':
      return text('tour.closest', { name: nameOf(fact.person) });
    case 'nobody-close':
      return text('tour.nobodyClose');
    case 'fading':
      return text('tour.fading', { count: fact.count, name: nameOf(fact.person) });
    case 'nobody-fading':
      return text('tour.nobodyFading');
    case 'journal-quiet':
      return text('tour.journalQuiet');
    case 'journal-empty':
      return text('tour.journalEmpty');
    case 'cluster':
      return text('tour.group', { name: nameOfCluster(fact.cluster), reason: clusterReasonSentence(fact.cluster.reason, nameOf) });
    case 'no-cluster':
      return text('tour.noGroup');
    case 'waits':
      return text('tour.waits', { name: nameOf(fact.person), reason: reasonSentence(fact.reason, context) });
    case 'all-done':
      return text('tour.allDone', { count: fact.count });
    case 'nobody-waits':
      return text('tour.nobodyWaits');
    case 'entries':
      return text('tour.entries', { count: fact.count });
    case 'no-entries':
      return text('tour.noEntries');
    default:
      return assertNever(fact);
  }
}
