/** People who may be in the network twice, one decision after the other: same, different or later, with one key each. */
import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { create } from 'zustand';
import { formatList } from '../../shared/lib/format-text';
import { keepApart } from '../../shared/model/edits/distinctions';
import { joinGroups, mergePeople } from '../../shared/model/edits/join-people';
import type { PersonId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { percentOf } from '../../shared/sentences/duplicate-reasons';
import { text } from '../../shared/strings/text';
import { EmptyState, ListPage } from '../components/ListPage';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useCertainJoins, useDuplicates } from '../state/network/duplicates-store';
import { usePageKeys } from '../state/page-keys';
import { useView } from '../state/view/view-store';
import { showDone } from '../ui/notices';
import styles from './DuplicatesPage.module.css';
import { OrganizationQuestions, useOrganizationQuestions } from './OrganizationQuestions';
import { PairComparison } from './PairComparison';
import { type ReviewItem, reviewItems } from './review-items';

const ROW_HEIGHT = 48;
/** One key for each decision. */
const KEYS = { same: 'S', different: 'D', later: 'L' } as const;

interface ReviewState {
  /** Keys of items that the user put off. They come last until Kith is closed. */
  readonly later: ReadonlySet<string>;
  /** The item on screen; empty: the first. */
  readonly current: string;
  /** Fields in which the value of the second person is kept. */
  readonly taken: readonly string[];
}

const useReview = create<ReviewState>(() => ({ later: new Set(), current: '', taken: [] }));

