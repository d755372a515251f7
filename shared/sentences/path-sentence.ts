/** What a step of an introduction path rests on, in words, and whom a path leads through. */
import type { IntroductionPath, IntroductionStep, PathGoal } from '../analysis/suggestions/introduction-paths';
import { formatRelativeDay } from '../lib/format-time';
import { assertNever } from '../lib/result';
import type { IsoDay } from '../model/day';
import type { PersonId } from '../model/ids';
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

/** Whom to ask: a message whose values are people. The page of a person need not name that person again. */
export function pathTitle(path: Pick<IntroductionPath, 'steps'>, goal: PathGoal) {
  const [first, second, third] = path.steps.map(({ to }) => to) as [PersonId, PersonId?, PersonId?];
  if (second === undefined) return { key: 'paths.direct', people: { person: first } } as const;
  const namesGoal = goal.kind !== 'person';
  if (third === undefined && namesGoal) return { key: 'paths.throughTo', people: { first, person: second } } as const;
  if (third === undefined) return { key: 'paths.through', people: { first } } as const;
  if (namesGoal) return { key: 'paths.throughTwoTo', people: { first, second, person: third } } as const;
  return { key: 'paths.throughTwo', people: { first, second } } as const;
}
