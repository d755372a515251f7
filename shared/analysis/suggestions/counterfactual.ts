/**
 * What would change a suggestion ("if you saw her this week, she would leave the list"): the choice of the week is run again on the same network with
 * that one contact added today, and the two lists are compared. A counterfactual in the sense of Wachter, Mittelstadt & Russell 2018, and the honest
 * test of a reason: what is said here came out of the rule, it is not written beside it.
 *
 * The list is chosen as it would be had it not been frozen, by the same mode, capacity and seed. A contact with one person makes no tie between
 * others, so ties, clusters and roles are those of the analysis given; strength, rhythm and state are measured anew.
 */
import { dayNumber, mondayOf } from '../../model/day';
import { emptyInteraction } from '../../model/edits/interactions';
import type { InteractionId, PersonId } from '../../model/ids';
import { copyLog } from '../../model/interaction-log/log-queries';
import { type Interaction, type Network, type ReconnectPick, settingsOf } from '../../model/network';
import { columnsOf } from '../data/columns';
import { type Analysis, withHistory } from '../pipeline/analyze';
import { tieHistory } from '../pipeline/tie-history';
import { channelWeightsOf } from '../ties/event-weight';
import { type ReconnectOptions, reconnectList } from './reconnect-list';

export interface WhatWouldChange {
  /** Were the list chosen now, they would be in it: a frozen one may hold somebody whose reason has passed. */
  readonly isChosenNow: boolean;
  /** With a contact today they would not be chosen. */
  readonly leaves: boolean;
  /** Who would be chosen that now is not. */
  readonly next: PersonId | null;
}

/** `analysis` must be of the same network and day. */
export function whatWouldChange(network: Network, analysis: Analysis, person: PersonId, options: ReconnectOptions): WhatWouldChange {
  const unfrozen = withoutWeek(network, options);
  const seen = withContact(unfrozen, person, options);
  const history = tieHistory(columnsOf(seen), dayNumber(options.today), channelWeightsOf(settingsOf(seen)));
  const now = chosen(unfrozen, analysis, options);
  const then = chosen(seen, withHistory(analysis, history), options);
  const isIn = (picks: readonly ReconnectPick[], who: PersonId) => picks.some((pick) => pick.person === who);
  const added = then.filter((pick) => !isIn(now, pick.person));
  return {
    isChosenNow: isIn(now, person),
    leaves: isIn(now, person) && !isIn(then, person),
    // A seat drawn by lot may change hands without a reason: the ranked ones say who is next.
    next: (added.find((pick) => pick.slot === 'ranked') ?? added[0])?.person ?? null,
  };
}

function chosen(network: Network, analysis: Analysis, options: ReconnectOptions): readonly ReconnectPick[] {
  return reconnectList(network, analysis, options).week.picks;
}

function withoutWeek(network: Network, { today }: ReconnectOptions): Network {
  const weeks = new Map(network.weeks);
  weeks.delete(mondayOf(today));
  return { ...network, weeks };
}

function withContact(network: Network, person: PersonId, { today }: ReconnectOptions): Network {
  const contact: Interaction = {
    ...emptyInteraction(today, [person], 'in-person'),
    id: '~what-would-change' as InteractionId,
    origin: null,
  };
  const interactions = copyLog(network.interactions);
  interactions.set(contact.id, contact);
  return { ...network, interactions };
}
