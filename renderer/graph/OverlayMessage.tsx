/** A sentence over the upper edge of the picture: what is under way, and a way out of it. Words of the picture stay out from under it. */
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Box } from './scene/labels/place-labels';

export interface OverlayMessageProps {
  readonly kind: 'busy' | 'mode';
  /** Announced to who cannot see it. */
  readonly isStatus?: boolean;
  /** What it lies over, and null when it goes. */
  readonly onPlace: (box: Box | null) => void;
  readonly children: ReactNode;
}

const GAP = 4;

export function OverlayMessage({ kind, isStatus = true, onPlace, children }: OverlayMessageProps) {
  const pill = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = pill;
    if (!current?.parentElement) return;
    const [own, around] = [current.getBoundingClientRect(), current.parentElement.getBoundingClientRect()];
    onPlace({
      left: own.left - around.left - GAP,
      top: own.top - around.top - GAP,
      right: own.right - around.left + GAP,
      bottom: own.bottom - around.top + GAP,
    });
    return () => onPlace(null);
  }, [onPlace]);
  return (
    <div ref={pill} className={`g-${kind}`} {...(isStatus ? { role: 'status' } : {})}>
      {children}
    </div>
  );
}
