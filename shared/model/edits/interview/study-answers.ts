/** Edits of a study: which protocol the interview follows, the consent, and the answers to its own questions. */
import { text } from '../../../strings/text';
import type { Edit } from '../../edit';
import type { NewId, PersonId } from '../../ids';
import { type Network, type Person, settingsOf } from '../../network';
import { type InterviewProtocol, KITH_PROTOCOL, type OwnQuestion, type Study } from '../../study/interview-protocol';
import { setPersonCircles } from '../circles';
import { setPersonInterests } from '../interests';
import { changeOwnField } from '../people';
import { changeSettings } from '../settings';
import { answer, type Sitting } from './answers';

export const CONSENT = { question: 'consent', text: 'consent-text', yes: 'yes', no: 'no' } as const;

export function protocolOf(network: Network): InterviewProtocol {
  return settingsOf(network).study?.protocol ?? KITH_PROTOCOL;
}

/** @param protocol null: Kith's own */
export function chooseProtocol(network: Network, protocol: InterviewProtocol | null, newId: NewId): Edit {
  const { protocol: _before, secret = newSecret(newId), ...others } = settingsOf(network).study ?? {};
  return {
    ...setStudy(network, { ...others, secret, ...(protocol !== null && { protocol }) }),
    label: protocol === null ? text('study.stepBuiltIn') : text('study.stepChoose', { title: protocol.title }),
  };
}

export function setStudy(network: Network, study: Study): Edit {
  return { ...changeSettings(network, { study }), label: text('study.stepSet') };
}

/** Two random ids: about 260 bits. */
export function newSecret(newId: NewId): string {
  return `${newId<string>()}${newId<string>()}`;
}

/** What was agreed to is kept with the answer: the text of the protocol may change later. */
export function answerConsent(network: Network, sitting: Sitting, isAgreed: boolean, newId: NewId): Edit {
  const said = [
    { question: CONSENT.question, value: isAgreed ? CONSENT.yes : CONSENT.no },
    { question: CONSENT.text, value: protocolOf(network).consent },
  ];
  return answer(network, sitting, said, newId);
}

/**
 * An answer to an own question, and where the protocol keeps it besides. An answer that is given again takes the place of the one before it, also in the
 * own field; a circle or an interest that came from an earlier answer stays.
 * @param person null: the question is about whoever answers @param value of a choice, or a text; empty: no answer
 */
export function answerOwn(
  network: Network,
  sitting: Sitting,
  { question, person, value }: { readonly question: OwnQuestion; readonly person: PersonId | null; readonly value: string },
  newId: NewId,
): Edit {
  const said = { question: `own-${question.id}`, value, ...(person !== null && { person }) };
  const edit = answer(network, sitting, [said], newId);
  const about = person === null ? undefined : network.people.get(person);
  const words = question.choices?.find((each) => each.value === value)?.label ?? value;
  if (about === undefined) return edit;
  const { put } = keptBeside(network, about, question, words.trim(), newId);
  return { ...edit, put: { ...put, ...edit.put } };
}

function keptBeside(network: Network, person: Person, question: OwnQuestion, words: string, newId: NewId): Pick<Edit, 'put'> {
  const { keepAs } = question;
  if (keepAs === 'field') return changeOwnField(person, fieldOf(question), words);
  if (words === '' || keepAs === 'answer') return { put: {} };
  const names = <Id>(ids: readonly Id[], table: ReadonlyMap<Id, { readonly name: string }>) =>
    ids.flatMap((id) => table.get(id)?.name ?? []);
  return keepAs === 'circle'
    ? setPersonCircles(network, person, [...names(person.circles, network.circles), words], newId)
    : setPersonInterests(network, person, [...names(person.interests, network.interests), words], newId);
}

/** Name of the own field of a question that is kept as one. */
export function fieldOf({ id, label }: OwnQuestion): string {
  return label ?? id;
}
