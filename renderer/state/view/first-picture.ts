import type { Network } from '../../../shared/model/network';

/** More people than a glance takes in: without any contact logged, the circles would hold nobody. */
const MOST_IN_EMPTY_CIRCLES = 30;

/** Which picture to show after an import: the one that was shown, but the map where nobody could stand on a circle yet. */
export function firstPicture(network: Network, wanted: 'circles' | 'map'): 'circles' | 'map' {
  return network.interactions.size === 0 && network.people.size > MOST_IN_EMPTY_CIRCLES ? 'map' : wanted;
}
