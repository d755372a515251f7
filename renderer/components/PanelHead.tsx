import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { text } from '../../shared/strings/text';
import { select } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import styles from './PanelHead.module.css';

/** The head of a side panel: a link back to the weekly list (with the lens, to the weak ties), and the title. */
export function PanelHead({ children }: { readonly children: ReactNode }) {
  const isLensOn = useView((view) => view.isLensOn && view.page === 'graph');
  return (
    <header className="k-side-head">
      <button type="button" className={`k-link ${styles.back}`} onClick={() => select({ kind: 'nothing' })}>
        <IconArrowLeft size={14} aria-hidden /> {text(isLensOn ? 'app.weakTies' : 'app.thisWeek')}
      </button>
      {children}
    </header>
  );
}

/** The heading of a panel whose text can be edited: an `InlineText`. */
export function PanelTitle({ children }: { readonly children: ReactNode }) {
  return <h2 className={styles.title}>{children}</h2>;
}
