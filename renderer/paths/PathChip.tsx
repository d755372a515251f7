import { useEffect } from 'react';
import type { IntroductionPath } from '../../shared/analysis/suggestions/introduction-paths';
import { text } from '../../shared/strings/text';
import { Chip } from '../components/Chip';
import { isDialogOpen } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { hidePath } from '../state/view/view-actions';
import { bold, richText } from '../ui/RichText';

/** Names the path that the graph shows. The path is hidden by its button or by Escape. */
export function PathChip({ path }: { readonly path: IntroductionPath }) {
  const { people } = useNetwork();
  const goal = path.steps.at(-1);
  const name = (goal && people.get(goal.to)?.name) ?? text('paths.somebody');
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isDialogOpen()) return;
      event.preventDefault();
      hidePath();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return <Chip remove={{ label: text('paths.hide', { name }), run: hidePath }}>{richText('paths.shown', { name, bold })}</Chip>;
}
