/** What the matching knows about one person: of the network, or of a row of a file. */
import { fold } from '../model/fold';
import type { Origin } from '../model/network';

export interface LinkageRecord {
  readonly name: string;
  readonly nickname: string;
  /** Other names of the same person: in files, before a marriage, before a change by the user. */
  readonly aliases: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Label of the number at the same place in `phones`; empty: none. */
  readonly phoneLabels: readonly string[];
  readonly urls: readonly string[];
  readonly company: string;
  readonly position: string;
  readonly place: string;
  /** `YYYY-MM-DD`, `--MM-DD`, or empty. */
  readonly birthday: string;
  /** Names of circles. */
  readonly circles: readonly string[];
  /** Kinds of files the person comes from. */
  readonly sources: readonly string[];
}

/** The fields that a person of the network and a row of a file have in common. */
export interface Recorded {
  readonly name: string;
  readonly nickname: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly urls: readonly string[];
  readonly company: string;
  readonly position: string;
  readonly place: string;
  readonly birthday: string;
  readonly phoneLabels?: Readonly<Record<string, string>> | ReadonlyMap<string, string>;
  readonly origins?: readonly Origin[];
}

/** @param circles names of the circles @param aliases other names of the person */
export function linkageRecord(recorded: Recorded, circles: readonly string[], aliases: readonly string[] = []): LinkageRecord {
  const labels = recorded.phoneLabels;
  const labelOf = (phone: string) =>
    (labels instanceof Map ? labels.get(phone) : (labels as Readonly<Record<string, string>> | undefined)?.[phone]) ?? '';
  const { name, nickname, emails, phones, urls, company, position, place, birthday, origins } = recorded;
  return {
    name,
    nickname,
    aliases,
    emails,
    phones,
    phoneLabels: labels === undefined ? [] : phones.map(labelOf),
    urls,
    company,
    position,
    place,
    birthday,
    circles,
    sources: origins === undefined ? [] : [...new Set(origins.map(({ source }) => source))],
  };
}

/** The town: "Zagreb, Croatia" and "Zagreb" are equal. */
export function placeKey(place: string): string {
  return fold(place.split(',')[0] ?? '');
}
