/** How the panels say dates, spans, counts and relations. */
import { dayNumber, type IsoDay } from '../../shared/model/day';
import type { Interaction, Relation } from '../../shared/model/network';

export const RELATION_WORDS: Record<Relation, string> = {
  partner: 'partner of',
  parent: 'parent of',
  sibling: 'sibling of',
  'close-friend': 'close friend of',
  friend: 'friend of',
  relative: 'relative of',
  introduced: 'introduced you to',
  colleague: 'colleague of',
  knows: 'knows',
};

/** "3 May", with the year when it is not this one. */
export function spokenDay(day: IsoDay, today: IsoDay): string {
  const date = new Date(`${day}T12:00:00Z`);
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/** The day of an interaction as precisely as it is known: "3 May 2026", "May 2026", "2026". */
export function interactionDay(interaction: Pick<Interaction, 'day' | 'precision'>, today: IsoDay): string {
  if (interaction.precision === 'year') return interaction.day.slice(0, 4);
  if (interaction.precision === 'month') {
    return new Date(`${interaction.day}T12:00:00Z`).toLocaleDateString('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });
  }
  return spokenDay(interaction.day, today);
}

/** "today", "yesterday", "5 days ago", "7 weeks ago", "in 3 days". */
export function ago(day: IsoDay, today: IsoDay): string {
  const days = dayNumber(today) - dayNumber(day);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days === -1) return 'tomorrow';
  const span = duration(Math.abs(days));
  return days > 0 ? `${span} ago` : `in ${span}`;
}

/** Days in the unit a person would say: "9 days", "3 weeks", "7 months", "2 years". */
export function duration(days: number): string {
  const [count, unit] =
    days < 14
      ? [Math.round(days), 'day']
      : days < 75
        ? [Math.round(days / 7), 'week']
        : days < 700
          ? [Math.round(days / 30.44), 'month']
          : [Math.round(days / 365.25), 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** "1 person", "5 people". */
export function countOf(count: number, one: string, many: string): string {
  return `${inThousands(count)} ${count === 1 ? one : many}`;
}

/** "12,345" */
export function inThousands(count: number): string {
  return count.toLocaleString('en-GB');
}

/** "682 of 2,376" */
export function shareOf(part: number, whole: number): string {
  return `${inThousands(part)} of ${inThousands(whole)}`;
}

/** "Ana, Ben and Carla" */
export function listOf(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

/** Up to two letters that stand for a person in an avatar. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = words[0] ?? name.trim();
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return ([...first][0] ?? '?').toUpperCase() + ([...last][0] ?? '').toUpperCase();
}
