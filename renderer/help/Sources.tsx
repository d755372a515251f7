import { SOURCES } from './glossary';

/** What Kith's measures and words go back to. */
export function Sources() {
  return (
    <ul className="k-sources k-muted">
      {SOURCES.map((source) => (
        <li key={source.key}>{source.text}</li>
      ))}
    </ul>
  );
}
