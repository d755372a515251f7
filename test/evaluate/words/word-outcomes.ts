/**
 * What has to come after a sentence so that it came true (docs/evaluation.md, "Words"). Sentences about the past alone have no outcome: they are true by
 * the file, or false.
 */
import type { JudgedSentence } from '../sentences/check-sentences';
import { numberOf } from '../sentences/checks/message-pattern';
import { intervalOf } from '../sentences/facts/spoken-time';

/** What came after the day on which it was said, and what others know. */
export interface Outcomes {
  /** Days of contact with a person from that day on. */
  readonly daysAfter: (name: string) => readonly number[];
  /** In touch within 90 days. */
  readonly cameBack: (name: string) => boolean;
  /** Everybody’s mail without the owner of the log: who wrote to whom, ever. Null: only the log is known. */
  readonly wholeMail: { readonly knows: (name: string) => ReadonlySet<string> } | null;
  /** The people of a cluster, by its name; of several the one that holds the person. */
  readonly groupOf: (name: string, cluster: string) => readonly string[];
  /** Everybody in the log. */
  readonly people: readonly string[];
}

export interface Outcome {
  /** What is counted, in a few words. */
  readonly what: string;
  readonly cameTrue: boolean;
  /** The range in tenths that was said; null: none was. */
  readonly range: readonly [low: number, high: number] | null;
}

const inTouch = (name: string, { cameBack }: Outcomes, range: Outcome['range'] = null): Outcome => ({
  what: 'in touch within 90 days',
  cameTrue: cameBack(name),
  range,
});

/** Null: nothing that comes after could tell. */
export function outcomeOf({ kind, place, about, values }: JudgedSentence, after: Outcomes): Outcome | null {
  const [name = '', other = ''] = about;
  if (kind.startsWith('person-measures.share') && kind !== 'person-measures.shareNone')
    return inTouch(name, after, [numberOf(values.low ?? '0'), numberOf(values.high ?? '10')]);
  if (kind.startsWith('labels.state.') || kind.startsWith('person-measures.ring.')) return inTouch(name, after);
  if (place === 'measure usual-rhythm' && values.every !== undefined) return nextInterval(name, values.every, after);
  const { wholeMail } = after;
  if (wholeMail !== null) {
    if (kind === 'suggestions.commonContacts' && values.isCertain === 'yes' && after.people.includes(values.people ?? ''))
      return { what: 'wrote to each other', cameTrue: wholeMail.knows(name).has(values.people ?? ''), range: null };
    if (kind === 'tie.bridge')
      return { what: 'nobody in common on the whole mail', cameTrue: !haveCommon(wholeMail, name, other), range: null };
    if (kind === 'analysis.roleOnlyLink' || kind === 'analysis.roleMainLink') return onlyLink(name, values.cluster ?? '', after, wholeMail);
    if (kind.startsWith('analysis.together.'))
      return { what: 'wrote to each other', cameTrue: wholeMail.knows(name).has(other), range: null };
  }
  if (place === 'reason') return inTouch(name, after);
  return null;
}

/** The first interval that lies after the day as a whole is between half and twice the one that was said. */
function nextInterval(name: string, every: string, { daysAfter }: Outcomes): Outcome | null {
  const days = daysAfter(name).filter((day, k, all) => k === 0 || day - (all[k - 1] ?? 0) > 1);
  const [said, first, second] = [intervalOf(every), days[0], days[1]];
  if (said === null || first === undefined || second === undefined) return null;
  const isBetween = second - first >= said.from / 2 && second - first <= 2 * said.to;
  return { what: 'the next whole interval is between half and twice that', cameTrue: isBetween, range: null };
}

function haveCommon({ knows }: NonNullable<Outcomes['wholeMail']>, a: string, b: string): boolean {
  return [...knows(a)].some((name) => name !== b && knows(b).has(name));
}

/** Nobody else of the log, outside of the group, wrote to anybody of the group but the link. */
function onlyLink(name: string, cluster: string, { groupOf, people }: Outcomes, { knows }: NonNullable<Outcomes['wholeMail']>): Outcome {
  const group = new Set(groupOf(name, cluster));
  const others = [...group].filter((member) => member !== name);
  const isReached = people.some((one) => !group.has(one) && others.some((member) => knows(one).has(member)));
  return { what: 'nobody else of the log wrote to the group', cameTrue: !isReached, range: null };
}
