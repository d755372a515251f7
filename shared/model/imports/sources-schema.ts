/** The form of what is kept of imports: who the user is, and who is held back. */
import { z } from 'zod';
import { jobs } from '../jobs/jobs-schema';
import { CHANNELS, type HeldBackPerson, type Interaction } from '../network';
import { day, idOf, LIMITS, line, listOf, note, objectOf, optional, textUpTo } from '../schema-parts';
import { HELD_BACK_REASONS, MAX_HELD_BACK_CONTACTS, type Me, type Profile } from './imported-sources';

const count = z.number().int().min(0);
export const messageCounts = objectOf<NonNullable<Interaction['messages']>>({ sent: count, received: count });

export const heldBack = objectOf<HeldBackPerson>({
  id: textUpTo(LIMITS.line),
  name: line,
  address: line,
  source: line,
  reason: z.enum(HELD_BACK_REASONS),
  sent: count,
  received: count,
  contacts: listOf(
    objectOf<HeldBackPerson['contacts'][number]>({
      day,
      channel: z.enum(CHANNELS),
      minutes: z.number().min(0).max(1_000_000).nullable(),
      direction: z.enum(['mutual', 'out', 'in']),
      note,
      messages: messageCounts,
      source: line,
      key: line,
    }),
    MAX_HELD_BACK_CONTACTS,
  ),
  imports: listOf(idOf()),
});

const profile = objectOf<Profile>({
  interests: listOf(idOf()),
  places: listOf(line),
  work: listOf(line),
  jobs: optional(jobs),
  stories: listOf(note),
});
export const me = objectOf<Me>({
  id: z.literal('me'),
  names: listOf(line),
  emails: listOf(line),
  phones: listOf(line),
  urls: listOf(line),
  profile: optional(profile),
});
