import type { ReactNode } from 'react';
import type { TieFindings } from '../../shared/analysis/data/findings';
import { select } from '../state/view/view-actions';
import styles from './BridgeButton.module.css';
import { useHighlight } from './PersonLine';

/** A tie in a list: it highlights one of the two in the graph while pointed at, and opens the tie's page when chosen. */
export function BridgeButton({ tie: { a, b }, children }: { readonly tie: TieFindings; readonly children: ReactNode }) {
  const highlight = useHighlight(a);
  return (
    <button type="button" className={styles.bridge} onClick={() => select({ kind: 'tie', a, b })} {...highlight}>
      {children}
    </button>
  );
}
