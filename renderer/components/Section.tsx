import { type ReactNode, useId } from 'react';
import styles from './Section.module.css';

interface SectionProps {
  readonly title: string;
  /** Of its heading: 3 in a side panel, 2 on a page. */
  readonly level?: 2 | 3;
  /** For links that jump to it. */
  readonly id?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a side panel or a page. */
export function Section({ title, level = 3, id, aside, children }: SectionProps) {
  const titleId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={id} tabIndex={id === undefined ? undefined : -1} className={styles.section} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Heading id={titleId}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}
