/** Checks of the week's list: reasons, openers, what people have in common, introductions. */
import { companyKey } from '../../../../shared/model/fold';
import { countsOn } from '../facts/contact-facts';
import type { Facts } from '../facts/facts';
import { cadenceOf } from '../facts/forecast-facts';
import type { RawEntry, RawPerson } from '../facts/raw-file';
import { agoOf, comingDayOf, dayOf, intervalOf, isIn, isoText, monthOf, nextBirthday, spanOf } from '../facts/spoken-time';
import { mayBeAmong } from '../facts/strength-facts';
import { pairKey } from '../facts/tie-facts';
import { type Check, type Checks, namesListed, type Values } from './check';
import { isNewJob } from './check-jobs';
import { RHYTHM } from './check-people';
import { ROLE_SENTENCE } from './check-roles';
import { numberOf } from './message-pattern';

const person = ([name = '']: readonly string[], { raw }: Facts): RawPerson | undefined => raw.people.get(name);
const lastDay = ([name = '']: readonly string[], facts: Facts) => facts.daysOf(name).at(-1)?.day ?? Number.NaN;
const hasNoContact = ([name = '']: readonly string[], facts: Facts) => facts.daysOf(name).length === 0;

/** Entries with the person, up to today, the latest last. */
function entriesWith([name = '']: readonly string[], { raw, today }: Facts): readonly RawEntry[] {
  return raw.entries.filter(({ day, people }) => day <= today && people.includes(name));
}

/** A quote is the beginning of the text, on one line; "…" stands where it was cut off. */
function isQuote(quote: string, text: string): boolean {
  return quote !== '' && text.replaceAll(/\s+/g, ' ').trim().startsWith(quote.replace(/…$/, ''));
}

const connectedIn =
  (isLinkedIn: boolean): Check =>
  ({ isThisMonth, month = '' }, about, facts) => {
    const since = person(about, facts)?.connectedOn ?? '';
    const said = isThisMonth === 'yes' ? isoText(facts.today).slice(0, 7) : monthOf(month, facts.today);
    return hasNoContact(about, facts) && said === since.slice(0, 7) && person(about, facts)?.isLinkedIn === isLinkedIn;
  };

/** A promise that is neither kept nor dropped: of the last year, or due within two weeks. */
const isOpenPromise = (about: readonly string[], facts: Facts, isPromise: (entry: RawEntry) => boolean) =>
  entriesWith(about, facts).some(
    (entry) =>
      entry.isPromiseOpen &&
      isPromise(entry) &&
      (entry.promiseDue === null ? facts.today - entry.day <= 365 : entry.promiseDue - facts.today <= 14),
  );

const promise: Check = ({ quote = '' }, about, facts) =>
  isOpenPromise(about, facts, (entry) => entry.mayQuote && isQuote(quote, entry.promise));

/** The latest help that was received. */
const favor: Check = ({ isRecent, month = '', quote }, about, facts) => {
  const received = entriesWith(about, facts).filter((entry) => entry.favor?.direction === 'received');
  const latest = received.at(-1);
  if (latest === undefined) return false;
  const isMonth = isRecent === 'yes' ? facts.today - latest.day < 31 : monthOf(month, facts.today) === isoText(latest.day).slice(0, 7);
  const isQuoted =
    quote === undefined || received.some((one) => one.day === latest.day && one.mayQuote && isQuote(quote, one.favor?.what ?? ''));
  return isMonth && isQuoted;
};

/** Interests of the person that the user talked about with anybody, or topics of entries with the person. None is private. */
function areInCommon({ interests = '' }: Values, about: readonly string[], facts: Facts): boolean {
  const topics = (entries: readonly RawEntry[]) =>
    new Set(entries.filter(({ people }) => people.length <= 50).flatMap((entry) => entry.topics));
  const ofUser = topics(facts.raw.entries.filter(({ day }) => day <= facts.today));
  const ofBoth = topics(entriesWith(about, facts));
  const own = facts.interestsOf(about[0] ?? '');
  const named = namesListed(interests, (part) => facts.raw.interests.has(part));
  return named?.every((one) => (ofBoth.has(one) || (own.has(one) && ofUser.has(one))) && facts.raw.interests.get(one) === false) ?? false;
}

/** "Who know them": stated, or on three days with only the two. "Whom your journal shows with them": together in an entry. */
const commonContacts: Check = ({ people = '', isCertain, count }, [name = ''], facts) => {
  const named = namesListed(people, (part) => facts.raw.people.has(part)) ?? [];
  const isNumber = isCertain !== 'yes' || (count === '1') === (named.length === 1);
  return (
    named.length > 0 &&
    isNumber &&
    named.every((other) => {
      const pair = facts.ties.pairs.get(pairKey(name, other));
      if (pair === undefined || !facts.isActive(other)) return false;
      const closeDays = new Set(pair.together.filter((entry) => entry.people.length === 2).map(({ day }) => day));
      return isCertain === 'yes' ? pair.stated.length > 0 || closeDays.size >= 3 : pair.together.length > 0;
    })
  );
};

