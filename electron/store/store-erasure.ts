/** Deletes people for good from an open network, and on request from its copies. */
import { type Failure, fail, ok, type Result } from '../../shared/lib/result';
import { applyEdit, type Edit } from '../../shared/model/edit';
import { mentionsOf } from '../../shared/model/edits/erase-people';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import type { CommitQueue } from './commit-queue';
import { type CopiesContext, type CopiesOfPeople, copiesOf, documentWithout, type Erased, eraseFromCopies, wordsOf } from './erasure';
import type { SessionContext } from './session-state';
import { takenOverBy } from './store-errors';
import type { Erasure } from './store-types';

interface ErasureContext {
  readonly context: SessionContext;
  readonly queue: CommitQueue;
  /** Tells the listeners that the edit is durable. */
  readonly notify: (edit: Edit) => void;
  /** Tells them that nothing was saved. */
  readonly refuse: (error: unknown) => Failure;
}

export class StoreErasure {
  readonly #session: ErasureContext;

  constructor(session: ErasureContext) {
    this.#session = session;
  }

  get #copies(): CopiesContext {
    const { folder, options, token, low } = this.#session.context;
    return { fs: options.fs, folder, backups: options.backups ?? null, networkId: low.data.networkId, token };
  }

  copiesOf(people: readonly PersonId[]): Promise<CopiesOfPeople> {
    return copiesOf(this.#copies, { ids: people, words: wordsOf(this.#session.context.low.data.network, people) });
  }

  async erase(people: readonly PersonId[], alsoFromCopies: boolean): Promise<Result<Erasure>> {
    const { queue, context } = this.#session;
    const network = () => context.low.data.network;
    const isThere = people.some((id) => network().people.has(id));
    if (!isThere && !alsoFromCopies) return fail('not-found', text('store.personGone'));
    const erased = { ids: people, words: wordsOf(network(), people) };
    const done = isThere ? await queue.exclusively(() => this.#eraseFromNetwork(people, erased)) : ok(true);
    if (!done.ok) return done;
    if (alsoFromCopies) await queue.exclusively(() => eraseFromCopies(this.#copies, erased));
    const copies = await copiesOf(this.#copies, erased);
    return ok({
      revision: context.low.data.revision,
      isComplete: done.value,
      copies,
      mentions: mentionsOf(network(), erased.words),
      ...erased,
    });
  }

  /** In its turn of the queue. True: nothing of the files from before is left. */
  async #eraseFromNetwork(people: readonly PersonId[], erased: Erased): Promise<Result<boolean>> {
    const { state, low, adapter } = this.#session.context;
    const before = low.data;
    const { edit, inverse, without } = documentWithout(before, people, erased);
    try {
      const newOwner = (await state.lock?.newOwner()) ?? null;
      if (newOwner !== null) throw takenOverBy(newOwner);
      const isComplete = await adapter.rewriteWithoutHistory(without);
      low.data = without;
      state.lastError = null;
      this.#session.notify(edit);
      return ok(isComplete);
    } catch (error) {
      applyEdit(before.network, inverse);
      return { ok: false, error: this.#session.refuse(error) };
    }
  }
}
