/** What a step of an introduction path rests on, in words. */
import type { IntroductionStep } from '../analysis/suggestions/introduction-paths';
import { formatRelativeDay } from '../lib/format-time';
import { assertNever } from '../lib/result';
import type { IsoDay } from '../model/day';
import type { Network } from '../model/network';
import { text } from '../strings/text';
import { evidenceSentence } from './tie-sentence';

/** "in touch on 14 days, last 3 weeks ago", "both at Contoso"; begins with a small letter. */
export function stepSentence({ basis }: Pick<IntroductionStep, 'basis'>, network: Pick<Network, 'interests'>, today: IsoDay): string {
  switch (basis.kind) {
    case 'contact':
      return text('suggestions.stepContact', { days: basis.contactDays, ago: formatRelativeDay(basis.lastContact, today) });
    case 'tie':
      return evidenceSentence(basis, today);
    case 'same-employer':
      return text('suggestions.stepSameEmployer', { company: basis.company });
    case 'rare-interest':
      return text('suggestions.stepRareInterest', { interest: network.interests.get(basis.interest)?.name ?? '' });
    default:
      return assertNever(basis);
  }
}
