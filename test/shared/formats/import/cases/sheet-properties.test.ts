/**
 * Four properties of every import of contacts, on the import cases and on made sheets: the second import of a file changes nothing, under any ids;
 * every cell is found again in the network, in the skipped rows or in a warning; no row is taken for somebody else; no name has mis-decoded letters.
 *
 * `KITH_SHEETS=5000` makes that many sheets instead of 200; `KITH_FIRST_SHEET` is the seed of the first.
 */
import { describe, expect, it } from 'vitest';
import type { ReadChoices } from '../../../../../shared/formats/import/import-plan';
import { detectEncoding } from '../../../../../shared/formats/table/encoding/detect-encoding';
import { applyEdit } from '../../../../../shared/model/edit';
import { emptyNetwork, type Network } from '../../../../../shared/model/network';
import { copyNetwork } from '../../../../../shared/model/network-json';
import { textOf } from '../../../../../shared/strings/text';
import { caseFile, caseFiles, planFile } from '../../../../builders/contact-sheets/import-case';
import { type MadeSheet, makeSheet } from '../../../../builders/contact-sheets/made-sheet';
import { badNames, cellsNotFound, importedTwice, NO_TRUTH, wrongPeople } from '../../../../builders/contact-sheets/sheet-properties';

const SEEDS = 20;
/** Files in which another program damaged letters; Kith says so. */
const DAMAGED = /^64-/;

describe('import cases', () => {
  const readable = caseFiles().filter((path) => planFile(emptyNetwork(), caseFile(path), 1).ok);

  it('are mostly readable', () => expect(readable.length).toBeGreaterThan(60));

  it.each(readable)('%s', (path) => {
    const file = caseFile(path);
    const twice = Array.from({ length: SEEDS }, (_, seed) => importedTwice(file, seed, {}));
    expect(twice.flat()).toEqual([]);
    const network = emptyNetwork();
    const planned = planFile(network, file, 1);
    if (!planned.ok) throw new Error(textOf(planned.error.message));
    applyEdit(network, planned.value.plan.edit);
    expect(cellsNotFound(planned.value, network, NO_TRUTH)).toEqual([]);
    if (planned.value.table.format !== 'log') {
      expect(wrongPeople(emptyNetwork(), planned.value.table, NO_TRUTH)).toEqual([]);
      expect(wrongPeople(network, planned.value.table, NO_TRUTH)).toEqual([]);
    }
    if (!DAMAGED.test(path)) expect(badNames(network)).toEqual([]);
  });
});

/** The person a made row is about: the token in its note. */
function truthOf(text: string): number | null {
  const tokens = new Set(text.match(/k\d+k/g));
  return tokens.size === 1 ? Number([...tokens][0]?.slice(1, -1)) : null;
}

function violationsOf(sheet: MadeSheet): readonly string[] {
  // Where Kith asks for the encoding, the user says the right one.
  const asks = !sheet.encoding.startsWith('utf') && !detectEncoding(sheet.bytes).isClear;
  const choices = asks ? { encoding: sheet.encoding } : {};
  const network = emptyNetwork();
  const planned = planFile(network, sheet, 1, choices);
  if (!planned.ok) return [`refused: ${textOf(planned.error.message)}`];
  const { table, plan } = planned.value;
  const wrong = [...wrongPeople(network, table, truthOf)];
  applyEdit(network, plan.edit);
  wrong.push(...wrongPeople(network, table, truthOf), ...cellsNotFound(planned.value, network, truthOf), ...badNames(network));
  wrong.push(...violationsOfSecondFile(sheet, network, choices));
  for (const seed of [1, 2]) wrong.push(...importedTwice(sheet, seed, choices));
  const known = new Set([...network.people.values()].map(({ notes }) => truthOf(notes)));
  for (const { truth, given, family } of sheet.people) if (!known.has(truth)) wrong.push(`${given} ${family} (${truth}) is nobody`);
  return wrong;
}

/** The other file, then the first again: nobody is taken for somebody else, and the first file creates nobody. */
function violationsOfSecondFile(sheet: MadeSheet, before: Network, choices: ReadChoices): readonly string[] {
  const network = copyNetwork(before);
  const second = planFile(network, sheet.other, 2);
  if (!second.ok) return [`the other file is refused: ${textOf(second.error.message)}`];
  const wrong = [...wrongPeople(network, second.value.table, truthOf)];
  applyEdit(network, second.value.plan.edit);
  const again = planFile(network, sheet, 3, choices);
  if (!again.ok) return [...wrong, 'refused after the other file'];
  wrong.push(...wrongPeople(network, again.value.table, truthOf));
  const { created } = again.value.plan.report;
  return created > 0 ? [...wrong, `the first file creates ${created} after the other one`] : wrong;
}

describe('made sheets', () => {
  const count = Number(process.env.KITH_SHEETS ?? 200);
  const first = Number(process.env.KITH_FIRST_SHEET ?? 1);

  it(`${count} sheets hold all four properties`, { timeout: 3_600_000 }, () => {
    const violations: string[] = [];
    for (let seed = first; seed < first + count && violations.length < 40; seed++) {
      const sheet = makeSheet(seed);
      violations.push(...violationsOf(sheet).map((violation) => `${sheet.name} (${sheet.encoding}, ${sheet.damage}): ${violation}`));
    }
    expect(violations).toEqual([]);
  });
});
