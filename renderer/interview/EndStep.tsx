/** What the interview found, and what changed since the one before. */
import { Button } from '@mantine/core';
import { compareWaves } from '../../shared/analysis/interview/compare-waves';
import { interviewFindings } from '../../shared/analysis/interview/interview-findings';
import { type WaveAnswers, waveAnswers } from '../../shared/analysis/interview/wave-answers';
import { formatDay } from '../../shared/lib/format-time';
import type { IsoDay } from '../../shared/model/day';
import { answer, DONE } from '../../shared/model/edits/interview/answers';
import { comparisonSentences, findingSentences, measureRows } from '../../shared/sentences/interview-sentences';
import { text } from '../../shared/strings/text';
import { openExportInterview } from '../state/dialogs';
import { commit, useDocument, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { usePageKeys } from '../state/page-keys';
import { openGraph } from '../state/view/view-actions';
import styles from './Interview.module.css';
import { RingPicture } from './RingPicture';
import type { Interview, StepProps } from './use-interview';

export function EndStep({ interview, onStop, onAgain }: StepProps & { readonly onAgain: () => void }) {
  const network = useNetwork();
  const { answers, asked, sitting, nameOf, before } = interview;
  usePageKeys(new Map<string, () => unknown>([['escape', onStop]]));
  const findings = interviewFindings(network, answers, asked);
  const finish = () => void commit(answer(useDocument.getState().network, sitting, [{ question: 'end', value: DONE }], newId));
  const [first, ...sentences] = findingSentences(findings, answers, nameOf);
  return (
    <>
      <h2>{text('found.title', { day: formatDay(answers.wave, sitting.day) })}</h2>
      <p className="k-muted">{text('found.lead')}</p>
      <div className={styles.found} role="status">
        <p>{first}</p>
        {sentences.map((sentence) => (
          <p key={sentence}>
            <bdi>{sentence}</bdi>
          </p>
        ))}
      </div>
      {before !== null && <Comparison interview={interview} before={before} />}
      <details className="k-details">
        <summary>{text('found.measures')}</summary>
        <dl className={styles.measures}>
          {measureRows(findings).map(({ label, plain, value }) => (
            <div key={label}>
              <dt>
                {label}
                <span className="k-muted k-small">{plain}</span>
              </dt>
              <dd className="k-number">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="k-muted k-small">{text('found.source')}</p>
      </details>
      {answers.isEnded && <p>{text('found.finished')}</p>}
      <div className={styles.answers}>
        {!answers.isEnded && <Button onClick={finish}>{text('found.finish')}</Button>}
        {answers.isEnded && answers.wave < sitting.day && <Button onClick={onAgain}>{text('found.again')}</Button>}
        <Button variant="default" onClick={() => openGraph('map')}>
          {text('questions.whoShow')}
        </Button>
        <Button variant="default" onClick={openExportInterview}>
          {text('found.export')}
        </Button>
      </div>
    </>
  );
}

/** Who came, went and moved since the interview before: in words, and as two pictures. */
function Comparison({ interview: { answers, sitting, nameOf }, before }: { readonly interview: Interview; readonly before: IsoDay }) {
  const network = useNetwork();
  const earlier = waveAnswers(network, before);
  return (
    <section className={styles.waves} aria-labelledby="waves-title">
      <h3 id="waves-title">{text('found.waves', { before: formatDay(before, sitting.day) })}</h3>
      <p className="k-muted">{text('found.wavesHint')}</p>
      <ul className="k-lines">
        {comparisonSentences(compareWaves(earlier, answers), nameOf).map((sentence) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
      <WavePictures before={earlier} after={answers} today={sitting.day} />
    </section>
  );
}

interface WavePicturesProps {
  readonly before: WaveAnswers;
  readonly after: WaveAnswers;
  readonly today: IsoDay;
}

/** Two interviews as pictures side by side. Without ties: those are answered once, and would be the same in both. */
function WavePictures({ before, after, today }: WavePicturesProps) {
  return (
    <div className={styles.wavePictures}>
      {[before, after].map((wave) => (
        <figure key={wave.wave}>
          <RingPicture people={wave.named} closeness={wave.closeness} asked={null} current={null} />
          <figcaption className="k-muted">{formatDay(wave.wave, today)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
