/** Checks of roles, of weak ties, and of what changed between two days. */

import { medianOf } from '../facts/contact-facts';
import type { Facts } from '../facts/facts';
import { MARGIN } from '../facts/strength-facts';
import { smallGroupsInCommon } from '../facts/tie-facts';
import { type Check, type Checks, namesListed } from './check';
import { numberOf } from './message-pattern';

/** The lists of people of clusters of that name that hold the person. */
function groupsOf(name: string, cluster: string, { clusters }: Facts): readonly (readonly string[])[] {
  return (clusters.get(cluster) ?? []).filter((members) => members.includes(name));
}

/** In touch with the person, with none of the others; the person is tied to one of them. */
const isOnlyLink: Check = ({ cluster = '' }, [name = ''], facts) =>
  groupsOf(name, cluster, facts).some((members) => {
    const others = members.filter((other) => other !== name);
    const isTied = others.some((other) => facts.ties.neighbors(name).has(other));
    return members.length >= 3 && isTied && facts.daysOf(name).length > 0 && others.every((other) => facts.daysOf(other).length === 0);
  });

const isMainLink: Check = ({ cluster = '' }, [name = ''], facts) =>
  groupsOf(name, cluster, facts).some((members) => {
    const strength = (other: string) => facts.strengths.get(other)?.strength ?? 0;
    const total = members.reduce((sum, other) => sum + strength(other), 0);
    const isTied = members.some((other) => facts.ties.neighbors(name).has(other));
    return members.length >= 3 && isTied && facts.daysOf(name).length > 0 && strength(name) >= 0.7 * total * (1 - MARGIN);
  });

const connects: Check = ({ first = '', second = '' }, [name = ''], facts) =>
  [first, second].every((cluster) =>
    (facts.clusters.get(cluster) ?? []).some((members) => members.some((other) => facts.ties.neighbors(name).has(other))),
  );

const leadsTo: Check = ({ person = '' }, [name = ''], { ties }) =>
  ties.neighbors(name).has(person) && smallGroupsInCommon(ties, name, person).length === 0;

/** Below the median of the user's ties, and with common contacts below those of three quarters of the people. */
const isWeak: Check = (_, [name = ''], { strengths, daysOf, ties }) => {
  const own = strengths.get(name)?.strength ?? 0;
  const all = [...strengths].filter(([, { strength }]) => strength > 0);
  const known = (who: string) => [...ties.neighbors(who)].reduce((sum, other) => sum + (strengths.get(other)?.strength ?? 0), 0);
  if (own <= 0 || daysOf(name).length < 2) return false;
  if (all.length < 20) return own < 0.5 * (1 + MARGIN) && ties.neighbors(name).size <= 1;
  const lowest = all.map(([who]) => known(who)).toSorted((x, y) => x - y);
  const border = lowest[Math.ceil(lowest.length / 4)] ?? 0;
  return own < medianOf(all.map(([, { strength }]) => strength)) * (1 + MARGIN) && known(name) <= border * (1 + MARGIN) + 1e-9;
};

export const ROLE_SENTENCE: Checks = {
  'analysis.roleOnlyLink': isOnlyLink,
  'analysis.roleMainLink': isMainLink,
  'analysis.roleConnects': connects,
  'analysis.roleLocalBridge': leadsTo,
  'analysis.roleWeak': isWeak,
};

/** The word in the table of measures, where nothing tells to whom the person leads: somebody fits. */
export const ROLE: Checks = {
  'labels.role.sole-link': (_, about, facts) =>
    [...facts.clusters.keys()].some((cluster) => isOnlyLink({ cluster }, about, facts) || isMainLink({ cluster }, about, facts)),
  'labels.role.local-bridge': (_, [name = ''], facts) => {
    const { ties } = facts;
    const isBridge = [...ties.neighbors(name)].some((other) => smallGroupsInCommon(ties, name, other).length === 0);
    const reached = [...facts.clusters.values()].flat().filter((members) => members.some((other) => ties.neighbors(name).has(other)));
    return isBridge || reached.length >= 2;
  },
  'labels.role.weak': isWeak,
  'labels.role.embedded': (_, [name = ''], { ties }) => ties.neighbors(name).size > 0 && ties.pairs.size >= 30,
  'labels.role.unknown': (_, [name = ''], { ties }) => ties.neighbors(name).size === 0 || ties.pairs.size < 30,
};

type HowSure = 'possible' | 'certain';

/**
 * Counts to whom it certainly happened, and to whom it may have happened (people at the border of a state or a ring): the printed number lies between, and
 * each printed name is of somebody to whom it may have happened.
 */
const changed =
  (happened: (name: string, now: Facts, before: Facts, howSure: HowSure) => boolean): Check =>
  ({ count, names = '', more }, _, now) => {
    const { before } = now;
    if (before === null) return false;
    const people = [...now.raw.people.keys()];
    const named = namesListed(names, (part) => now.raw.people.has(part)) ?? [];
    const least = people.filter((name) => happened(name, now, before, 'certain')).length;
    const most = people.filter((name) => happened(name, now, before, 'possible'));
    const said = numberOf(count);
    const others = more === undefined || more === '0' || more === 'other' ? 0 : numberOf(more);
    return named.length + others === said && said >= least && said <= most.length && named.every((name) => most.includes(name));
  };

const isQuietState = (state: string) => state === 'fading' || state === 'dormant';

const becameQuiet = (name: string, now: Facts, before: Facts, howSure: HowSure): boolean => {
  if (!before.raw.people.has(name)) return false;
  const [states, earlier] = [[...now.statesOf(name)], [...before.statesOf(name)]];
  if (howSure === 'certain') return states.every(isQuietState) && !earlier.some(isQuietState);
  return states.some(isQuietState) && !earlier.every(isQuietState);
};

const RINGS = [5, 15, 50, 150];

/** Ring of a rank, 4 beyond 150 or without strength: the closest and the furthest that it may be. */
function ringRange(name: string, { order }: Facts): readonly [closest: number, furthest: number] {
  const own = order.get(name) ?? 0;
  if (own <= 0) return [4, 4];
  const above = (factor: number) => [...order.values()].filter((value) => value > own * factor).length;
  const ringOf = (rank: number) => RINGS.filter((size) => rank >= size).length;
  return [
    ringOf(above(1 + 2 * MARGIN)),
    ringOf(Math.max(0, [...order.values()].filter((value) => value >= own * (1 - 2 * MARGIN)).length - 1)),
  ];
}

const moved = (direction: 'closer' | 'further') =>
  changed((name, now, before, howSure) => {
    if (!before.raw.people.has(name)) return false;
    const [later, earlier] = [ringRange(name, now), ringRange(name, before)];
    const [inner, outer] = direction === 'closer' ? [later, earlier] : [earlier, later];
    return howSure === 'certain' ? inner[1] < outer[0] : inner[0] < outer[1];
  });

const isNew = (name: string, _: Facts, { raw }: Facts) => !raw.people.has(name);

export const CHANGES: Checks = {
  'analysis.changes.met': changed(isNew),
  'analysis.changes.closer': moved('closer'),
  'analysis.changes.further': moved('further'),
  'analysis.changes.quiet': changed(becameQuiet),
  'analysis.changesNone': (_, __, now) =>
    [...now.raw.people.keys()].every(
      (name) => now.before !== null && !isNew(name, now, now.before) && !becameQuiet(name, now, now.before, 'certain'),
    ),
};
