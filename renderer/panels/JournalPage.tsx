/** Placeholder until the journal is written; reads the stores itself. */
export function JournalPage() {
  return <p className="k-muted">JournalPage</p>;
}
