/** On the page Sources: the names of earlier imports that wait for the user to say who they are. */
import { useMemo } from 'react';
import type { NameQuestion } from '../../shared/contract/sources-preview';
import { addHeldBack, assignHeldBack } from '../../shared/formats/sources/held-back';
import { isWaiting, type WaitingName } from '../../shared/matching/open-names/waiting-names';
import type { PersonId } from '../../shared/model/ids';
import type { HeldBackPerson, Network } from '../../shared/model/network';
import { reasonMessages } from '../../shared/sentences/duplicate-reasons';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFoundDuplicates } from '../state/network/duplicates-store';
import { newId } from '../state/new-id';
import { showDone } from '../ui/notices';
import { LATER, NameQuestions, NEW_PERSON } from './NameQuestions';

export function WaitingNames() {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const names = useFoundDuplicates((state) => state.names);
  const questions = useMemo(() => questionsOf(network, names), [network, names]);
  if (questions.length === 0) return null;
  const answer = async ({ key }: NameQuestion, value: string) => {
    const held = network.heldBack.get(key);
    if (held === undefined || value === LATER) return;
    const isNew = value === NEW_PERSON;
    const context = { newId, today };
    const edit = isNew ? addHeldBack(network, [held], context) : assignHeldBack(network, held, value as PersonId, context);
    if (!(await commit(edit))) return;
    const { name } = held;
    const person = network.people.get(value as PersonId)?.name ?? '';
    const done = isNew ? text('sources.added', { name }) : text('sources.nameAssigned', { name, person });
    showDone(done, { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <NameQuestions
      title={text('sources.namesWaiting')}
      hint={text('sources.namesWaitingHint')}
      questions={questions}
      answers={{}}
      onAnswer={answer}
      isInDialog={false}
    />
  );
}

/** Those with the most contact first. */
function questionsOf(network: Network, names: readonly WaitingName[]): readonly NameQuestion[] {
  const found = new Map(names.map(({ id, candidates }) => [id, candidates]));
  return [...network.heldBack.values()]
    .filter(isWaiting)
    .map((held) => questionOf(network, held, found.get(held.id) ?? []))
    .sort((a, b) => b.days - a.days || (a.name < b.name ? -1 : 1));
}

function questionOf(
  network: Network,
  { id, name, address, source, contacts }: HeldBackPerson,
  candidates: WaitingName['candidates'],
): NameQuestion {
  const days = [...new Set(contacts.map(({ day }) => day))].sort();
  const [from, to] = [days[0], days.at(-1)] as [NameQuestion['from'], NameQuestion['to']];
  return {
    key: id,
    name,
    address,
    source,
    days: days.length,
    from,
    to,
    candidates: candidates.flatMap(({ person, probability, evidence }) => {
      const known = network.people.get(person);
      if (known === undefined) return [];
      return [{ answer: person, name: known.name, company: known.company, probability, reasons: reasonMessages(evidence) }];
    }),
  };
}
