/** Checks of what stands on the page of a person before a meeting, and of who may help whom. */
import type { Facts } from '../facts/facts';
import type { RawPerson } from '../facts/raw-file';
import { dayOf } from '../facts/spoken-time';
import { haveWordInCommon, type RawWish, wishesIn } from '../facts/wish-facts';
import { type Check, type Checks, namesListed } from './check';
import { isNewJob } from './check-jobs';
import { numberOf } from './message-pattern';

const YEAR = 365;

/** Letters and digits alone, so that a name is found as whole words. */
function words(text: string): string {
  const letters = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return ` ${letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

const holds = (text: string, thing: string) => words(thing).trim() !== '' && words(text).includes(words(thing));

/** An interest of both that is not private, a place, or an employer, school or trade. */
function isInCommon(thing: string, person: RawPerson, { raw, interestsOf }: Facts): boolean {
  const { interests, places, work } = raw.profile;
  const isTheirs = person.interests.includes(thing) || interestsOf(person.name).has(thing);
  if (interests.includes(thing) && isTheirs && raw.interests.get(thing) === false) return true;
  if (places.includes(thing) && holds(person.place, thing)) return true;
  return work.includes(thing) && [person.company, person.position, ...person.jobs.map(({ at }) => at)].some((at) => holds(at, thing));
}

/** A story of the user in which a place, the employer or an interest of the person is named. */
function isToldOf(story: string, person: RawPerson, { raw, interestsOf }: Facts): boolean {
  const interests = [...new Set([...person.interests, ...interestsOf(person.name)])].filter((one) => raw.interests.get(one) === false);
  const things = [...person.place.split(/[,;]/), person.company, ...interests];
  return raw.profile.stories.includes(story) && things.some((thing) => words(thing).trim().length > 2 && holds(story, thing));
}

const aboutPerson =
  (isSo: (values: Readonly<Record<string, string>>, person: RawPerson, facts: Facts) => boolean): Check =>
  (values, [name = ''], facts) => {
    const person = facts.raw.people.get(name);
    return person !== undefined && isSo(values, person, facts);
  };

/** A file said so on that day, within a year, after something else, and it is so still. */
const changed = (field: 'company' | 'position' | 'place') =>
  aboutPerson(({ before, after, day = '' }, person, { raw, today }) => {
    const said = dayOf(day, today);
    const isSaid = raw.imported.some(
      (one) => one.name === person.name && one.day === said && one.before[field] === before && one.said[field] === after,
    );
    return isSaid && person[field] === after && before !== '' && before !== after && said <= today && today - said <= YEAR;
  });

const wished = (kind: RawWish['kind']) =>
  aboutPerson(({ what, hasDay, day = '' }, { name }, { raw, today }) =>
    wishesIn(raw, today).some(
      (wish) =>
        wish.kind === kind && wish.name === name && wish.what === what && wish.day === (hasDay === 'yes' ? dayOf(day, today) : null),
    ),
  );

export const BRIEF: Checks = {
  'brief.inCommon': aboutPerson(({ things = '' }, person, facts) => {
    const { interests, places, work } = facts.raw.profile;
    const listed = namesListed(things, (part) => [...interests, ...places, ...work].includes(part));
    return listed?.every((thing) => isInCommon(thing, person, facts)) ?? false;
  }),
  'brief.story': aboutPerson(({ story = '' }, person, facts) => isToldOf(story, person, facts)),
  'brief.introducedBy': aboutPerson(({ names = '' }, { name }, { raw }) => {
    const by = raw.ties.filter(({ b, relation }) => b === name && relation === 'introduced').map(({ a }) => a);
    const listed = namesListed(names, (part) => raw.people.has(part)) ?? [];
    return by.length > 0 && listed.toSorted().join() === by.toSorted().join();
  }),
  'brief.newJob': aboutPerson(({ at = '', from = '' }, { jobs }, { today }) => isNewJob(jobs, at, from, today)),
  'brief.company': changed('company'),
  'brief.place': changed('place'),
  'brief.need': wished('need'),
  'brief.offer': wished('offer'),
  'brief.position': changed('position'), // the last, because its words fit the others, too
};

function waysIn({ raw, today }: Facts): readonly (readonly [need: RawWish, offer: RawWish])[] {
  const wishes = wishesIn(raw, today);
  return wishes
    .filter(({ kind }) => kind === 'need')
    .flatMap((need) =>
      wishes
        .filter((offer) => offer.kind === 'offer' && offer.name !== need.name && haveWordInCommon(need.what, offer.what))
        .map((offer) => [need, offer] as const),
    );
}

export const WAYS_TO_HELP: Checks = {
  'brief.waysToHelp': ({ count }, _, facts) => waysIn(facts).length === numberOf(count),
};

export const WAY_TO_HELP: Checks = {
  'brief.wayToHelp': ({ need, looksFor, offer, has }, _, facts) =>
    waysIn(facts).some(([looks, can]) => looks.name === need && looks.what === looksFor && can.name === offer && can.what === has),
};

/** `about`: who looks for what, and who has what. */
export const WAY_TO_HELP_DAYS: Checks = {
  'brief.wayToHelpDays': ({ needDay = '', offerDay = '' }, [need, looksFor, offer, has], facts) => {
    const isOn = (wish: RawWish, said: string) => wish.day === (said === 'none' ? null : dayOf(said, facts.today));
    return waysIn(facts).some(
      ([looks, can]) =>
        looks.name === need &&
        looks.what === looksFor &&
        isOn(looks, needDay) &&
        can.name === offer &&
        can.what === has &&
        isOn(can, offerDay),
    );
  },
};
