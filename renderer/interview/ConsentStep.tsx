/** Before the first question, when the protocol asks for it: what one agrees to. The answer is kept with its day and the text. */
import { Button } from '@mantine/core';
import { formatDay } from '../../shared/lib/format-time';
import { answerConsent } from '../../shared/model/edits/interview/study-answers';
import { text } from '../../shared/strings/text';
import { commit, useDocument } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { usePageKeys } from '../state/page-keys';
import styles from './Interview.module.css';
import { KEY, type StepProps } from './use-interview';

const AGREE = '1';
const DISAGREE = '2';

export function ConsentStep({ interview: { sitting, answers }, onNext, onStop }: StepProps) {
  const { protocol, consent } = answers;
  const say = (isAgreed: boolean) => commit(answerConsent(useDocument.getState().network, sitting, isAgreed, newId));
  const isAgreed = consent?.isAgreed === true;
  usePageKeys(
    new Map<string, () => unknown>([
      [AGREE, () => say(true)],
      [DISAGREE, () => say(false)],
      ...(isAgreed ? [['enter', onNext] as const] : []),
      ['escape', onStop],
    ]),
  );
  const day = consent === null ? '' : formatDay(consent.day, sitting.day);
  return (
    <>
      <h2>{text('study.consentTitle')}</h2>
      <p className={styles.consent}>{protocol.consent}</p>
      {consent !== null && <p role="status">{text(isAgreed ? 'study.agreed' : 'study.disagreed', { day })}</p>}
      <div className={styles.answers}>
        {isAgreed ? (
          <Button onClick={onNext} rightSection={<kbd>{KEY.enter}</kbd>}>
            {text('interview.next')}
          </Button>
        ) : (
          <Button onClick={() => void say(true)} rightSection={<kbd>{AGREE}</kbd>}>
            {text('study.agree')}
          </Button>
        )}
        {consent?.isAgreed !== false && (
          <Button variant="default" onClick={() => void say(false)} rightSection={<kbd>{DISAGREE}</kbd>}>
            {text('study.disagree')}
          </Button>
        )}
      </div>
    </>
  );
}
