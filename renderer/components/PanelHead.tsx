import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { select } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import styles from './PanelHead.module.css';

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

/** The heading of a panel whose text can be edited: an `InlineText`. */
export function PanelTitle({ children }: { readonly children: ReactNode }) {
  return <h2 className={styles.title}>{children}</h2>;
}
