/** Contacts files as tests read and plan them. */
import { readFileSync } from 'node:fs';
import type { ImportPlan, ImportTable, ReadChoices } from '../../shared/formats/import/import-plan';
import { planContacts } from '../../shared/formats/import/plan-contacts';
import { readImportTable } from '../../shared/formats/import/read-table';
import type { Limits } from '../../shared/formats/table/limits';
import type { IsoDay } from '../../shared/model/day';
import { applyEdit } from '../../shared/model/edit';
import { idSource, seededRandom } from '../../shared/model/ids';
import type { Network, Person } from '../../shared/model/network';
import { textOf } from '../../shared/strings/text';

export const TODAY = '2026-03-04' as IsoDay;

export function fixture(name: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: readFileSync(new URL(`../fixtures/contacts/${name}`, import.meta.url)) };
}

export function csv(text: string | Uint8Array, name = 'contacts.csv'): { name: string; bytes: Uint8Array } {
  return { name, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
}

export function tableOf(file: { name: string; bytes: Uint8Array }, choices?: ReadChoices, limits?: Limits): ImportTable {
  const table = readImportTable(file, choices, limits);
  if (!table.ok) throw new Error(`${table.error.kind}: ${textOf(table.error.message)}`);
  return table.value;
}

/** Plans without applying. */
export function planOf(network: Network, file: { name: string; bytes: Uint8Array }, choices?: ReadChoices): ImportPlan {
  const plan = planContacts(network, tableOf(file, choices), { newId: idSource(seededRandom(network.people.size + 1)), today: TODAY });
  if (!plan.ok) throw new Error(`${plan.error.kind}: ${textOf(plan.error.message)}`);
  return plan.value;
}

/** Plans and applies, as the app does. */
export function importInto(network: Network, file: { name: string; bytes: Uint8Array }, choices?: ReadChoices): ImportPlan {
  const plan = planOf(network, file, choices);
  applyEdit(network, plan.edit);
  return plan;
}

/** "3 rows: 1 created, 0 updated, 1 unchanged, 1 skipped"; throws when the sum does not hold. */
export function reportOf({ report }: ImportPlan): string {
  const { rows, created, updated, unchanged, skipped } = report;
  if (rows !== created + updated + unchanged + skipped.length) throw new Error(`the report does not add up: ${JSON.stringify(report)}`);
  return `${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${skipped.length} skipped`;
}

export function peopleOf(network: Network): Person[] {
  return [...network.people.values()];
}

export function names(network: Network): string[] {
  return peopleOf(network).map((person) => person.name);
}

/** A person without what is empty, with circles and interests by name: short enough to compare with what a file says. */
export function said(network: Network, person: Person | undefined): Record<string, unknown> {
  const { id: _id, origins: _origins, isKin: _isKin, standing: _standing, circles, interests, ...rest } = person as Person;
  const facts: Record<string, unknown> = {
    ...rest,
    circles: circles.map((circle) => network.circles.get(circle)?.name),
    interests: interests.map((interest) => network.interests.get(interest)?.name),
  };
  const isSomething = (value: unknown) => (typeof value === 'object' ? value !== null && Object.keys(value).length > 0 : value !== '');
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => isSomething(value)));
}
