/** What an interview found, in words. Each sentence can be recomputed from the answers alone. */
import type { WaveComparison } from '../analysis/interview/compare-waves';
import type { InterviewFindings } from '../analysis/interview/interview-findings';
import { LAST_CONTACTS, RHYTHMS } from '../analysis/interview/protocol';
import { type WaveAnswers, waveAnswers, wavesOf } from '../analysis/interview/wave-answers';
import { formatList, formatNumber } from '../lib/format-text';
import { formatDay } from '../lib/format-time';
import type { IsoDay } from '../model/day';
import type { PersonId } from '../model/ids';
import type { Network } from '../model/network';
import { NAME_QUESTIONS } from '../model/study/interview-protocol';
import { someNames } from '../strings/phrases';
import { text } from '../strings/text';
import { opennessOf } from './network-sentences';
import { nameLabel, positionLabel } from './protocol-words';

type NameOf = (id: PersonId) => string;

/** How close, in words: 1 (distant) to 5 (one of the closest). The words of the person's page. */
export function closenessLabel(closeness: number): string {
  const keys = ['person.distant', 'person.acquaintance', 'person.goodFriend', 'person.veryClose', 'person.closest'] as const;
  return text(keys[closeness - 1] ?? 'person.notStated');
}

/** What the latest interview says of the last contact with somebody and of the usual rhythm, with its day. Null: nothing. */
export function saidSentence(network: Network, person: PersonId, today: IsoDay): string | null {
  for (const wave of [...wavesOf(network)].reverse()) {
    const { lastContact, rhythm } = waveAnswers(network, wave);
    const last = LAST_CONTACTS.find((value) => value === lastContact.get(person) && value !== 'not-known');
    const usual = RHYTHMS.find((value) => value === rhythm.get(person) && value !== 'not-known');
    if (last === undefined && usual === undefined) continue;
    return text('interview.said', {
      has: last === undefined ? 'rhythm' : usual === undefined ? 'last' : 'both',
      last: last === undefined ? '' : text(`interview.last-${last}`),
      rhythm: usual === undefined ? '' : text(`interview.rhythm-${usual}`),
      day: formatDay(wave, today),
    });
  }
  return null;
}

export function findingSentences(findings: InterviewFindings, answers: WaveAnswers, nameOf: NameOf): readonly string[] {
  const { people, bridges, apart, onlyOnes, measures, ties } = findings;
  const names = (ids: readonly PersonId[]) => someNames(ids.map(nameOf));
  const isSplit = measures !== null && ties > 0;
  return [
    ...(answers.named.length > 0 || people.length === 0 ? [text('found.named', { count: answers.named.length })] : []),
    ...(answers.closeness.size > 0 ? [ringsSentence(answers)] : []),
    ...(people.length > 1 ? densitySentences(findings) : []),
    ...bridges.map(({ person, parts }) =>
      text('found.bridge', {
        person: nameOf(person),
        first: names(parts[0] ?? []),
        second: names(parts[1] ?? []),
        more: parts.length - 2,
      }),
    ),
    ...(isSplit && bridges.length === 0 ? [text('found.noBridge')] : []),
    ...(apart.length > 0 ? [text('found.apart', { names: names(apart), count: apart.length })] : []),
    ...circlesSentence(findings),
    ...onlyOnes.map((only) => onlyOneSentence(only, nameOf)),
    ...positionSentences(findings),
  ];
}

function onlyOneSentence({ question, person }: InterviewFindings['onlyOnes'][number], nameOf: NameOf): string {
  const known = question.ask === undefined ? NAME_QUESTIONS.find((each) => each === question.id) : undefined;
  if (known !== undefined) return text('found.onlyOne', { question: known, person: nameOf(person) });
  return text('study.onlyOne', { question: nameLabel(question), person: nameOf(person) });
}

function ringsSentence({ named, closeness }: WaveAnswers): string {
  const inRing = (ring: number) => named.filter((id) => closeness.get(id) === ring).length;
  return text('found.rings', { closest: inRing(5), close: inRing(4), open: named.filter((id) => !closeness.has(id)).length });
}

function densitySentences({ people, ties, answered, possible, measures }: InterviewFindings): readonly string[] {
  if (measures === null) return answered === 0 ? [] : [text('found.densityOpen', { answered, ties, open: possible - answered })];
  const { density, effectiveSize, constraint } = measures;
  const percent = Math.round(100 * (density ?? 0));
  const sentences = [text('found.density', { ties, pairs: possible, people: people.length, percent })];
  if (people.length >= 3 && effectiveSize !== null && constraint !== null)
    sentences.push(
      text('found.closure', {
        openness: opennessOf(effectiveSize / people.length),
        people: people.length,
        size: formatNumber(Math.round(10 * effectiveSize) / 10),
        constraint: formatNumber(Math.round(100 * constraint) / 100),
      }),
    );
  return sentences;
}

function circlesSentence({ eiByCircle, homophilyByCircle }: InterviewFindings): readonly string[] {
  if (eiByCircle === null || homophilyByCircle === null) return [];
  const round = (value: number) => formatNumber(Math.round(100 * value) / 100);
  return [
    text('found.circles', {
      percent: Math.round((100 * (1 - eiByCircle)) / 2),
      ei: round(eiByCircle),
      homophily: round(homophilyByCircle),
    }),
  ];
}

function positionSentences({ positions: { known, nobody, open } }: InterviewFindings): readonly string[] {
  if (known.length + nobody.length === 0) return [];
  const sentences = [text('found.positions', { known: known.length, asked: known.length + nobody.length, open: open.length })];
  if (nobody.length > 0) sentences.push(text('found.noPosition', { names: formatList(nobody.map(positionLabel)) }));
  return sentences;
}

/** The measures by their names in the literature, with what each says in plain words. */
export function measureRows({ measures, eiByCircle, homophilyByCircle }: InterviewFindings) {
  const value = (number: number | null | undefined) =>
    number === null || number === undefined ? text('found.unknown') : formatNumber(Math.round(1000 * number) / 1000);
  return [
    { label: text('found.measureDensity'), plain: text('found.plainDensity'), value: value(measures?.density) },
    { label: text('found.measureSize'), plain: text('found.plainSize'), value: value(measures?.effectiveSize) },
    { label: text('found.measureConstraint'), plain: text('found.plainConstraint'), value: value(measures?.constraint) },
    { label: text('found.measureEi'), plain: text('found.plainEi'), value: value(eiByCircle) },
    { label: text('found.measureHomophily'), plain: text('found.plainHomophily'), value: value(homophilyByCircle) },
  ];
}

/** What changed between two interviews, a line each. */
export function comparisonSentences({ came, went, moved, stayed, open }: WaveComparison, nameOf: NameOf): readonly string[] {
  if (came.length + went.length + moved.length + open.length === 0) return [text('found.nothingChanged')];
  const all = (ids: readonly PersonId[]) => ({ count: ids.length, names: formatList(ids.map(nameOf)) });
  return [
    ...(came.length > 0 ? [text('found.came', all(came))] : []),
    ...(went.length > 0 ? [text('found.went', all(went))] : []),
    ...moved.map(({ person, from, to }) =>
      text(to > from ? 'found.closer' : 'found.further', {
        person: nameOf(person),
        from: closenessLabel(from),
        to: closenessLabel(to),
      }),
    ),
    ...(stayed.length > 0 ? [text('found.stayed', { count: stayed.length })] : []),
    ...(open.length > 0 ? [text('found.ringOpen', { count: open.length })] : []),
  ];
}
