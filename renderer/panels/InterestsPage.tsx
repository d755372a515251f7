/** Placeholder until the interests is written; reads the stores itself. */
export function InterestsPage() {
  return <p className="k-muted">InterestsPage</p>;
}
