/**
 * What prepares a meeting with somebody, for everybody in the network: what they and the user have in common (the user's own profile), how to begin, what
 * changed, what was last noted, who introduced them. Everything is stored as it is said, with its day; nothing is guessed.
 */
import { dayNumber, type IsoDay } from '../../model/day';
import { profileOf } from '../../model/edits/imports/imports';
import { fold } from '../../model/fold';
import type { InteractionId, InterestId, PersonId } from '../../model/ids';
import { interactionsWith } from '../../model/interaction-log/log-queries';
import { latestJob, type PartialDay } from '../../model/jobs/jobs';
import type { Network, Person } from '../../model/network';
import { type ConversationOpener, openersFor } from './conversation-opener';

/** A field that an import changed. */
export interface FieldChange {
  readonly day: IsoDay;
  readonly field: 'company' | 'position' | 'place';
  readonly before: string;
  readonly after: string;
}

export interface InCommon {
  readonly interests: readonly InterestId[];
  /** As the user wrote them. */
  readonly places: readonly string[];
  readonly work: readonly string[];
  /** Stories that the user likes to tell, in which something of the person is named. */
  readonly stories: readonly string[];
}

export interface MeetingBrief {
  readonly inCommon: InCommon;
  readonly openers: readonly ConversationOpener[];
  /** The latest first. */
  readonly changes: readonly FieldChange[];
  /** Where they began to work within the last year. Null: not said. */
  readonly newJob: { readonly at: string; readonly from: PartialDay } | null;
  readonly notes: readonly { readonly interaction: InteractionId; readonly day: IsoDay; readonly note: string }[];
  /** Who introduced the person to the user, as the user stated. */
  readonly introducedBy: readonly PersonId[];
}

const MAX_OPENERS = 3;
const MAX_NOTES = 3;
/** Days after which a change of job is no news. */
const NEWS_DAYS = 365;
const FIELDS = ['company', 'position', 'place'] as const;

/** @param interests what the person cares about, as the analysis found it */
export function meetingBrief(network: Network, person: Person, interests: readonly InterestId[], today: IsoDay): MeetingBrief {
  const openers: ConversationOpener[] = [];
  for (const opener of openersFor(network, person.id, today)) if (openers.push(opener) === MAX_OPENERS) break;
  return {
    inCommon: inCommonWith(network, person, interests),
    openers,
    changes: changesOf(network, person, today),
    newJob: newJobOf(person, today),
    notes: lastNotes(network, person.id, today),
    introducedBy: [...network.ties.values()].filter(({ b, relation }) => b === person.id && relation === 'introduced').map(({ a }) => a),
  };
}

/** Interests of both that are not private; the user's places and employers that the person's own fields name as a whole. */
export function inCommonWith(network: Network, person: Person, interests: readonly InterestId[]): InCommon {
  const mine = profileOf(network);
  const theirs = new Set([...person.interests, ...interests]);
  const place = ` ${fold(person.place)} `; // several places are separated by ;
  const jobs = (person.jobs ?? []).map(({ at }) => at);
  const work = ` ${fold([person.company, person.position, ...jobs].join(' , '))} `;
  const names = (text: string, value: string) => fold(value) !== '' && text.includes(` ${fold(value)} `);
  return {
    interests: mine.interests.filter((id) => theirs.has(id) && network.interests.get(id)?.isPrivate === false),
    places: mine.places.filter((value) => names(place.replace(/[,;\s]+/g, ' '), value)),
    work: mine.work.filter((value) => names(work.replaceAll(',', ' ').replace(/\s+/g, ' '), value)),
    stories: mine.stories.filter((story) => tellsOf(story, network, person, theirs)),
  };
}

/** An interest that is not private, a place or an employer of the person stands in the story as whole words. */
function tellsOf(story: string, network: Network, person: Person, interests: ReadonlySet<InterestId>): boolean {
  const plain = (text: string) =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const things = [...interests].map((id) => network.interests.get(id)).flatMap((one) => (one?.isPrivate === false ? one.name : []));
  const told = ` ${plain(story)} `;
  return [...person.place.split(/[,;]/), person.company, ...things]
    .map(plain)
    .some((thing) => thing.length > 2 && told.includes(` ${thing} `));
}

/** The job that the person began within the last year. Null: none was said. */
export function newJobOf({ jobs = [] }: Pick<Person, 'jobs'>, today: IsoDay): MeetingBrief['newJob'] {
  const job = latestJob(jobs, today);
  return job === null || dayNumber(today) - job.first > NEWS_DAYS ? null : { at: job.at, from: job.from };
}

/** Only what a file said after it had said something else: a first value is no change. */
function changesOf(network: Network, person: Person, today: IsoDay): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  for (const { day, people } of network.imports.values()) {
    if (day > today || dayNumber(today) - dayNumber(day) > NEWS_DAYS) continue;
    const said = people.find(({ id }) => id === person.id);
    for (const field of FIELDS) {
      const [before = '', after = ''] = [said?.before[field], said?.said[field]];
      if (before !== '' && after !== '' && fold(before) !== fold(after) && person[field] === after)
        changes.push({ day, field, before, after });
    }
  }
  return changes.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
}

function lastNotes(network: Network, person: PersonId, today: IsoDay): MeetingBrief['notes'] {
  const noted = [...interactionsWith(network.interactions, [person])].filter(({ day, note }) => day <= today && note.trim() !== '');
  return noted
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, MAX_NOTES)
    .map(({ id, day, note }) => ({ interaction: id, day, note: note.trim() }));
}
