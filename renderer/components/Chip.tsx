/** Chips in the bar above a graph or table: what is shown now and can be removed, and buttons that open more. */
import { IconX } from '@tabler/icons-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './Chip.module.css';

interface ChipProps {
  /** What is shown may be wrong, and why. */
  readonly doubt?: string;
  /** Adds a button with a cross. */
  readonly remove?: { readonly label: string; readonly run: () => void };
  readonly children: ReactNode;
}

export function Chip({ doubt, remove, children }: ChipProps) {
  return (
    <span className={styles.chip} title={doubt} data-doubt={doubt !== undefined || undefined}>
      {/* One element: the gap of the chip would otherwise come between the words. */}
      <span className={styles.label}>{children}</span>
      {remove && (
        <button type="button" className={styles.remove} aria-label={remove.label} onClick={remove.run}>
          <IconX size={14} aria-hidden />
        </button>
      )}
    </span>
  );
}

/** Mantine gives a button that opens a menu a class of its own, so both are set. */
export function ChipButton({ className = '', ...props }: ComponentPropsWithRef<'button'>) {
  return <button type="button" className={`${styles.chip} ${className}`} {...props} />;
}
