/** The frame of a page with one long list: a heading with tools, filters below it, and the list, which scrolls by itself. */
import type { ReactNode, Ref } from 'react';
import styles from './ListPage.module.css';

interface ListPageProps {
  readonly title: string;
  /** Beside the title: how many entries there are. */
  readonly count: ReactNode;
  /** At the right end of the heading. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

export function ListPage({ title, count, tools, children }: ListPageProps) {
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{title}</h1>
        {count}
        <span className="k-grow" />
        {tools}
      </div>
      {children}
    </div>
  );
}

/** The part that scrolls. */
export function ListScroll({ ref, children }: { readonly ref?: Ref<HTMLDivElement>; readonly children: ReactNode }) {
  return (
    <div className={styles.scroll} ref={ref}>
      {children}
    </div>
  );
}

/** In place of a list or page that has nothing to show: why, and what the user can do. */
export function EmptyState({ title, hint, children }: { readonly title: string; readonly hint: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p className="k-muted">{hint}</p>
      {children}
    </div>
  );
}
