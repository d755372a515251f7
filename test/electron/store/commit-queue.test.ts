import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, applyToDraft, type CommitTarget, commitQueue } from '../../../electron/store/commit-queue';
import { emptyDocument } from '../../../electron/store/format/network-file';
import type { Result } from '../../../shared/lib/result';
import { fail, ok } from '../../../shared/lib/result';
import type { Edit } from '../../../shared/model/edit';
import { addPerson, deletePeople } from '../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { networkToJson } from '../../../shared/model/network-json';
import { temporaryFolder } from '../../builders/temporary-folder';
import { add, canonical, names, open } from './open-for-test';

const newId = idSource(seededRandom(3));
const adds = (name: string): Edit => addPerson({ id: name as PersonId, name }, newId);

/** An edit that the schema would refuse: applying it throws half-way, after it has put people. */
function throwsHalfWay(name: string): Edit {
  const edit = adds(name);
  return {
    ...edit,
    put: {
      ...edit.put,
      ties: {
        *[Symbol.iterator]() {
          yield { id: 'half', a: name, b: name };
          throw new Error('half-way');
        },
      } as never,
    },
  };
}

type Step =
  | 'saves'
  | 'fails'
  | 'throws'
  | 'applies, then throws'
  | 'throws inside an edit'
  | 'throws at its undo step'
  | 'throws null'
  | 'task'
  | 'task throws'
  | 'task throws later';
const STEPS: readonly Step[] = [
  'saves',
  'fails',
  'throws',
  'applies, then throws',
  'throws inside an edit',
  'throws at its undo step',
  'throws null',
  'task',
  'task throws',
  'task throws later',
];
type Fault = 'none' | 'save' | 'onSaved' | 'onRefused' | 'prepare' | 'onBug';

interface Queue {
  readonly target: CommitTarget;
  /** Names of people that were saved. */
  readonly saved: Set<string>;
  readonly names: () => readonly string[];
}

/** `faultsAt`: what throws in the group with that number. */
function queueWith(faultsAt: readonly Fault[]): Queue {
  let document = { ...emptyDocument(), networkId: 'test' };
  // The step that would bring this person back cannot be written: it has a number that JSON does not know.
  const [person] = adds('unwritable').put.people ?? [];
  document.network.people.set('unwritable' as PersonId, { ...person, later: 1n } as never);
  const saved = new Set(['unwritable']);
  let group = 0;
  const fault = (kind: Fault) => {
    if (faultsAt[group] === kind) throw new Error(`fault of ${kind}`);
  };
  const target: CommitTarget = {
    document: () => document,
    setDocument: (next) => {
      document = next;
    },
    prepare: () => {
      group++;
      fault('prepare');
    },
    save: async (changes) => {
      await Promise.resolve();
      fault('save');
      if (faultsAt[group] === 'onRefused') throw new Error('refused');
      for (const { edit } of changes) for (const { id } of edit.put.people ?? []) saved.add(id);
    },
    onSaved: () => fault('onSaved'),
    onRefused: () => {
      fault('onRefused');
      return { kind: 'not-saved', message: 'refused' };
    },
    onBug: () => fault('onBug'),
  };
  return { target, saved, names: () => networkToJson(document.network).people.map(({ id }) => id) };
}

function attemptOf(step: Step, name: string): Attempt<string> {
  return (draft) => {
    if (step === 'throws') throw new Error('at once');
    if (step === 'throws null') throw null;
    if (step === 'fails') return fail('conflict', 'no');
    if (step === 'throws at its undo step')
      applyToDraft(draft, { do: 'make', edit: deletePeople(draft.document.network, ['unwritable' as PersonId]) });
    applyToDraft(draft, { do: 'make', edit: step === 'throws inside an edit' ? throwsHalfWay(name) : adds(name) });
    if (step === 'applies, then throws') throw new RangeError('Maximum call stack size exceeded');
    return ok(name);
  };
}

describe('the commit queue', () => {
  it('answers everything, whatever throws where, and holds exactly what was saved', async () => {
    const fault = fc.constantFrom<Fault>('none', 'none', 'save', 'onSaved', 'onRefused', 'prepare', 'onBug');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.boolean()), { maxLength: 12 }),
        fc.array(fault, { maxLength: 12 }),
        async (steps, faults) => {
          const { target, saved, names } = queueWith(faults);
          const queue = commitQueue(target);
          const results = new Map<string, Result<string>>();
          let answers = 0;
          const answer = () => answers++;
          for (const [i, [step, waits]] of steps.entries()) {
            const name = `p${i}`;
            if (step === 'task') void queue.exclusively(async () => undefined).then(answer);
            else if (step.startsWith('task throws')) {
              const task =
                step === 'task throws'
                  ? () => {
                      throw new Error('task');
                    }
                  : async () => {
                      throw new Error('task');
                    };
              void queue.exclusively(task).catch(answer);
            } else
              void queue
                .change(attemptOf(step, name))
                .then((result) => results.set(name, result))
                .then(answer);
            if (waits) await queue.settled();
          }
          await queue.settled();
          await new Promise((done) => setImmediate(done));
          expect(answers).toBe(steps.length);
          expect([...names()].sort()).toEqual([...saved].sort());
          for (const [name, result] of results) expect(result.ok).toBe(saved.has(name));
          // And the queue still works: every change is answered, and made once the faults are over.
          let last: Result<string> | null = null;
          for (let i = 0; i <= faults.length; i++) {
            last = null;
            void queue.change(attemptOf('saves', `last${i}`)).then((result) => {
              last = result;
            });
            await queue.settled();
          }
          expect(last).toEqual(ok(`last${faults.length}`));
        },
      ),
      { seed: 18, numRuns: 300 },
    );
  });

  it('goes on after an exception in an edit', async () => {
    const { target, saved, names } = queueWith([]);
    const queue = commitQueue(target);
    const answers = await Promise.all([
      queue.change(attemptOf('saves', 'ana')),
      queue.change(attemptOf('throws inside an edit', 'ben')),
      queue.change(attemptOf('saves', 'cid')),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(answers[1]).toMatchObject({ error: { kind: 'unexpected' } });
    expect(names()).toEqual(['ana', 'cid', 'unwritable']);
    expect([...saved].sort()).toEqual(['ana', 'cid', 'unwritable']);
    expect(await queue.change(attemptOf('saves', 'dora'))).toEqual(ok('dora'));
  });
});

describe('an open network', () => {
  it('saves after a listener threw, and after an edit that cannot be written', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await add(store, 'Ana');
    let hears = 0;
    store.onChange(() => {
      throw new Error('listener');
    });
    store.onChange(() => hears++);
    expect((await add(store, 'Ben')).ok).toBe(true);
    expect(hears).toBe(1);
    // Deeper than JSON.stringify can follow: neither the edit nor the step that would undo it can be written.
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const edit = adds('Cid');
    const [person] = edit.put.people ?? [];
    expect((await store.commit([{ ...edit, put: { people: [{ ...person, later: deep }] } }])).ok).toBe(false);
    expect(names(store)).toEqual(['Ana', 'Ben']);
    expect((await store.commit([deletePeople(store.network(), ['Ana' as PersonId])])).ok).toBe(true);
    expect((await store.undo()).ok).toBe(true);
    const before = canonical(store);
    await store.close();
    expect(canonical(await open(folder, undefined, 'read'))).toBe(before);
  });
});
