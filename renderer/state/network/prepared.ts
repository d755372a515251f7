/**
 * What the page reads from a whole network whenever it is drawn, kept for the network that is shown. After a large edit it is made in slices before the page is
 * drawn (document-store.ts), so that drawing stays short; after a small one it is made while the page is drawn.
 */
import { type DateAhead, datesAhead } from '../../../shared/analysis/suggestions/dates-ahead';
import { type Wish, wishesSteps } from '../../../shared/analysis/suggestions/needs-and-offers';
import { type MemoizedSteps, memoizeSteps } from '../../../shared/lib/resumable-work';
import type { IsoDay } from '../../../shared/model/day';
import type { Network } from '../../../shared/model/network';
import { type OpenPromise, openPromises } from '../../../shared/model/open-promises';
import { today } from '../clock';
import { beforeShowing } from './document-store';

interface Question {
  /** Another object after each edit. */
  readonly network: Network;
  readonly today: IsoDay;
}

const DAYS = 14;

/** Birthdays and planned contacts: promises are in a list of their own. */
export type DateOfPage = Exclude<DateAhead, { readonly kind: 'promise' }>;

function kept<T>(work: (question: Question) => Generator<undefined, T>): MemoizedSteps<Question, T> {
  return memoizeSteps(({ network, today }) => [network, today], work);
}

const wishes = kept(({ network, today }) => wishesSteps(network, today));

const promises = kept<readonly OpenPromise[]>(function* ({ network, today }) {
  yield undefined;
  return openPromises(network, today);
});

const dates = kept<readonly DateOfPage[]>(function* ({ network, today }) {
  yield undefined;
  return datesAhead(network, today, DAYS).filter((date) => date.kind !== 'promise');
});

const ALL = [wishes, promises, dates];

/** Makes everything here with pauses before a network is shown, so that it is there when it is asked for. Returns the function that ends this. */
export function prepareLargeEdits(): () => void {
  return beforeShowing(function* (network) {
    for (const { steps } of ALL) {
      yield* steps({ network, today: today() });
      yield undefined;
    }
  });
}

export function wishesNow(network: Network, today: IsoDay): readonly Wish[] {
  return wishes.now({ network, today });
}

export function promisesNow(network: Network, today: IsoDay): readonly OpenPromise[] {
  return promises.now({ network, today });
}

/** Of the next two weeks. */
export function datesNow(network: Network, today: IsoDay): readonly DateOfPage[] {
  return dates.now({ network, today });
}
