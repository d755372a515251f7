/** Checks of what is said beside a person about time. */

import { lastLogged, plannedWith, usualInterval } from '../facts/contact-facts';
import type { Facts } from '../facts/facts';
import { isJournalQuiet } from '../facts/forecast-facts';
import { agoOf, comingDayOf, dayOf, daysSince1970, intervalOf, isIn, isoText, monthOf, spanOf } from '../facts/spoken-time';
import { mayBeAmong } from '../facts/strength-facts';
import type { Check, Checks, Values } from './check';
import { numberOf } from './message-pattern';

const last = (facts: Facts, name: string) => facts.daysOf(name).at(-1);
const gap = (facts: Facts, name: string) => facts.today - (last(facts, name)?.day ?? Number.NaN);
const first = (about: readonly string[]) => about[0] ?? '';

/** "usually every 3 weeks" is the person's own median, "irregular" their own bursts. */
function isUsual({ regularity, every = '' }: Values, name: string, facts: Facts): boolean {
  const usual = usualInterval(facts.daysOf(name));
  return usual !== null && isIn(usual, intervalOf(every)) && (regularity === 'irregular') === facts.irregular.has(name);
}

const metTimes =
  (times: number): Check =>
  ({ hasMet, precision, day = '' }, about, facts) => {
    const name = first(about);
    const days = facts.daysOf(name);
    // "Met twice" is said of two meetings, not of a meeting and a letter.
    const met = days.every(({ isFaceToFace }) => isFaceToFace);
    const on = last(facts, name)?.day ?? Number.NaN;
    const isDay = precision === 'day' ? dayOf(day, facts.today) === on : monthOf(day, facts.today) === isoText(on).slice(0, 7);
    return days.length === times && (hasMet === 'yes') === met && (precision === 'day') === last(facts, name)?.isExact && isDay;
  };

export const RHYTHM: Checks = {
  'analysis.rhythmPlanned': ({ channel, when = '' }, about, { raw, today }) => {
    // Several plans of one day may be of several kinds; any of them is one.
    const next = plannedWith(raw, first(about), today)?.day;
    const plans = raw.entries.filter(({ day, people }) => day === next && people.includes(first(about)));
    const words = plans.map((plan) => (plan.channel === 'in-person' ? 'meeting' : plan.channel));
    const isChannel = words.some((word) => channel === (['meeting', 'video', 'call'].includes(word) ? word : 'other'));
    return next === comingDayOf(when, today) && isChannel;
  },
  'analysis.rhythmNew': ({ ago = '', days }, about, facts) => {
    const list = facts.daysOf(first(about));
    const isCount = days === 'other' || numberOf(days) === list.length;
    return isIn(facts.today - (list[0]?.day ?? Number.NaN), agoOf(ago)) && isCount;
  },
  'analysis.rhythmOnce': metTimes(1),
  'analysis.rhythmTwice': metTimes(2),
  'analysis.rhythmLast': ({ ago = '' }, about, facts) =>
    facts.daysOf(first(about)).length === 1 && isIn(gap(facts, first(about)), agoOf(ago)),
  'analysis.rhythmCounted': ({ days, last: when = '' }, about, facts) => {
    const on = last(facts, first(about))?.day ?? Number.NaN;
    const month = when.startsWith('in ') ? monthOf(when.slice(3), facts.today) : '';
    const isLast = month === '' ? isIn(facts.today - on, agoOf(when)) : month === isoText(on).slice(0, 7);
    return facts.daysOf(first(about)).length === numberOf(days) && isLast;
  },
  'analysis.rhythmSeenLately': (values, about, facts) =>
    isUsual(values, first(about), facts) && isIn(gap(facts, first(about)), agoOf(values.ago ?? '')),
  'analysis.rhythmOverdue': (values, about, facts) =>
    isUsual(values, first(about), facts) && isIn(gap(facts, first(about)), spanOf(values.length ?? '')),
  'analysis.rhythmSilent': (values, about, facts) =>
    isUsual(values, first(about), facts) && gap(facts, first(about)) >= 365 && isIn(gap(facts, first(about)), spanOf(values.length ?? '')),
};

export const LAST_CONTACT: Checks = {
  'person.lastContact': ({ day = '' }, about, facts) => dayOf(day, facts.today) === last(facts, first(about))?.day,
  'person.noContact': (_, about, facts) => last(facts, first(about)) === undefined,
  'person.connectedSince': ({ day = '' }, about, facts) =>
    last(facts, first(about)) === undefined &&
    dayOf(day, facts.today) === daysSince1970(facts.raw.people.get(first(about))?.connectedOn ?? ''),
};

