import { type ReactNode, useId } from 'react';

/** A titled part of a side panel. */
export function Section({ title, aside, children }: { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="k-part" aria-labelledby={id}>
      <div className="k-part-head">
        <h3 id={id}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
