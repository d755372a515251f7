/** What the commands about people share: saving one step, and people as JSON. */
import { ok, type Result } from '../../../shared/lib/result';
import { type Edit, isEmptyEdit } from '../../../shared/model/edit';
import type { PersonId } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';
import type { Store } from '../../store/store-types';
import type { CommandResult } from '../command';

/** @param about the JSON besides `editId`, which is null when there was nothing to change */
export async function saveStep(store: Store, edit: Edit, about: object): Promise<Result<CommandResult>> {
  if (isEmptyEdit(edit)) return ok({ json: { ...about, editId: null }, text: text('command-line.nothingToDo') });
  const saved = await store.commit([edit]);
  if (!saved.ok) return saved;
  return ok({ json: { ...about, editId: `r${saved.value.revision}` }, text: text('command-line.stepDone', { step: edit.label }) });
}

export function peopleJson(network: Network, people: readonly PersonId[]) {
  return people.map((id) => ({ id, name: nameOf(network, id) }));
}

export function nameOf(network: Network, id: PersonId): string {
  return network.people.get(id)?.name ?? text('model.somebody');
}
