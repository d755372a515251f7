/** Edits for the promises of the journal: kept, dropped, moved to a day. A promise stays open until the user decides, however often they are in touch. */
import { formatDay } from '../../lib/format-time';
import { someNames } from '../../strings/phrases';
import { text } from '../../strings/text';
import type { IsoDay } from '../day';
import type { PromiseDecision } from '../decisions';
import type { Edit } from '../edit';
import type { InteractionId } from '../ids';
import type { Network } from '../network';

/** `open` takes back an earlier answer. */
export function decidePromise(network: Network, interaction: InteractionId, state: PromiseDecision['state']): Edit {
  const due = network.promises.get(interaction)?.due ?? null;
  return decide({ interaction, state, due }, text('model.decidePromise', { state, people: peopleOf(network, interaction) }));
}

/** @param due null: no day */
export function movePromise(network: Network, interaction: InteractionId, due: IsoDay | null): Edit {
  const people = peopleOf(network, interaction);
  const label = due === null ? text('model.promiseWithoutDay', { people }) : text('model.movePromise', { people, day: formatDay(due) });
  return decide({ interaction, state: 'open', due }, label);
}

function decide(decision: PromiseDecision, label: string): Edit {
  return { kind: 'decidePromise', label, put: { promises: [decision] }, delete: {} };
}

function peopleOf(network: Network, interaction: InteractionId): string {
  const people = network.interactions.get(interaction)?.people ?? [];
  return someNames(people.map((id) => network.people.get(id)?.name ?? text('model.somebody')));
}
