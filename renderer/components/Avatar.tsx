import { useComputedColorScheme } from '@mantine/core';
import { initials } from '../../shared/lib/format-text';
import type { PersonId } from '../../shared/model/ids';
import { useDocument } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { PALETTES } from '../styles/palette';
import styles from './Avatar.module.css';

/** A person's photo, or their initials, in the color of their cluster: the same color as in the graph. */
export function Avatar({ person, size = 32 }: { readonly person: PersonId; readonly size?: number }) {
  const palette = PALETTES[useComputedColorScheme('light')];
  const name = useDocument((state) => state.network.people.get(person)?.name ?? '?');
  const photo = useDocument((state) => state.network.people.get(person)?.photo);
  const color = useFindings((state) => {
    const cluster = state.people.get(person)?.cluster;
    return cluster ? (state.clusters.get(cluster)?.color ?? -1) : -1;
  });
  const tone = palette.clusters[color] ?? palette.grey;
  return (
    <span
      className={styles.avatar}
      aria-hidden
      style={{ width: size, height: size, fontSize: size * 0.36, background: tone.soft, borderColor: tone.edge, color: tone.text }}
    >
      {photo === undefined ? initials(name) : <img src={photo} alt="" />}
    </span>
  );
}
