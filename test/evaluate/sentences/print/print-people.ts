/** The page of each person, and what is said of the network as a whole. */
import { newJobs, quietSinceOwnJob } from '../../../../shared/analysis/contacts/job-changes';
import { lookingBack } from '../../../../shared/analysis/contacts/looking-back';
import type { PersonFindings } from '../../../../shared/analysis/data/findings';
import { changesBetween } from '../../../../shared/analysis/results/changes';
import { CARE_PLACES, circleCare } from '../../../../shared/analysis/suggestions/circle-care';
import { datesAhead } from '../../../../shared/analysis/suggestions/dates-ahead';
import { dueList } from '../../../../shared/analysis/suggestions/due-list';
import { MEASURES } from '../../../../shared/measures/measures';
import { dayNumber } from '../../../../shared/model/day';
import { dateAheadBesideName, dateAheadSentence, dueSentence, dueSentenceBesideName } from '../../../../shared/sentences/due-sentences';
import {
  circleInTouchSentence,
  lookingBackSentences,
  newJobSentence,
  quietSinceJobSentence,
  quietSinceSentence,
  weekSentence,
  weeksSentence,
} from '../../../../shared/sentences/looking-back-sentences';
import { changesSentence, closureSentence } from '../../../../shared/sentences/network-sentences';
import { lastContactSentence, rhythmSentence } from '../../../../shared/sentences/rhythm-sentence';
import { quietSentence, roleSentence, structureSentence } from '../../../../shared/sentences/role-sentence';
import { comingDay } from '../../../../shared/strings/phrases';
import { text } from '../../../../shared/strings/text';
import { at, holesIn, type Printed, type Shown, withoutTags } from './printed';

export function printedOfPeople(shown: Shown): Printed[] {
  const { network, today, findings, names } = shown;
  const labels = new Map(findings.clusters.map(({ id, label }) => [id, label]));
  const holes = holesIn(shown);
  const context = {
    today,
    clusterLabel: (id: string) => labels.get(id as never) ?? '',
    interestName: (id: string) => network.interests.get(id as never)?.name ?? '',
    isPlacedByUser: (id: string) => network.memberships.has(id as never),
    isUncertain: () => false,
    structuralHoles: holes.ofPerson,
  };
  return findings.people.flatMap((person) => {
    const about = [names.person(person.id)];
    const rhythm = rhythmSentence(person.rhythm, findings.today);
    return [
      ...at('rhythm', about, rhythm),
      ...(rhythm === '' ? at('last contact', about, lastContactSentence(person.lastContact, connectedOn(shown, person), today)) : []),
      ...at('role sentence', about, roleSentence(person.roleReason, names)),
      ...MEASURES.flatMap(({ key, words }) => at(`measure ${key}`, about, words(person, context))),
      ...(person.knownTies > 0 ? at('ties of a person', about, text('person.knowsCount', { count: person.knownTies })) : []),
      ...(person.knownTies === 0 ? at('ties of a person', about, text('person.noTies')) : []),
      ...(isNever(shown, person) ? at('decision', about, text('person.isNeverSuggested')) : []),
      ...(network.people.get(person.id)?.standing === 'do-not-track' ? at('decision', about, text('person.isNotTracked')) : []),
    ];
  });
}

function connectedOn({ network }: Shown, { id }: PersonFindings) {
  return network.people.get(id)?.connectedOn ?? null;
}

function isNever({ network }: Shown, { id }: PersonFindings): boolean {
  return network.decisions.get(id)?.isNever ?? false;
}

const DAYS_AHEAD = 60;

/** Who is due by the rhythm that the user set, and dates ahead. */
export function printedOfDue({ network, today, findings, names }: Shown): Printed[] {
  return [
    ...dueList(network, findings.people, today).flatMap(({ person, due }) =>
      at('due', [names.person(person)], dueSentence(due, today), dueSentenceBesideName(due, today)),
    ),
    ...datesAhead(network, today, DAYS_AHEAD).flatMap((date) => {
      const day = String(dayNumber(date.day));
      const [first] = date.people;
      const short = date.kind === 'promise' ? '' : dateAheadBesideName(date, comingDay(dayNumber(date.day), dayNumber(today)));
      return [
        ...at('date ahead', [day], dateAheadSentence(date, network)),
        ...(first === undefined ? [] : at('date ahead', [day, names.person(first)], short)),
      ];
    }),
  ];
}

/** How each circle is kept, as a whole and beside its people. */
export function printedOfCircles({ network, findings, names }: Shown): Printed[] {
  const found = new Map(findings.people.map((person) => [person.id, person]));
  return circleCare(network, found).flatMap((care) => {
    const circle = [network.circles.get(care.circle)?.name ?? ''];
    return [
      ...(care.members.length === 0 ? at('circle', circle, text('circles.nobody')) : []),
      ...CARE_PLACES.flatMap((place) => at('circle', circle, text(`circles.${place}`, { count: care.counts[place] }))),
      ...care.members.flatMap(({ person, place }) => [
        ...(place === 'due' ? at('circle member', [names.person(person)], text('circles.isDue')) : []),
        ...(place === 'company' ? at('circle member', [names.person(person)], text('circles.isCompany')) : []),
        ...(place === 'quiet' ? at('circle member', [names.person(person)], text('circles.isQuiet')) : []),
      ]),
    ];
  });
}

/** How much the user kept in touch, with whom of each circle, and who went quiet. */
export function printedOfLookingBack({ network, today, findings, names, perturbation }: Shown): Printed[] {
  const found = new Map(findings.people.map((person) => [person.id, person]));
  const back = lookingBack(network, found, today);
  const sinceJob = quietSinceOwnJob(network, today);
  const jobs = newJobs(network, found, today).map(perturbation.newJob ?? ((job) => job));
  return [
    ...(sinceJob === null ? [] : at('quiet since a job', [], quietSinceJobSentence(sinceJob))),
    ...(sinceJob?.people ?? []).flatMap((quiet) => at('quiet since a job', [names.person(quiet.person)], quietSinceSentence(quiet, today))),
    ...jobs.flatMap((job) => at('new job', [names.person(job.person)], newJobSentence(job))),
    ...at('looking back', [], ...lookingBackSentences(back), weeksSentence(back)),
    ...at('looking back', [], ...back.weeks.map((_, week) => weekSentence(back, week, today))),
    ...back.circles.flatMap((circle) =>
      at('circle in touch', [network.circles.get(circle.circle)?.name ?? ''], circleInTouchSentence(circle)),
    ),
    ...back.quiet.flatMap((quiet) => at('quiet since', [names.person(quiet.person)], quietSinceSentence(quiet, today))),
  ];
}

/** `earlier`: the network as it was on the day to which the time bar is set. */
export function printedOfNetwork(shown: Shown, earlier: Shown): Printed[] {
  const { findings, names } = shown;
  const maybeUser = findings.maybeUser === null ? '' : withoutTags(text('app.ownNameQuestion', { name: names.person(findings.maybeUser) }));
  return [
    ...at('network', [], structureSentence(findings.structure), quietSentence(findings), maybeUser),
    ...at('closure of the user', [], closureSentence(holesIn(shown).ofUser())),
    ...at('changes', [], ...changesSentence(changesBetween(earlier.findings, findings), names.person).split('; ')),
  ];
}
