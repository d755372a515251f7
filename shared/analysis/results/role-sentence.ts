/** The structural role of a person in words. It describes ties, never worth. */
import type { SoleLink } from '../roles/sole-link';
import type { Role } from '../roles/structural-role';

/** Empty when there is nothing to say. `label` names a cluster, `name` a person, by number. */
export function roleSentence(
  { role, joins, bridgeTo }: Role,
  link: SoleLink | null,
  label: (cluster: number) => string,
  name: (person: number) => string,
): string {
  switch (role) {
    case 'sole-link':
      if (link === null) return '';
      return link.isOnlyContact ? `your only link to ${label(link.cluster)}` : `nearly all your contact with ${label(link.cluster)}`;
    case 'local-bridge':
      if (joins !== null) return `connects ${label(joins[0])} and ${label(joins[1])}`;
      return bridgeTo < 0 ? '' : `leads to ${name(bridgeTo)}, with whom they have no one in common`;
    case 'weak':
      return 'seldom in touch, few contacts in common';
    case 'embedded':
    case 'unknown':
      return '';
  }
}
