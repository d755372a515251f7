/** Checks of what is said of two people, of roles, and of the network. */

import type { Facts } from '../facts/facts';
import type { RawEntry } from '../facts/raw-file';
import { dayOf, isoText, monthOf } from '../facts/spoken-time';
import { MARGIN } from '../facts/strength-facts';
import { commonPeople, occasionsOf, type PairFacts, pairKey, smallGroupsInCommon, stepsAround } from '../facts/tie-facts';
import { type Check, type Checks, isNear, namesListed, type Values } from './check';
import { numberOf } from './message-pattern';

const pairOf = ([a = '', b = '']: readonly string[], { ties }: Facts): PairFacts | undefined => ties.pairs.get(pairKey(a, b));

function isTied(about: readonly string[], facts: Facts): boolean {
  return pairOf(about, facts) !== undefined;
}

/** "6 meetings of 4, last in May": all of them, in that way alone, with so many people; the user is one of them. */
const together =
  (channel: string): Check =>
  ({ count, month = '', sizes }, about, facts) => {
    const entries = pairOf(about, facts)?.together ?? [];
    if (sizes !== undefined && !isSizes(sizes, entries)) return false;
    const channels = new Set(entries.map((entry) => entry.channel));
    const isChannel = channel === 'other' ? channels.size > 1 || channels.has('other') : channels.size === 1 && channels.has(channel);
    return isChannel && entries.length === numberOf(count) && isoText(lastDay(entries)).slice(0, 7) === monthOf(month, facts.today);
  };

/** "4", or "3 to 8": the smallest and the largest of them. */
function isSizes(said: string, entries: readonly RawEntry[]): boolean {
  const sizes = entries.map(({ people }) => people.length + 1);
  const [from, to = from] = said.split(' to ').map(numberOf);
  return from === Math.min(...sizes) && to === Math.max(...sizes);
}

function lastDay(entries: readonly RawEntry[]): number {
  return entries.at(-1)?.day ?? Number.NaN;
}

const statedRelation =
  (relation: string): Check =>
  (_, about, facts) =>
    pairOf(about, facts)?.stated.includes(relation) ?? false;

export const EVIDENCE: Checks = {
  'analysis.together.in-person': together('in-person'),
  'analysis.together.video': together('video'),
  'analysis.together.call': together('call'),
  'analysis.together.letter': together('letter'),
  'analysis.together.meeting': together('meeting'),
  'analysis.together.message': together('message'),
  'analysis.together.email': together('email'),
  'analysis.together.group-chat': together('group-chat'),
  'analysis.together.comment': together('comment'),
  'analysis.together.reaction': together('reaction'),
  'analysis.together.other': together('other'),
  'analysis.stated.partner': statedRelation('partner'),
  'analysis.stated.parent': statedRelation('parent'),
  'analysis.stated.sibling': statedRelation('sibling'),
  'analysis.stated.close-friend': statedRelation('close-friend'),
  'analysis.stated.friend': statedRelation('friend'),
  'analysis.stated.relative': statedRelation('relative'),
  'analysis.stated.introduced': statedRelation('introduced'),
  'analysis.stated.colleague': statedRelation('colleague'),
  'analysis.stated.knows': statedRelation('knows'),
};

/** A statement of the file. Of a parent and of who introduced whom, the order counts. */
const statement =
  (relation: string, isOrdered = false): Check =>
  ({ a, b }, _, { raw }) =>
    raw.ties.some((tie) => tie.relation === relation && ((tie.a === a && tie.b === b) || (!isOrdered && tie.a === b && tie.b === a)));

export const RELATION: Checks = {
  'tie.partner': statement('partner'),
  'tie.parent': statement('parent', true),
  'tie.sibling': statement('sibling'),
  'tie.closeFriend': statement('close-friend'),
  'tie.friend': statement('friend'),
  'tie.relative': statement('relative'),
  'tie.introduced': statement('introduced', true),
  'tie.colleague': statement('colleague'),
  'tie.knows': statement('knows'),
  'tie.hasEnded': (_, [a, b], { raw }) => raw.ties.some((tie) => tie.a === a && tie.b === b && tie.hasEnded),
};

function overlap([a = '', b = '']: readonly string[], { ties }: Facts): number {
  const { both, either } = commonPeople(ties, a, b);
  return either === 0 ? 0 : both / either;
}

const sharesBetween =
  (least: number, most: number): Check =>
  (_, about, facts) =>
    isTied(about, facts) && overlap(about, facts) >= least - 1e-9 && overlap(about, facts) < most + 1e-9;

