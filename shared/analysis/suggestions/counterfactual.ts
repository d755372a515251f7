/**
 * What would change a suggestion ("if you were in touch with her today, she would leave the list"): the list of the week is chosen again for the same
 * network with one more contact today, and the two lists are compared. A counterfactual in the sense of Wachter, Mittelstadt & Russell 2018. It tests
 * the reasons honestly, because it comes from the rule itself.
 *
 * Both lists are chosen as if no list were frozen, with the same mode, capacity and seed. A contact with one person makes no tie between other people,
 * so ties, clusters and bridges are those of the given analysis, and so is what was fitted to the whole log, as after a real contact (incremental/);
 * strength, rhythm, state and what follows from strength are computed again.
 */
import { dayNumber, mondayOf } from '../../model/day';
import type { ReconnectPick } from '../../model/decisions';
import { emptyInteraction } from '../../model/edits/interactions';
import type { InteractionId, PersonId } from '../../model/ids';
import { copyLog } from '../../model/interaction-log/log-queries';
import { type Interaction, type Network, settingsOf } from '../../model/network';
import { columnsOf } from '../data/columns';
import { type Analysis, withHistory } from '../pipeline/analyze';
import { tieHistory } from '../pipeline/tie-history';
import { channelWeightsOf } from '../ties/event-weight';
import { type ReconnectOptions, reconnectList } from './reconnect-list';

export interface Counterfactual {
  /** The person would be on a list chosen now. A frozen list may hold somebody whose reason has passed. */
  readonly isChosenNow: boolean;
  /** With a contact today they would not be on it. */
  readonly leaves: boolean;
  /** Who would be on it instead. */
  readonly next: PersonId | null;
}

/** `analysis` must be of the same network and day. */
export function findCounterfactual(network: Network, analysis: Analysis, person: PersonId, options: ReconnectOptions): Counterfactual {
  const unfrozen = withoutWeek(network, options);
  const seen = withContact(unfrozen, person, options);
  const history = tieHistory(columnsOf(seen), dayNumber(options.today), channelWeightsOf(settingsOf(seen)), analysis.reusable);
  const now = chosen(unfrozen, analysis, options);
  const then = chosen(seen, withHistory(analysis, history), options);
  const isIn = (picks: readonly ReconnectPick[], who: PersonId) => picks.some((pick) => pick.person === who);
  const added = then.filter((pick) => !isIn(now, pick.person));
  return {
    isChosenNow: isIn(now, person),
    leaves: isIn(now, person) && !isIn(then, person),
    // A person picked at random may differ without a reason, so the ranked ones come first.
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
    id: '~counterfactual' as InteractionId,
    origin: null,
  };
  const interactions = copyLog(network.interactions);
  interactions.set(contact.id, contact);
  return { ...network, interactions };
}
