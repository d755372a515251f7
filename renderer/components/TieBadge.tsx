import type { PersonFindings } from '../../shared/analysis/data/findings';
import type { Person } from '../../shared/model/network';
import { roleLabel, standingLabel, stateLabel, weakTieLabel } from '../state/ui-labels';

interface TieBadgeProps {
  readonly found: PersonFindings | undefined;
  readonly standing?: Person['standing'];
}

/**
 * The one badge of a person: that Kith says nothing about them, because they are set aside; else the name of the weak tie when it is one, else the state
 * when it says something, else the role.
 */
export function TieBadge({ found, standing = 'ordinary' }: TieBadgeProps) {
  if (!found) return null;
  const { text, tone } = standing === 'ordinary' ? badgeOf(found) : { text: standingLabel(standing), tone: 'plain' };
  return (
    <span className="k-badge" data-tone={tone}>
      {text}
    </span>
  );
}

function badgeOf({ weakTieName, state, role }: PersonFindings): { text: string; tone: 'quiet' | 'accent' | 'plain' } {
  if (weakTieName !== null) return { text: weakTieLabel(weakTieName), tone: weakTieName.startsWith('fading') ? 'quiet' : 'plain' };
  if (state === 'fading') return { text: stateLabel(state), tone: 'quiet' };
  if (state === 'planned' || state === 'new') return { text: stateLabel(state), tone: 'accent' };
  if (state === 'active' && (role === 'sole-link' || role === 'local-bridge')) return { text: roleLabel(role), tone: 'plain' };
  return { text: stateLabel(state), tone: 'plain' };
}