export const DECISION: Checks = {
  'person.isNeverSuggested': (_, about, { raw }) => raw.people.get(first(about))?.isNever === true,
  'person.isNotTracked': (_, about, { raw }) => raw.people.get(first(about))?.standing === 'do-not-track',
};

const RINGS = [5, 15, 50];

/** Among the first 5, 15 or 50 by the order of today, and by the best each ever was. */
const ring =
  (number: number): Check =>
  (_, about, facts) =>
    isInRing(facts.order, first(about), number);

function isInRing(values: ReadonlyMap<string, number>, name: string, number: number): boolean {
  const [size, closer] = [RINGS[number], RINGS[number - 1]];
  const isInside = size === undefined || mayBeAmong(values, name, size).inside;
  return isInside && (closer === undefined || mayBeAmong(values, name, closer).outside);
}

const RING_WORDS = ['your closest five', 'your closest fifteen', 'your closest fifty', 'beyond your closest fifty'];

export const CLOSENESS: Checks = {
  'person-measures.ring.0': ring(0),
  'person-measures.ring.1': ring(1),
  'person-measures.ring.2': ring(2),
  'person-measures.ring.3': ring(3),
  'person-measures.onceCloser': ({ ring: now = '', best = '' }, about, facts) => {
    const peaks = new Map([...facts.strengths].map(([name, { peak }]) => [name, peak]));
    const [number, atBest] = [RING_WORDS.indexOf(now), RING_WORDS.indexOf(best)];
    return atBest >= 0 && atBest < number && isInRing(facts.order, first(about), number) && isInRing(peaks, first(about), atBest);
  },
};

export const CONTACT_DAYS: Checks = {
  'common.days': ({ count }, about, facts) => facts.daysOf(first(about)).length === numberOf(count),
};

/** A day stands alone in this row. */
export const LAST_DAY: Checks = {
  'person-measures.lastContactNone': (_, about, facts) => last(facts, first(about)) === undefined,
};

export const USUAL: Checks = {
  'person-measures.usualRhythmAbout': (values, about, facts) => isUsual(values, first(about), facts),
  'person-measures.usualRhythmNone': (_, about, facts) => usualInterval(facts.daysOf(first(about))) === null,
};

/** The ranges in tenths that may be told, each with the shares it is told of. */
const SHARE_RANGES = [
  { told: '0–2', from: 0, to: 0.1 },
  { told: '1–5', from: 0.1, to: 0.3 },
  { told: '3–7', from: 0.3, to: 0.6 },
  { told: '5–9', from: 0.6, to: 0.85 },
  { told: '8–10', from: 0.85, to: 1 },
];
/** The fit of the model is iterative, here and there. */
const SHARE_MARGIN = 0.001;

function isShareIn(low: number, high: number, name: string, facts: Facts): boolean {
  const range = SHARE_RANGES.find(({ told }) => told === `${low}–${high}`);
  const share = facts.shareOf(name);
  if (range === undefined || facts.daysOf(name).length < 3) return false;
  return share >= range.from - SHARE_MARGIN && share <= range.to + SHARE_MARGIN;
}

const isNotTracked: Check = (_, about, { raw }) => raw.people.get(first(about))?.standing !== 'ordinary';

export const SHARE: Checks = {
  'person-measures.shareFewer': ({ high = '' }, about, facts) => isShareIn(0, numberOf(high), first(about), facts),
  'person-measures.shareBetween': ({ low = '', high = '' }, about, facts) => isShareIn(numberOf(low), numberOf(high), first(about), facts),
  'person-measures.shareMore': ({ low = '' }, about, facts) => isShareIn(numberOf(low), 10, first(about), facts),
  'person-measures.shareNone': (_, about, facts) => facts.daysOf(first(about)).length < 3,
  'person-measures.notTracked': isNotTracked,
};

const state =
  (name: string): Check =>
  (_, about, facts) =>
    facts.statesOf(first(about)).has(name);

export const STATE: Checks = {
  'labels.state.planned': state('planned'),
  'labels.state.new': state('new'),
  'labels.state.one-off': state('one-off'),
  'labels.state.active': state('active'),
  'labels.state.fading': state('fading'),
  'labels.state.dormant': state('dormant'),
  'labels.state.no-history': (...said) => !isNotTracked(...said) && state('no-history')(...said),
  'person-measures.notTracked': isNotTracked,
};

export const QUIET: Check = ({ day = '' }, _, facts) =>
  dayOf(day, facts.today) === lastLogged(facts.days) && isJournalQuiet(facts.days, facts.today);
