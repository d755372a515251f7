import { useEffect } from 'react';
import type { Route } from '../../shared/analysis/suggestions/introduction-paths';
import { Chip } from '../components/Chip';
import { isDialogOpen } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { hidePath } from '../state/view/view-actions';

/** Whose way stands out in the picture, and how to leave it. */
export function RouteBar({ route }: { readonly route: Route }) {
  const { people } = useNetwork();
  const last = route.steps.at(-1);
  const name = (last && people.get(last.to)?.name) ?? 'somebody';
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isDialogOpen()) return;
      event.preventDefault();
      hidePath();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <Chip remove={{ label: `Leave the way to ${name}`, run: hidePath }}>
      the way to{' '}
      <b>
        <bdi>{name}</bdi>
      </b>
    </Chip>
  );
}
