/** What stands on the page of a person before a meeting, and who of the others may help with what somebody looks for. */
import { meetingBrief } from '../../../../shared/analysis/suggestions/meeting-brief';
import { type Wish, waysToHelp, wishesSteps } from '../../../../shared/analysis/suggestions/needs-and-offers';
import { formatList } from '../../../../shared/lib/format-text';
import { formatDay, formatPartialDay } from '../../../../shared/lib/format-time';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { openerSentence } from '../../../../shared/sentences/reconnect-sentences';
import { text } from '../../../../shared/strings/text';
import { at, type Printed, type Shown } from './printed';

/** As the page shows them. */
const MOST_IN_COMMON = 6;

export function printedOfBriefs(shown: Shown): Printed[] {
  const { network, today, findings, names, perturbation } = shown;
  const wishes = runToEnd(wishesSteps(network, today)).map(perturbation.wish ?? ((wish) => wish));
  const found = new Map(findings.people.map(({ id, interests }) => [id, interests]));
  return [
    ...[...network.people.values()].flatMap((person) => {
      const plain = meetingBrief(network, person, found.get(person.id) ?? [], today);
      const { inCommon, introducedBy, newJob, changes, openers } = perturbation.brief?.(plain) ?? plain;
      const things = [...inCommon.interests.map((id) => network.interests.get(id)?.name ?? ''), ...inCommon.places, ...inCommon.work];
      const about = [names.person(person.id)];
      return [
        ...at('opener', about, ...openers.map((opener) => openerSentence(opener, { network, today }))),
        ...at('brief', about, things.length === 0 ? '' : text('brief.inCommon', { things: formatList(things.slice(0, MOST_IN_COMMON)) })),
        ...at('brief', about, ...inCommon.stories.map((story) => text('brief.story', { story }))),
        ...at(
          'brief',
          about,
          introducedBy.length === 0 ? '' : text('brief.introducedBy', { names: formatList(introducedBy.map(names.person)) }),
        ),
        ...at('brief', about, newJob === null ? '' : text('brief.newJob', { at: newJob.at, from: formatPartialDay(newJob.from) })),
        ...at(
          'brief',
          about,
          ...changes.map(({ field, before, after, day }) => text(`brief.${field}`, { before, after, day: formatDay(day, today) })),
        ),
      ];
    }),
    ...wishes.flatMap(({ kind, person, what, day }) =>
      at(
        'brief',
        [names.person(person)],
        text(`brief.${kind}`, { what, hasDay: day === null ? 'no' : 'yes', day: day === null ? '' : formatDay(day, today) }),
      ),
    ),
    ...printedWaysToHelp(shown, wishes),
  ];
}

function printedWaysToHelp({ today, names }: Shown, wishes: readonly Wish[]): Printed[] {
  const ways = waysToHelp(wishes);
  const dayOf = ({ day }: Wish) => (day === null ? 'none' : formatDay(day, today));
  if (ways.length === 0) return [];
  return [
    ...at('ways to help', [], text('brief.waysToHelp', { count: ways.length })),
    ...ways.flatMap(({ need, offer }) => {
      const [looking, having] = [names.person(need.person), names.person(offer.person)];
      return [
        ...at('way to help', [], text('brief.wayToHelp', { need: looking, looksFor: need.what, offer: having, has: offer.what })),
        ...at(
          'days of a way to help',
          [looking, need.what, having, offer.what],
          text('brief.wayToHelpDays', { needDay: dayOf(need), offerDay: dayOf(offer) }),
        ),
      ];
    }),
  ];
}
