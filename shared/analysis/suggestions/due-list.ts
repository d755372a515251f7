/**
 * Everybody with whom contact is due by the rhythm the user meant (ties/due.ts). The weekly list takes a few of them; here nobody is left out. A person
 * leaves this list in four ways only: contact, a snooze, "never suggest", or a longer rhythm.
 */
import type { IsoDay } from '../../model/day';
import { isSnoozed } from '../../model/edits/reconnect';
import type { PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import type { DueFindings, PersonFindings } from '../data/findings';

export interface DueRow {
  readonly person: PersonId;
  readonly due: DueFindings;
  readonly lastContact: IsoDay | null;
  /** A contact that is planned already; null: none. */
  readonly plannedFor: IsoDay | null;
}

/** Those who wait longest, measured by their own rhythm, first; those without any contact last. */
export function dueList(network: Network, people: readonly PersonFindings[], today: IsoDay): readonly DueRow[] {
  const rows: DueRow[] = [];
  for (const { id, due, lastContact, plannedFor } of people) {
    if (due?.basis !== 'declared' || !isDue(due) || isSnoozed(network, id, today)) continue;
    rows.push({ person: id, due, lastContact, plannedFor });
  }
  return rows.sort((a, b) => rhythmsWaited(b) - rhythmsWaited(a) || (a.person < b.person ? -1 : 1));
}

/** True when contact is due today or was due before. */
export function isDue({ inDays }: DueFindings): boolean {
  return inDays === null || inDays <= 0;
}

/** Days since the contact was due, in rhythms of the person; −1 without any contact. */
function rhythmsWaited({ due }: DueRow): number {
  return due.inDays === null ? -1 : -due.inDays / due.everyDays;
}
