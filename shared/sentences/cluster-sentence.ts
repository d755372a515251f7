/** Names of clusters, and why their people belong together, in words. */
import type { ClusterFindings, ClusterNaming, ClusterReason } from '../analysis/data/findings';
import { capitalize, formatNumber } from '../lib/format-text';
import { assertNever } from '../lib/result';
import type { PersonId } from '../model/ids';
import { text } from '../strings/text';

type NameOf = (person: PersonId) => string;

export function clusterLabel(naming: ClusterNaming, nameOf: NameOf): string {
  switch (naming.kind) {
    case 'by-user':
      return naming.name;
    case 'traits': {
      const [first, second] = naming.names;
      const trait = capitalize(second === undefined ? first : text('analysis.clusterTwoTraits', { first, second }));
      return naming.around === null ? trait : text('analysis.clusterTraitAround', { trait, person: nameOf(naming.around) });
    }
    case 'around': {
      const person = nameOf(naming.person);
      const { basis } = naming;
      if (naming.number === null) return text('analysis.clusterAround', { basis, person });
      return text('analysis.clusterAroundNumbered', { basis, person, number: naming.number });
    }
    default:
      return assertNever(naming);
  }
}

/** Below this many times the average, the number says nothing. */
const LIFT_SHOWN = 1.5;

/** "7 of 9 share climbing, 12 times as often as among all your people". */
export function clusterReasonSentence(reason: ClusterReason, nameOf: NameOf): string {
  switch (reason.kind) {
    case 'shared-trait': {
      const { trait, name, count, size, lift } = reason;
      const isAll = count === size ? 'yes' : 'no';
      return text(`analysis.clusterShare.${trait}`, {
        isAll,
        count,
        size,
        name,
        lift: lift < LIFT_SHOWN ? 'no' : formatNumber(lift >= 10 ? Math.round(lift) : Math.round(lift * 10) / 10),
      });
    }
    case 'ties': {
      const { ties, size, center, centerTies } = reason;
      return text('analysis.clusterTies', { ties, size, person: nameOf(center), tiesOfPerson: centerTies });
    }
    case 'gatherings':
      return text('analysis.clusterGatherings', { size: reason.size });
    case 'nothing-known':
      return text('analysis.clusterNothingKnown', { size: reason.size });
    default:
      return assertNever(reason);
  }
}

/** A cluster as results hold it, with its name in the current language. */
export function labeledCluster(cluster: Omit<ClusterFindings, 'label'>, nameOf: NameOf): ClusterFindings {
  return { ...cluster, label: clusterLabel(cluster.naming, nameOf) };
}