/** The people who work there: a company is none. */
const namesAt = (company: string, { people }: Facts['raw']) =>
  [...people.values()]
    .filter((one) => one.isOrganization !== true && companyKey(one.company) === companyKey(company))
    .map((one) => one.name);

/** Kinds of files by how they are called. */
const SOURCES: ReadonlyMap<string, string> = new Map([
  ['LinkedIn connections', 'linkedin'],
  ['Google contacts', 'google'],
  ['Outlook contacts', 'outlook'],
  ['Thunderbird address book', 'thunderbird'],
  ['Other CSV', 'csv'],
  ['address book (vCard)', 'vcard'],
]);

export const REASON: Checks = {
  ...RHYTHM,
  ...ROLE_SENTENCE,
  'suggestions.done': ({ ago = '' }, about, facts) => isIn(facts.today - lastDay(about, facts), agoOf(ago)),
  'suggestions.intendedRhythm': ({ every = '', length = '' }, about, facts) => {
    const found = person(about, facts);
    const cadence = found === undefined ? null : cadenceOf(facts.raw, found);
    const gap = facts.today - lastDay(about, facts);
    return cadence !== null && gap > cadence && isIn(cadence, intervalOf(every)) && isIn(gap, spanOf(length));
  },
  'suggestions.noContact': (_, about, facts) => hasNoContact(about, facts),
  'suggestions.noContactSince': connectedIn(false),
  'suggestions.noContactLinkedIn': (_, about, facts) => hasNoContact(about, facts) && person(about, facts)?.isLinkedIn === true,
  'suggestions.noContactLinkedInSince': connectedIn(true),
  'suggestions.birthday': ({ when = '' }, about, facts) => {
    const { birthday = '' } = person(about, facts) ?? {};
    return birthday !== '' && comingDayOf(when, facts.today) === nextBirthday(birthday, facts.today);
  },
  'suggestions.promise': promise,
  'suggestions.promiseUnquoted': (_, about, facts) => isOpenPromise(about, facts, (entry) => entry.promise.trim() !== ''),
  'suggestions.wasClose': ({ size }, [name = ''], facts) => {
    const peaks = new Map([...facts.strengths].map(([who, { peak }]) => [who, peak]));
    const now = facts.order;
    return mayBeAmong(peaks, name, numberOf(size)).inside || mayBeAmong(now, name, numberOf(size)).inside;
  },
  'suggestions.declaredClose': (_, about, facts) => (person(about, facts)?.closeness ?? 0) >= 4,
  'suggestions.declaredImportant': (_, about, facts) => (person(about, facts)?.importance ?? 0) >= 0.6,
  'suggestions.declaredFamily': (_, about, facts) => person(about, facts)?.isKin === true,
  'suggestions.favor': favor,
  'suggestions.favorQuoted': favor,
  'suggestions.interests': areInCommon,
  'suggestions.commonContacts': commonContacts,
  'suggestions.company': ({ company = '', others }, [name = ''], { raw }) => {
    const there = namesAt(company, raw);
    return there.includes(name) && there.length - 1 === (others === undefined ? 0 : numberOf(others));
  },
  'suggestions.ownCompany': ({ company = '', others }, [name = ''], { raw }) => {
    const there = namesAt(company, raw);
    const own = [...raw.profile.work, ...raw.jobs.map(({ at }) => at)].map(companyKey);
    return own.includes(companyKey(company)) && there.includes(name) && there.length - 1 === (others === undefined ? 0 : numberOf(others));
  },
  'suggestions.sources': ({ sources = '' }, about, facts) => {
    const named = namesListed(sources, (part) => SOURCES.has(part)) ?? [];
    const own = new Set(person(about, facts)?.sources);
    return named.length > 1 && named.length === own.size && named.every((label) => own.has(SOURCES.get(label) ?? ''));
  },
  'suggestions.circle': ({ circle = '' }, about, facts) => person(about, facts)?.circles.includes(circle) === true,
  'suggestions.newJob': ({ at = '', from = '' }, about, facts) => isNewJob(person(about, facts)?.jobs ?? [], at, from, facts.today),
};

/** An entry that may be quoted: of at most ten people, on a known day. */
const isQuotable = ({ mayQuote, precision, people }: RawEntry) => mayQuote && precision === 'day' && people.length <= 10;

const lastTopic: Check = ({ topic = '' }, about, facts) => {
  const entries = entriesWith(about, facts);
  return entries.some((entry) => entry.day === entries.at(-1)?.day && isQuotable(entry) && entry.topics.includes(topic));
};

