import { expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { contactDaysOf } from '../../../../shared/analysis/ties/contact-days';
import { DEFAULT_KERNEL, KERNELS } from '../../../../shared/analysis/ties/kernel';
import { chosenKernel } from '../../../../shared/analysis/ties/kernel-choice';
import { isoDay } from '../../../../shared/model/day';
import { seededRandom } from '../../../../shared/model/ids';
import { type LogLine, networkOf } from '../../../builders/network-builder';

const kernelOf = (log: LogLine[]) => chosenKernel(contactDaysOf(columnsOf(networkOf({ log })), 99_999));
const name = (j: number) => `P${String(j).padStart(3, '0')}`;

test('a small log keeps the default', () => {
  expect(
    kernelOf([
      ['2026-01-01', 'Ana'],
      ['2026-02-01', 'Ben'],
    ]),
  ).toBe(DEFAULT_KERNEL);
});

test('people who come back for years, each at their own pace: the default', () => {
  const random = seededRandom(3);
  const log: LogLine[] = [];
  for (let j = 0; j < 120; j++) {
    const step = 10 + 200 * random();
    for (let day = step * random(); day < 1500; day += step * -Math.log(1 - random()))
      log.push([isoDay(20_000 + Math.floor(day)), name(j), 'call']);
  }
  expect(kernelOf(log)).toBe(DEFAULT_KERNEL);
});

test('acquaintances that flare up and are over: forget faster', () => {
  const random = seededRandom(4);
  const log: LogLine[] = [];
  for (let j = 0; j < 400; j++) {
    const from = 1000 * random();
    // A tie of very many days ends; a small one has just begun and goes on.
    const length = random() < 0.5 ? 120 : 25;
    for (let day = from; day < from + length; day += random() < 0.5 ? 1 : 3)
      log.push([isoDay(20_000 + Math.floor(day)), name(j), 'message']);
  }
  expect(kernelOf(log)).not.toBe(DEFAULT_KERNEL);
  expect(Object.values(KERNELS)).toContain(kernelOf(log));
});

test('when nobody is in touch again after some days, the quickest kernel is chosen', () => {
  const random = seededRandom(5);
  const log: LogLine[] = [];
  for (let j = 0; j < 600; j++) {
    const from = 100 * random();
    const length = random() < 0.5 ? 15 : 4;
    for (let day = from; day < from + length; day += random() < 0.8 ? 1 : 3)
      log.push([isoDay(20_000 + Math.floor(day)), name(j), 'message']);
  }
  expect(kernelOf(log)).toBe(KERNELS.quick);
});
