import { useState } from 'react';
import type { ClusterId } from '../../shared/model/ids';
import { closureSentence } from '../../shared/sentences/network-sentences';
import { text } from '../../shared/strings/text';
import { structuralHolesAroundUser, useFindings } from '../state/network/findings-store';

/** Whether the people around the user know each other: all of them, or those of a cluster. Computed when it is opened. */
export function NetworkClosure({ cluster = null }: { readonly cluster?: ClusterId | null }) {
  const [isOpen, setOpen] = useState(false);
  const findings = useFindings((state) => state.findings);
  if (findings === null) return null;
  return (
    <details className="k-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text(cluster === null ? 'analysis.closure' : 'analysis.closureOfGroup')}</summary>
      {isOpen && (
        <>
          <p>{closureSentence(structuralHolesAroundUser(cluster))}</p>
          <p className="k-muted k-small">{text('analysis.closureSource')}</p>
        </>
      )}
    </details>
  );
}
