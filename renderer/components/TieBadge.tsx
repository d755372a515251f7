import type { PersonFindings } from '../../shared/analysis/data/findings';
import { roleLabel, stateLabel, weakTieLabel } from '../state/ui-labels';

/** The one badge of a person: the name of the weak tie when it is one, else the state when it says something, else the role. */
export function TieBadge({ found }: { readonly found: PersonFindings | undefined }) {
  if (!found) return null;
  const { text, tone } = badgeOf(found);
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