/** The clusters of that name that hold one of the people, and the ties between each two of them. */
function tiesBetween(first: string, second: string, about: readonly string[], facts: Facts): number[] {
  const [a = '', b = ''] = about;
  const counts: number[] = [];
  for (const [p, q] of [
    [a, b],
    [b, a],
  ] as const) {
    const left = (facts.clusters.get(first) ?? []).filter((members) => members.includes(p));
    const right = (facts.clusters.get(second) ?? []).filter((members) => members.includes(q));
    for (const x of left.map((members) => new Set(members)))
      for (const y of right.map((members) => new Set(members)))
        counts.push(
          [...facts.ties.pairs.keys()].filter((key) => {
            const [u = '', v = ''] = key.split('\n');
            return (x.has(u) && y.has(v)) || (x.has(v) && y.has(u));
          }).length,
        );
  }
  return counts;
}

const joins =
  (isOnly: boolean): Check =>
  ({ a = '', b = '', count }, about, facts) =>
    isTied(about, facts) && tiesBetween(a, b, about, facts).includes(isOnly ? 1 : numberOf(count));

/** Whether both people were never in a small group with the same third person. */
const isApart: Check = (_, [a = '', b = ''], facts) => isTied([a, b], facts) && smallGroupsInCommon(facts.ties, a, b).length === 0;

/** Each of the two was in so many small gatherings without the other, and none of them has a third person in common. */
const occasions: Check = ({ count }, [a = '', b = ''], { ties }) => occasionsOf(ties, a, b) === numberOf(count);
const steps: Check = ({ steps: said }, [a = '', b = ''], { ties }) => stepsAround(ties, a, b) === numberOf(said);
const noSteps: Check = (_, [a = '', b = ''], { ties }) => stepsAround(ties, a, b) === null;

export const STRUCTURE: Checks = {
  'tie.bridge': isApart,
  'tie.bridgeOccasions': (values, about, facts) => occasions(values, about, facts) && isApart(values, about, facts),
  'tie.noOtherPath': noSteps,
  'tie.otherPath': steps,
  'tie.shareMost': sharesBetween(0.66, 1),
  'tie.shareMany': sharesBetween(0.33, 0.66),
  'tie.shareSome': sharesBetween(0.1, 0.33),
  'tie.shareFew': sharesBetween(0, 0.1),
  'tie.joinsOnly': joins(true),
  'tie.joinsOneOf': joins(false),
};

export const TIE_ROW_TOGETHER: Checks = {
  'tie.neverTogether': (_, about, facts) => pairOf(about, facts)?.together.length === 0,
  'tie.times': ({ count }, about, facts) => pairOf(about, facts)?.together.length === numberOf(count),
};
export const TIE_ROW_LAST: Checks = { 'tie.notLogged': (_, about, facts) => pairOf(about, facts)?.together.length === 0 };
/** The day of the last entry with both. */
export const lastTogether: Check = ({ day = '' }, about, facts) =>
  lastDay(pairOf(about, facts)?.together ?? []) === dayOf(day, facts.today);
export const TIE_ROW_STATED: Checks = { 'tie.nothingStated': (_, about, facts) => pairOf(about, facts)?.stated.length === 0 };
export const TIE_ROW_BOTH: Checks = {
  'tie.noneTiedToEither': (_, [a = '', b = ''], { ties }) => commonPeople(ties, a, b).either === 0,
  'tie.tiedToBoth': (values, [a = '', b = ''], { ties }) => {
    const { both, either } = commonPeople(ties, a, b);
    return both === numberOf(values.both) && either === numberOf(values.either);
  },
};
export const TIE_ROW_SPAN: Checks = { 'tie.noSpan': noSteps, 'tie.span': steps };
export const TIE_ROW_OCCASIONS: Checks = { 'tie.occasions': occasions };

export const BRIDGE_IN_LIST: Checks = {
  'tie.onlyTieBetween': joins(true),
  'tie.oneOfTiesBetween': joins(false),
  'tie.knownFrom': (values, about, facts) => isTied(about, facts) && isApart(values, about, facts),
  'tie.howSure': occasions,
};

function havePublicInterests(values: Values, [a = '', b = '']: readonly string[], facts: Facts): boolean {
  const named = namesListed(values.interests ?? '', (part) => facts.raw.interests.has(part));
  return named?.every((one) => facts.interestsOf(a).has(one) && facts.interestsOf(b).has(one)) ?? false;
}

