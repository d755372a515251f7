/** Placeholder until the people is written; reads the stores itself. */
export function PeoplePage() {
  return <p className="k-muted">PeoplePage</p>;
}
