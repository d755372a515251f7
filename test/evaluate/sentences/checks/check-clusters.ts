/** Checks of what is said of clusters. Who is in one is what its page lists; what is said of these people is counted. */
import { fold } from '../../../../shared/model/fold';
import type { Facts } from '../facts/facts';
import { MARGIN } from '../facts/strength-facts';
import { pairKey } from '../facts/tie-facts';
import { type Check, type Checks, isNear } from './check';
import { numberOf } from './message-pattern';

type Members = readonly string[];

/** True of a cluster of that name: two may have the same. */
const ofCluster =
  (isTrue: (values: Readonly<Record<string, string>>, members: Members, facts: Facts, about: readonly string[]) => boolean): Check =>
  (values, about, facts) =>
    (facts.clusters.get(about[0] ?? '') ?? []).some((members) => isTrue(values, members, facts, about));

type TraitKind = 'interest' | 'employer' | 'school' | 'circle' | 'place';

/** Whether a person has a trait, compared without case and accents. */
function hasTrait(kind: TraitKind, name: string, person: string, { raw, interestsOf }: Facts): boolean {
  const known = raw.people.get(person);
  if (known === undefined) return false;
  const values = {
    interest: [...interestsOf(person)],
    employer: [known.company],
    school: known.schools,
    circle: known.circles,
    place: [known.place],
  }[kind];
  return values.some((value) => value !== '' && fold(value) === fold(name));
}

function share(kind: TraitKind, name: string, people: Iterable<string>, facts: Facts): { readonly count: number; readonly size: number } {
  const all = [...people];
  return { count: all.filter((person) => hasTrait(kind, name, person, facts)).length, size: all.length };
}

/** How many times the share among all people. */
function liftOf(kind: TraitKind, name: string, members: Members, facts: Facts): number {
  const [here, all] = [share(kind, name, members, facts), share(kind, name, facts.raw.people.keys(), facts)];
  return here.count / here.size / (all.count / all.size);
}

/** "12 times as often as among all your people"; below 1.5 no number is said. */
function isLift(said: string, lift: number): boolean {
  if (said === 'no') return lift < 1.5 + 1e-9;
  return lift >= 1.5 - 1e-9 && (lift >= 9.95 ? isNear(numberOf(said), lift, 0) : isNear(numberOf(said), lift, 1));
}

const sharesTrait = (kind: TraitKind): Check =>
  ofCluster(({ isAll, count, size, name = '', lift = '' }, members, facts) => {
    const counted = share(kind, name, members, facts);
    const isCount = isAll === 'yes' ? counted.count === counted.size : counted.count === numberOf(count);
    return isCount && counted.size === numberOf(size) && isLift(lift, liftOf(kind, name, members, facts));
  });

function tiesInside(members: Members, { ties }: Facts): number {
  const inside = new Set(members);
  return [...ties.pairs.keys()].filter((key) => key.split('\n').every((name) => inside.has(name))).length;
}

function weightInside(person: string, members: Members, { ties }: Facts): number {
  return members.reduce((sum, other) => sum + (ties.pairs.get(pairKey(person, other))?.weight ?? 0), 0);
}

/** Nobody has clearly more tie weight inside. */
function isCenter(person: string, members: Members, facts: Facts): boolean {
  const own = weightInside(person, members, facts);
  return members.includes(person) && members.every((other) => weightInside(other, members, facts) <= own * (1 + MARGIN) + 1e-9);
}

/** Some of the members were at one entry of more than 12 people. */
function metInGatherings(members: Members, { raw, today }: Facts): boolean {
  return raw.entries.some(
    ({ day, people }) => day <= today && people.length > 12 && people.filter((name) => members.includes(name)).length >= 2,
  );
}

/** A trait of any kind that at least two members, and at least a fifth of them, have. */
function isTraitOf(trait: string, members: Members, facts: Facts): boolean {
  return (['interest', 'employer', 'school', 'circle', 'place'] as const).some((kind) => {
    const { count, size } = share(kind, trait, members, facts);
    return count >= Math.max(2, size / 5);
  });
}

const around = ofCluster(({ basis, person = '' }, members, facts) =>
  basis === 'gatherings' ? members.includes(person) && metInGatherings(members, facts) : isCenter(person, members, facts),
);

export const CLUSTER_NAME: Checks = {
  'analysis.clusterTwoTraits': ofCluster(
    ({ first = '', second = '' }, members, facts) => isTraitOf(first, members, facts) && isTraitOf(second, members, facts),
  ),
  'analysis.clusterAround': around,
  'analysis.clusterAroundNumbered': around,
  'analysis.clusterTraitAround': ofCluster(
    ({ trait = '', person = '' }, members, facts) =>
      members.includes(person) && (isTraitOf(trait, members, facts) || trait.split(' and ').every((one) => isTraitOf(one, members, facts))),
  ),
};

