import { expect, it } from 'vitest';
import { Blocks } from '../../../shared/matching/blocks';
import { mostBitsBesideNames } from '../../../shared/matching/common-fields';
import { compareRecords, haveOnlyCommonFields } from '../../../shared/matching/compare-records';
import { mostNameBits } from '../../../shared/matching/name-bound';
import { nameEvidence } from '../../../shared/matching/name-evidence';
import { RecordColumns } from '../../../shared/matching/record-columns';
import { madePeople } from '../../builders/who-is-who/made-people';

it.each([1, 2, 3])('is never less than what a full comparison finds (seed %i)', (seed) => {
  const columns = new RecordColumns();
  const blocks = new Blocks();
  for (const { record } of madePeople(seed, 500)) {
    columns.add(record);
    blocks.add(columns);
  }
  let bounded = 0;
  let apart = 0;
  for (let b = 0; b < columns.size; b++) {
    blocks.eachPartner(b, b, (a, canProve) => {
      const name = nameEvidence(columns, a, b);
      if (canProve) {
        if (!haveOnlyCommonFields(columns, a, b, name)) return;
        apart++;
        const { bits, isIdentified } = compareRecords(columns, a, b, name);
        expect(name.bits + mostBitsBesideNames(columns, a, b)).toBeGreaterThanOrEqual(bits - 1e-9);
        expect(isIdentified).toBe(false);
        return;
      }
      bounded++;
      expect(mostNameBits(columns, a, b)).toBeGreaterThanOrEqual(name.bits - 1e-9);
      expect(name.bits + mostBitsBesideNames(columns, a, b)).toBeGreaterThanOrEqual(compareRecords(columns, a, b, name).bits - 1e-9);
    });
  }
  expect(bounded).toBeGreaterThan(1_000);
  expect(apart).toBeGreaterThan(100);
});