export const OPENER: Checks = {
  'suggestions.promise': ({ quote = '' }, about, facts) =>
    entriesWith(about, facts).some((entry) => entry.isPromiseOpen && isQuotable(entry) && isQuote(quote, entry.promise)),
  'suggestions.openerNote': ({ quote = '' }, about, facts) =>
    entriesWith(about, facts).some((entry) => isQuotable(entry) && isQuote(quote, entry.note)),
  'suggestions.openerLastTopic': lastTopic,
  'suggestions.openerTopic': ({ day = '', topic = '' }, about, facts) =>
    entriesWith(about, facts).some((entry) => entry.day === dayOf(day, facts.today) && isQuotable(entry) && entry.topics.includes(topic)),
};

/** The day under an opener: an entry of that day holds what is quoted. `about`: the person, and the opener. */
export const OPENER_SOURCE: Checks = {
  'this-week.quotedFrom': ({ day = '' }, about, facts) => {
    const [, opener = ''] = about;
    const quote = /“(.*)”$/s.exec(opener)?.[1];
    return entriesWith(about, facts).some(
      (entry) =>
        entry.day === dayOf(day, facts.today) &&
        (quote === undefined
          ? entry.topics.some((topic) => opener.endsWith(` ${topic}`))
          : isQuote(quote, entry.note) || isQuote(quote, entry.promise)),
    );
  },
};

export const IN_COMMON: Checks = { 'this-week.inCommon': areInCommon };

export const INTRODUCTION: Checks = {
  'this-week.introduction': ({ a = '', b = '', interests = '', others }, _, facts) => {
    const named = namesListed(interests, (part) => facts.raw.interests.has(part)) ?? [];
    const holders = facts.holdersOf(named[0] ?? '').filter((name) => named.every((one) => facts.interestsOf(name).has(one)));
    const areRecent = [a, b].every((name) => facts.today - (facts.daysOf(name).at(-1)?.day ?? Number.NaN) <= 60);
    const isApart = !facts.ties.pairs.has(pairKey(a, b));
    return isApart && areRecent && holders.includes(a) && holders.includes(b) && holders.length - 2 === numberOf(others);
  },
};

const isOn = (list: readonly string[], name: string) => list.includes(name);

/** The list is chosen anew, as if there had been a contact today. */
export const COUNTERFACTUAL: Checks = {
  'this-week.notChosenToday': ({ name = '' }, _, { listAfter }) => !isOn(listAfter(null), name),
  'this-week.wouldStay': ({ name = '' }, _, { listAfter }) => isOn(listAfter(null), name) && isOn(listAfter(name), name),
  'this-week.wouldLeave': ({ name = '' }, _, { listAfter }) =>
    isOn(listAfter(null), name) && listAfter(name).every((other) => isOn(listAfter(null), other) && other !== name),
  'this-week.wouldLeaveFor': ({ name = '', next = '' }, _, { listAfter }) =>
    isOn(listAfter(null), name) && !isOn(listAfter(name), name) && !isOn(listAfter(null), next) && isOn(listAfter(name), next),
};

const stepContact: Check = ({ days, ago = '' }, about, facts) => {
  const name = about.at(-1) ?? '';
  return facts.daysOf(name).length === numberOf(days) && isIn(facts.today - lastDay([name], facts), agoOf(ago));
};

export const STEP: Checks = {
  'suggestions.stepContact': stepContact,
  'suggestions.stepSameEmployer': ({ company = '' }, about, { raw }) =>
    about.every((name) => companyKey(raw.people.get(name)?.company ?? '') === companyKey(company)),
  'suggestions.stepRareInterest': ({ interest = '' }, about, facts) =>
    about.every((name) => facts.interestsOf(name).has(interest)) && facts.holdersOf(interest).length <= 5,
};

/** The last one of a path is the person, works at the company, or has the interest. `about`: kind of goal, and goal. */
function isThere(name: string, [kind, goal = '']: readonly string[], facts: Facts): boolean {
  if (kind === 'company') return companyKey(facts.raw.people.get(name)?.company ?? '') === companyKey(goal);
  return kind === 'interest' ? facts.interestsOf(name).has(goal) : name === goal;
}

const isKnown = (name: string, { raw, today, daysOf }: Facts) =>
  daysOf(name).length > 0 && raw.entries.some((entry) => countsOn(entry, today) !== null && entry.people.includes(name));

export const PATH_TITLE: Checks = {
  'paths.direct': ({ person: name = '' }, about, facts) => isKnown(name, facts) && isThere(name, about, facts),
  'paths.through': ({ first = '' }, _, facts) => isKnown(first, facts),
  'paths.throughTwo': ({ first = '', second = '' }, _, facts) => isKnown(first, facts) && facts.ties.neighbors(first).has(second),
  'paths.throughTo': ({ first = '', person: name = '' }, about, facts) => isKnown(first, facts) && isThere(name, about, facts),
  'paths.throughTwoTo': ({ first = '', second = '', person: name = '' }, about, facts) =>
    isKnown(first, facts) && facts.ties.neighbors(first).has(second) && isThere(name, about, facts),
};