export const PAIR_INTERESTS: Checks = {
  'tie.bothCareAbout': havePublicInterests,
  'tie.noTieYet': (_, about, facts) => !isTied(about, facts) && entriesWithBoth(about, facts).length === 0,
  'tie.noTieInLargeGatherings': ({ count }, about, facts) => {
    const entries = entriesWithBoth(about, facts);
    return !isTied(about, facts) && entries.length === numberOf(count) && entries.every(({ people }) => people.length > 12);
  },
};

/** Plans as well: the journal mentions them. */
function entriesWithBoth([a = '', b = '']: readonly string[], { raw }: Facts): readonly RawEntry[] {
  return raw.entries.filter(({ people }) => people.includes(a) && people.includes(b));
}

export const NETWORK: Checks = {
  'analysis.structureKnown': ({ count }, _, { ties }) => ties.pairs.size === numberOf(count) && ties.pairs.size >= 30,
  'analysis.structureTooFew': ({ count }, _, { ties }) => ties.pairs.size === numberOf(count) && ties.pairs.size < 30,
  'app.ownNameQuestion': ({ name = '' }, _, { raw }) => {
    const entries = raw.entries.filter(({ people }) => people.includes(name));
    return entries.length >= 0.9 * raw.entries.length && entries.every(({ people }) => people.length > 1);
  },
};

export const TIES_OF_PERSON: Checks = {
  'person.knowsCount': ({ count }, [name = ''], { ties }) => ties.neighbors(name).size === numberOf(count),
  'person.noTies': (_, [name = ''], { ties }) => ties.neighbors(name).size === 0,
  'person-measures.knownTiesCount': ({ count }, [name = ''], { ties }) => ties.neighbors(name).size === numberOf(count),
};

/** Burt's constraint and effective size around a person, the user, or the user within a group. */
export const closureOf =
  (ofWhom: 'person' | 'user' | 'cluster'): Check =>
  ({ openness, pairs, people, size, constraint }, [about = ''], facts) =>
    (ofWhom === 'cluster' ? (facts.clusters.get(about) ?? []) : [null]).some((members) => {
      const { alters, tiesAmong, measured } = egoOf(ofWhom, about, members, facts);
      const effective = alters - (2 * tiesAmong) / alters;
      const share = effective / alters;
      const word = share >= 0.75 ? 'open' : share >= 0.4 ? 'mixed' : 'other';
      const isCounted = alters === numberOf(people) && tiesAmong === numberOf(pairs) && openness === word;
      return alters >= 3 && isCounted && isNear(numberOf(size), effective, 1) && isNear(numberOf(constraint), measured, 2, 2 * MARGIN);
    });

export const closureTooFew =
  (ofWhom: 'person' | 'user' | 'cluster'): Check =>
  (_, [about = ''], facts) =>
    (ofWhom === 'cluster' ? (facts.clusters.get(about) ?? []) : [null]).some((members) => egoOf(ofWhom, about, members, facts).alters < 3);

function egoOf(ofWhom: 'person' | 'user' | 'cluster', ego: string, members: readonly string[] | null, { ties, strengths }: Facts) {
  const weightBetween = (a: string, b: string) => ties.pairs.get(pairKey(a, b))?.weight ?? 0;
  const ofUser = (name: string) => strengths.get(name)?.strength ?? 0;
  const alters = ofWhom === 'person' ? [...ties.neighbors(ego)] : (members ?? [...strengths.keys()]).filter((name) => ofUser(name) > 0);
  const inside = new Set(alters);
  const own = (name: string) => (ofWhom === 'person' ? weightBetween(ego, name) : ofUser(name));
  const sum = alters.reduce((total, name) => total + own(name), 0);
  // Around a person, ties to people outside count in the totals; around the user, only those among the alters.
  const total = new Map(
    alters.map((name) => {
      const others = [...ties.neighbors(name)].filter((other) => ofWhom === 'person' || inside.has(other));
      return [name, others.reduce((all, other) => all + weightBetween(name, other), ofWhom === 'person' ? 0 : own(name))];
    }),
  );
  let tiesAmong = 0;
  let measured = 0;
  for (const j of alters) {
    const common = [...ties.neighbors(j)].filter((q) => inside.has(q));
    tiesAmong += common.length / 2;
    const indirect = common.reduce((all, q) => all + ((own(q) / sum) * weightBetween(q, j)) / (total.get(q) ?? 1), 0);
    measured += (own(j) / sum + indirect) ** 2;
  }
  return { alters: alters.length, tiesAmong, measured };
}
