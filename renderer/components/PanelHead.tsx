import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { select } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';

/** The way back to the list (this week's, or under the lens the weak ties), and what the panel is about. */
export function PanelHead({ children }: { readonly children: ReactNode }) {
  const isLensOn = useView((view) => view.isLensOn && view.page === 'graph');
  return (
    <header className="k-side-head">
      <button type="button" className="k-link k-back" onClick={() => select({ kind: 'nothing' })}>
        <IconArrowLeft size={14} aria-hidden /> {isLensOn ? 'Weak ties' : 'This week'}
      </button>
      {children}
    </header>
  );
}