/** A name of one trait is no message, only the trait. */
export const traitName: Check = ofCluster((_, members, facts, [label = '']) => isTraitOf(label, members, facts));

export const CLUSTER_SIZE: Checks = {
  'cluster.sizeNamed': ofCluster(({ count }, members) => members.length === numberOf(count)),
  'cluster.sizeUnnamed': ofCluster(({ count }, members) => members.length === numberOf(count)),
};

export const CLUSTER_REASON: Checks = {
  'analysis.clusterShare.interest': sharesTrait('interest'),
  'analysis.clusterShare.employer': sharesTrait('employer'),
  'analysis.clusterShare.school': sharesTrait('school'),
  'analysis.clusterShare.circle': sharesTrait('circle'),
  'analysis.clusterShare.place': sharesTrait('place'),
  'analysis.clusterTies': ofCluster(({ ties, size, person = '', tiesOfPerson }, members, facts) => {
    const tied = members.filter((other) => facts.ties.neighbors(person).has(other)).length;
    const isSize = members.length === numberOf(size) && tied === numberOf(tiesOfPerson);
    return isSize && tiesInside(members, facts) === numberOf(ties) && isCenter(person, members, facts);
  }),
  'analysis.clusterGatherings': ofCluster(
    ({ size }, members, facts) =>
      members.length === numberOf(size) && tiesInside(members, facts) < members.length - 1 && metInGatherings(members, facts),
  ),
  'analysis.clusterNothingKnown': ofCluster(
    ({ size }, members, facts) => members.length === numberOf(size) && tiesInside(members, facts) === 0,
  ),
};

/** Beside the name of an interest: "7 of 9, 12× your average". */
export const CLUSTER_INTEREST: Checks = {
  'cluster.shared': ofCluster(({ count, size, lift = '' }, members, facts, [, interest = '']) =>
    isShared(interest, { count: numberOf(count), size: numberOf(size), lift }, members, facts),
  ),
};

function isShared(interest: string, said: { count: number; size: number; lift: string }, members: Members, facts: Facts): boolean {
  const counted = share('interest', interest, members, facts);
  const times = said.lift === 'about your average' ? 'no' : said.lift.replace('× your average', '');
  return counted.count === said.count && counted.size === said.size && isLift(times, liftOf('interest', interest, members, facts));
}

export const CLUSTER_TIES: Checks = {
  'cluster.tiesInside': ofCluster(({ count }, members, facts) => tiesInside(members, facts) === numberOf(count)),
};

export const CLUSTER_ROW_TIES: Checks = {
  'cluster.tiesOfPairs': ofCluster(
    ({ ties, pairs }, members, facts) =>
      tiesInside(members, facts) === numberOf(ties) && (members.length * (members.length - 1)) / 2 === numberOf(pairs),
  ),
  'cluster.onePerson': ofCluster((_, members) => members.length === 1),
};

export const CLUSTER_ROW_SHARED: Checks = {
  'cluster.sharedInterest': ofCluster(({ name = '', count, size, lift = '' }, members, facts) =>
    isShared(name, { count: numberOf(count), size: numberOf(size), lift }, members, facts),
  ),
  'cluster.nothingNoted': ofCluster((_, members, facts) =>
    [...facts.raw.interests.keys()].every(
      (interest) => share('interest', interest, members, facts).count < 2 || liftOf('interest', interest, members, facts) <= 1 + 1e-9,
    ),
  ),
};

/** In which cluster a person is listed. */
export const PERSON_CLUSTER: Checks = {
  'person-measures.clusterNone': (_, [name = ''], { clusters }) => ![...clusters.values()].flat().some((members) => members.includes(name)),
  'person-measures.clusterOne': ({ cluster = '', placing }, [name = ''], { clusters, raw }) =>
    (clusters.get(cluster) ?? []).some((members) => members.includes(name)) && (placing === 'user') === raw.people.get(name)?.isPlaced,
  'person-measures.clusterTwo': ({ cluster = '', second = '', placing }, [name = ''], facts) =>
    (facts.clusters.get(cluster) ?? []).some((members) => members.includes(name)) &&
    (facts.clusters.get(second) ?? []).some((members) => isConnected(name, members, facts)) &&
    (placing === 'user') === facts.raw.people.get(name)?.isPlaced,
};

/** Tied to members, or with something in common with them: what the weight of a second membership is made of. */
function isConnected(name: string, members: Members, facts: Facts): boolean {
  if (members.includes(name)) return false;
  const [own, company] = [facts.interestsOf(name), facts.raw.people.get(name)?.company ?? ''];
  return members.some(
    (other) =>
      facts.ties.neighbors(name).has(other) ||
      [...facts.interestsOf(other)].some((interest) => own.has(interest)) ||
      (company !== '' && hasTrait('employer', company, other, facts)) ||
      facts.raw.entries.some(({ people }) => people.length > 12 && people.includes(name) && people.includes(other)),
  );
}