export function DuplicatesPage() {
  const network = useNetwork();
  const pairs = useDuplicates();
  const later = useReview((state) => state.later);
  const items = useMemo(() => reviewItems(pairs ?? [], later), [pairs, later]);
  const certain = useCertainJoins();
  const questions = useOrganizationQuestions();
  const count = certain.reduce((sum, { gone }) => sum + gone.length, 0);
  const joinAll = async () => {
    if (!(await commit(joinGroups(network, certain, false)))) return;
    showDone(text('duplicates.joinedCertain', { count }), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <ListPage
      title={text('duplicates.title')}
      count={<span className="k-muted">{pairs !== null && items.length > 0 && text('duplicates.count', { count: items.length })}</span>}
      tools={
        count > 0 && (
          <Button size="xs" onClick={() => void joinAll()}>
            {text('duplicates.joinCertain', { count })}
          </Button>
        )
      }
    >
      {questions.length > 0 && <OrganizationQuestions questions={questions} />}
      {pairs === null ? (
        <p className="k-muted" role="status">
          {text('duplicates.searching')}
        </p>
      ) : items.length === 0 ? (
        <EmptyState title={text('duplicates.none')} hint={text('duplicates.noneHint')} />
      ) : (
        <Review items={items} network={network} />
      )}
    </ListPage>
  );
}

function Review({ items, network }: { readonly items: readonly ReviewItem[]; readonly network: Network }) {
  const current = useReview((state) => state.current);
  const taken = useReview((state) => state.taken);
  const wanted = useView((view) => view.duplicatesOf);
  const found = items.findIndex(({ key }) => key === current);
  const lastPlace = useRef(0);
  useEffect(() => {
    if (wanted === null) return;
    const item = items.find(({ members }) => members.includes(wanted));
    useView.setState({ duplicatesOf: null });
    if (item !== undefined) choose(item.key);
  }, [wanted, items]);
  // Where the decided pair was, the next one follows.
  const place = found >= 0 ? found : Math.min(lastPlace.current, items.length - 1);
  lastPlace.current = place;
  const item = items[place] as ReviewItem;
  useReviewKeys(items, place, item, network, taken);
  return (
    <div className={styles.review}>
      <ItemList items={items} place={place} network={network} />
      <section className={styles.detail} aria-label={text('duplicates.compare')}>
        <PairComparison
          item={item}
          taken={taken}
          onTake={(field, isTaken) => useReview.setState({ taken: isTaken ? [...taken, field] : taken.filter((each) => each !== field) })}
        />
        <div className={styles.actions}>
          <Button rightSection={<kbd>{KEYS.same}</kbd>} onClick={() => void same(network, item, taken)}>
            {text('duplicates.same')}
          </Button>
          <Button variant="default" rightSection={<kbd>{KEYS.different}</kbd>} onClick={() => void different(network, item)}>
            {text('duplicates.different')}
          </Button>
          <Button variant="subtle" rightSection={<kbd>{KEYS.later}</kbd>} onClick={() => putOff(item)}>
            {text('duplicates.later')}
          </Button>
        </div>
        <p className="k-muted k-small">{text('duplicates.keys', KEYS)}</p>
      </section>
    </div>
  );
}

function choose(key: string): void {
  useReview.setState({ current: key, taken: [] });
}

async function same(network: Network, { members }: ReviewItem, taken: readonly string[]): Promise<void> {
  const [keep, ...gone] = members as [PersonId, PersonId, ...PersonId[]];
  const edit = gone.length === 1 ? mergePeople(network, keep, gone[0] as PersonId, taken) : joinGroups(network, [{ keep, gone }], false);
  const name = network.people.get(keep)?.name ?? '';
  if (!(await commit(edit))) return;
  choose('');
  showDone(text('duplicates.joined', { name }), { label: text('common.undo'), run: () => void undo() });
}

async function different(network: Network, { members }: ReviewItem): Promise<void> {
  const names = formatList(namesOf(network, members));
  if (!(await commit(keepApart(network, members)))) return;
  choose('');
  showDone(text('duplicates.keptApart', { names }), { label: text('common.undo'), run: () => void undo() });
}

function putOff({ key }: ReviewItem): void {
  useReview.setState(({ later }) => ({ later: new Set([...later, key]), current: '', taken: [] }));
}

function namesOf(network: Network, members: readonly PersonId[]): string[] {
  return members.map((id) => network.people.get(id)?.name ?? '');
}

/** S, D, L and the arrows. */
function useReviewKeys(items: readonly ReviewItem[], place: number, item: ReviewItem, network: Network, taken: readonly string[]): void {
  usePageKeys(
    new Map<string, () => unknown>([
      [KEYS.same.toLowerCase(), () => same(network, item, taken)],
      [KEYS.different.toLowerCase(), () => different(network, item)],
      [KEYS.later.toLowerCase(), () => putOff(item)],
      ['arrowdown', () => choose(items[Math.min(place + 1, items.length - 1)]?.key ?? '')],
      ['arrowup', () => choose(items[Math.max(place - 1, 0)]?.key ?? '')],
    ]),
  );
}

interface ItemListProps {
  readonly items: readonly ReviewItem[];
  readonly place: number;
  readonly network: Network;
}

function ItemList({ items, place, network }: ItemListProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  useEffect(() => {
    virtual.scrollToIndex(place);
  }, [place, virtual]);
  return (
    <div className={styles.list} ref={scroll}>
      <div role="listbox" aria-label={text('duplicates.pairs')} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index] as ReviewItem;
          const names = namesOf(network, item.members);
          const percent = percentOf(item.probability);
          return (
            <div
              key={item.key}
              role="option"
              tabIndex={index === place ? 0 : -1}
              aria-selected={index === place}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.item}
              style={{ height: ROW_HEIGHT, transform: `translateY(${start}px)` }}
              onClick={() => choose(item.key)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') choose(item.key);
              }}
            >
              <span className={styles.names}>
                {names.map((name, i) => (
                  <bdi key={item.members[i]}>{name}</bdi>
                ))}
              </span>
              <span className="k-badge" data-tone={item.isCertain ? 'accent' : undefined}>
                {item.isCertain ? text('duplicates.certain') : text('duplicates.percent', { percent })}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
