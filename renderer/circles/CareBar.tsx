/** How a circle is kept, as a bar and in words. */
import { CARE_PLACES, type CircleCare } from '../../shared/analysis/suggestions/circle-care';
import { text } from '../../shared/strings/text';
import styles from './CareBar.module.css';

/** As long as the circle is whole: how many of its people stand where. */
export function CareBar({ care }: { readonly care: CircleCare }) {
  if (care.members.length === 0) return null;
  return (
    <span className={styles.bar} role="img" aria-label={text('circles.bar', { words: careWords(care) })}>
      {CARE_PLACES.map((place) => (
        <span key={place} data-place={place} style={{ flexGrow: care.counts[place] }} />
      ))}
    </span>
  );
}

/** "3 due · 1 quiet · 4 cared for", without what nobody is. */
export function careWords({ counts }: CircleCare): string {
  return CARE_PLACES.flatMap((place) => (counts[place] === 0 ? [] : [text(`circles.${place}`, { count: counts[place] })])).join(' · ');
}
