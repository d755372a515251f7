/**
 * Personal logs from the events of many people: for each ego the messages they sent and received, as the network that Kith would hold for that person.
 * Rows with one time and one source are one message; everybody on it except the ego takes part. The first event is on 2020-01-01.
 */
import { dayNumber, type IsoDay, isoDay } from '../../../shared/model/day';
import type { InteractionId, PersonId } from '../../../shared/model/ids';
import { emptyNetwork, type Interaction, type Network } from '../../../shared/model/network';
import { newPerson } from '../../../shared/model/person';
import type { EventRow } from '../dataset-folder';

const SECONDS_PER_DAY = 86_400;
const FIRST_DAY = dayNumber('2020-01-01' as IsoDay);

export interface PersonalLog {
  readonly ego: string;
  /** All interactions, in the order of days. */
  readonly interactions: readonly Interaction[];
}

/** One log for each ego that has events, in the order of `egos`. */
export function personalLogs(rows: readonly EventRow[], egos: readonly string[]): readonly PersonalLog[] {
  const messages = messagesOf(rows);
  const start = messages[0]?.time ?? 0;
  return egos
    .map((ego): PersonalLog => {
      const interactions: Interaction[] = [];
      for (const { time, source, targets } of messages) {
        if (source !== ego && !targets.has(ego)) continue;
        const people = [source, ...targets].filter((name) => name !== ego) as readonly string[] as readonly PersonId[];
        interactions.push({
          ...BLANK,
          id: `i${String(interactions.length).padStart(7, '0')}` as InteractionId,
          day: isoDay(FIRST_DAY + Math.floor((time - start) / SECONDS_PER_DAY)),
          people: [...new Set(people)],
          direction: source === ego ? 'out' : 'in',
        });
      }
      return { ego, interactions };
    })
    .filter(({ interactions }) => interactions.length > 0);
}

const BLANK: Omit<Interaction, 'id' | 'day' | 'people' | 'direction'> = {
  precision: 'day',
  channel: 'message',
  minutes: null,
  topics: [],
  note: '',
  favor: null,
  promise: '',
  mayQuote: true,
  origin: null,
};

/** The network as it stood on the morning of a day: nothing of that day or later is in it. */
export function networkBefore({ interactions }: PersonalLog, day: IsoDay): Network {
  const network = emptyNetwork();
  for (const interaction of interactions) {
    if (interaction.day >= day) break;
    network.interactions.set(interaction.id, interaction);
    for (const id of interaction.people) if (!network.people.has(id)) network.people.set(id, newPerson(id, id));
  }
  return network;
}

interface Message {
  readonly time: number;
  readonly source: string;
  readonly targets: Set<string>;
}

function messagesOf(rows: readonly EventRow[]): readonly Message[] {
  const byKey = new Map<string, Message>();
  for (const { time, source, target } of rows) {
    if (source === target) continue;
    const key = `${time} ${source}`;
    const message = byKey.get(key) ?? { time, source, targets: new Set<string>() };
    message.targets.add(target);
    byKey.set(key, message);
  }
  return [...byKey.values()].sort((a, b) => a.time - b.time || (a.source < b.source ? -1 : 1));
}
