/** Checks of how a circle is kept: its people counted anew, each by the rhythm that was set or by what the log says. */

import { plannedWith } from '../facts/contact-facts';
import type { Facts } from '../facts/facts';
import type { Check, Checks } from './check';
import { dueFrom, meant } from './check-due';
import { numberOf } from './message-pattern';

type Place = 'due' | 'quiet' | 'kept' | 'little' | 'apart' | 'company';

const PLACE_OF_STATE: Readonly<Record<string, Place>> = { active: 'kept', new: 'kept', planned: 'kept', fading: 'quiet', dormant: 'quiet' };

/** Where the person may stand; two places where the state is a matter of rounding. */
function placesOf(name: string, facts: Facts): ReadonlySet<Place> {
  if (facts.raw.people.get(name)?.isOrganization === true) return new Set(['company']);
  if (facts.raw.people.get(name)?.standing !== 'ordinary') return new Set(['apart']);
  if (meant(name, facts) !== null) {
    const from = dueFrom(name, facts);
    return new Set([from === null || from <= facts.today ? 'due' : 'kept']);
  }
  if (plannedWith(facts.raw, name, facts.today) !== null) return new Set(['kept']);
  return new Set([...facts.statesOf(name)].map((state) => PLACE_OF_STATE[state] ?? 'little'));
}

const counted =
  (place: Place): Check =>
  ({ count }, [circle = ''], facts) => {
    const places = [...facts.raw.people.values()]
      .filter(({ circles }) => circles.includes(circle))
      .map(({ name }) => placesOf(name, facts));
    const least = places.filter((possible) => possible.has(place) && possible.size === 1).length;
    const most = places.filter((possible) => possible.has(place)).length;
    return least <= numberOf(count) && numberOf(count) <= most;
  };

const stands =
  (place: Place): Check =>
  (_, [name = ''], facts) =>
    placesOf(name, facts).has(place);

/** `about`: the circle. */
export const CIRCLE: Checks = {
  'circles.due': counted('due'),
  'circles.quiet': counted('quiet'),
  'circles.kept': counted('kept'),
  'circles.little': counted('little'),
  'circles.apart': counted('apart'),
  'circles.company': counted('company'),
  'circles.nobody': (_, [circle = ''], { raw }) => [...raw.people.values()].every(({ circles }) => !circles.includes(circle)),
};

export const CIRCLE_MEMBER: Checks = {
  'circles.isDue': stands('due'),
  'circles.isQuiet': stands('quiet'),
  'circles.isCompany': stands('company'),
};
