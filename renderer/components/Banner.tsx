import type { ReactNode } from 'react';
import styles from './Banner.module.css';

interface BannerProps {
  /** Screen-reader name; without one the banner is an alert, which is read out at once. */
  readonly label?: string;
  /** `quiet`: something needs attention. */
  readonly tone?: 'quiet';
  /** A paragraph and buttons. */
  readonly children: ReactNode;
}

/** A line across the top of the content. */
export function Banner({ label, tone, children }: BannerProps) {
  if (label === undefined) {
    return (
      <div className={styles.banner} data-part="banner" data-tone={tone} role="alert">
        {children}
      </div>
    );
  }
  return (
    <section className={styles.banner} data-part="banner" data-tone={tone} aria-label={label}>
      {children}
    </section>
  );
}
