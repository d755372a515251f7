/** Pairs of interests that are probably one thing. The user joins them with one click; nothing is joined otherwise. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { create } from 'zustand';
import { type SimilarInterests as SimilarPair, similarInterests } from '../../shared/matching/similar-interests';
import { keepInterestsApart, mergeInterests } from '../../shared/model/edits/interests';
import { text } from '../../shared/strings/text';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { showDone } from '../ui/notices';
import styles from './InterestsPage.module.css';

const MAX_SHOWN = 3;

/** Pairs that the user put off until Kith is closed. */
const useLater = create<{ readonly keys: ReadonlySet<string> }>(() => ({ keys: new Set() }));

const keyOf = ({ keep, other }: SimilarPair) => `${keep} ${other}`;

export function SimilarInterests() {
  const network = useNetwork();
  const later = useLater(({ keys }) => keys);
  const pairs = useMemo(() => similarInterests(network), [network]);
  const open = pairs.filter((pair) => !later.has(keyOf(pair)));
  if (open.length === 0) return null;
  const nameOf = (id: SimilarPair['keep']) => network.interests.get(id)?.name ?? '';
  const join = async ({ keep, other }: SimilarPair) => {
    const names = { name: nameOf(keep), other: nameOf(other) };
    if (!(await commit(mergeInterests(network, keep, other)))) return;
    showDone(text('people.interestsJoined', names), { label: text('common.undo'), run: () => void undo() });
  };
  const keepApart = async ({ keep, other }: SimilarPair) => {
    const names = { name: nameOf(keep), other: nameOf(other) };
    if (!(await commit(keepInterestsApart(network, keep, other)))) return;
    showDone(text('people.interestsKeptApart', names), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <section aria-label={text('people.similarInterests')} className={styles.similar}>
      <h2>{text('people.similarInterests')}</h2>
      {open.slice(0, MAX_SHOWN).map((pair) => {
        const names = { name: nameOf(pair.keep), other: nameOf(pair.other) };
        return (
          <div key={keyOf(pair)} className={styles.pair}>
            <p className="k-grow">
              <bdi>{text('people.oneInterest', names)}</bdi> <span className="k-muted">{text(`people.interest-${pair.likeness}`)}</span>
            </p>
            <Button size="xs" variant="default" aria-label={text('people.joinInterestsOf', names)} onClick={() => void join(pair)}>
              {text('people.joinInterests')}
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-label={text('people.keepInterestsApartOf', names)}
              onClick={() => void keepApart(pair)}
            >
              {text('people.keepInterestsApart')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              aria-label={text('people.interestsLaterOf', names)}
              onClick={() => useLater.setState({ keys: new Set([...later, keyOf(pair)]) })}
            >
              {text('duplicates.later')}
            </Button>
          </div>
        );
      })}
      {open.length > MAX_SHOWN && <p className="k-muted">{text('import.andMore', { count: open.length - MAX_SHOWN })}</p>}
    </section>
  );
}
