import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** For links that jump to it. */
  readonly id?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a side panel. */
export function Section({ title, id, aside, children }: SectionProps) {
  const titleId = useId();
  return (
    <section id={id} tabIndex={id === undefined ? undefined : -1} className={styles.section} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h3 id={titleId}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
