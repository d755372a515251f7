/** The structural role of a person, and how much is known of structure, in words. They describe ties, never worth. */
import type { Findings, RoleReason } from '../analysis/data/findings';
import { formatDay } from '../lib/format-time';
import { assertNever } from '../lib/result';
import type { ClusterId, PersonId } from '../model/ids';
import { text } from '../strings/text';

/** Names of people and clusters as they are now; empty for one that is gone. */
export interface Names {
  readonly person: (id: PersonId) => string;
  readonly cluster: (id: ClusterId) => string;
}

/** "your only link to Climbing"; empty when nothing can be said. */
export function roleSentence(reason: RoleReason | null, names: Names): string {
  if (reason === null) return '';
  switch (reason.kind) {
    case 'sole-link':
      return text(reason.isOnlyContact ? 'analysis.roleOnlyLink' : 'analysis.roleMainLink', { cluster: names.cluster(reason.cluster) });
    case 'connects-clusters':
      return text('analysis.roleConnects', { first: names.cluster(reason.first), second: names.cluster(reason.second) });
    case 'local-bridge':
      return text('analysis.roleLocalBridge', { person: names.person(reason.to) });
    case 'weak':
      return text('analysis.roleWeak');
    default:
      return assertNever(reason);
  }
}

/** Roles need ties between people; with too few, Kith says so. */
export function structureSentence({ isKnown, tieCount }: Findings['structure']): string {
  return text(isKnown ? 'analysis.structureKnown' : 'analysis.structureTooFew', { count: tieCount });
}

/** That nothing is logged any more, said once in place of calling people dormant; empty when the journal is kept. */
export function quietSentence({ quietSince, today }: Pick<Findings, 'quietSince' | 'today'>): string {
  return quietSince === null ? '' : text('analysis.journalQuiet', { day: formatDay(quietSince, today) });
}
