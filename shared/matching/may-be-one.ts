/** Whether two people of the week's list are probably one person. For a few people, at once: the Duplicates page compares everybody, and takes longer. */
import { areDistinct } from '../model/edits/distinctions';
import type { PersonId } from '../model/ids';
import type { Network } from '../model/network';
import { Matcher } from './find-duplicates';
import { recordOf } from './network-duplicates';
import { LIKELY } from './probability';

/** The frequencies of names in the network are left out here, so two namesakes with common names count too. Nobody whom the user called different does. */
export function mayBeOne(network: Network): (a: PersonId, b: PersonId) => boolean {
  return (a, b) => {
    const [one, other] = [network.people.get(a), network.people.get(b)];
    if (one === undefined || other === undefined || areDistinct(network, a, b)) return false;
    const matcher = new Matcher();
    matcher.add(recordOf(one, network));
    matcher.add(recordOf(other, network));
    const candidate = matcher.candidate(0, 1);
    return candidate !== null && (candidate.isCertain || candidate.probability >= LIKELY);
  };
}
