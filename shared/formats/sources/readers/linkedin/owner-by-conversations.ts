/** Who the owner of messages.csv may be: LinkedIn does not say, but the owner takes part in every conversation. */
import type { Participant, SourceEvent, SourceOwner } from '../../source-record';
import { participantKey } from '../participants';

export class OwnerByConversations {
  private readonly stated = new Map<string, Participant>();
  /** Key of participant → participant of every conversation so far. Null: no conversation yet. */
  private candidates: Map<string, Participant> | null = null;
  private readonly conversations = new Set<string>();

  /** @param direction the column of 2018: `INCOMING` or `OUTGOING` */
  add(event: SourceEvent, direction: string): void {
    if (/^outgoing$/i.test(direction) && event.from !== null) this.stated.set(participantKey(event.from), event.from);
    if (event.exclusion !== null) return;
    const people = event.from === null ? event.others : [event.from, ...event.others];
    const byKey = new Map(people.map((person) => [participantKey(person), person]));
    this.conversations.add(event.thread || [...byKey.keys()].sort().join(','));
    if (this.candidates === null) this.candidates = byKey;
    else for (const key of this.candidates.keys()) if (!byKey.has(key)) this.candidates.delete(key);
  }

  records(): readonly SourceOwner[] {
    if (this.stated.size > 0) return [...this.stated.values()].map((participant) => ({ kind: 'owner', participant, isStated: true }));
    const [only, another] = this.candidates?.values() ?? [];
    if (only === undefined || another !== undefined || this.conversations.size < 2) return [];
    return [{ kind: 'owner', participant: only, isStated: false }];
  }
}
