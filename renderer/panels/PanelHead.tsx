import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { select } from '../state/view-store';

/** The way back to this week's list, and what the panel is about. */
export function PanelHead({ children }: { readonly children: ReactNode }) {
  return (
    <header className="k-side-head">
      <button type="button" className="k-link k-back" onClick={() => select({ kind: 'nothing' })}>
        <IconArrowLeft size={14} aria-hidden /> This week
      </button>
      {children}
    </header>
  );
}
