import { expect, test } from 'vitest';
import { DEFAULT_KERNEL, KERNELS, type KernelName, kernelName, kernelValue } from '../../../../shared/analysis/ties/kernel';

// Reference values, three digits.
test.each([
  [0, 1.0],
  [7, 0.708],
  [30, 0.433],
  [90, 0.27],
  [365, 0.136],
  [1095, 0.081],
  [3650, 0.032],
])('K(%i days) = %f', (days, expected) => {
  expect(kernelValue(days)).toBeCloseTo(expected, 3);
});

test.each([
  ['default', DEFAULT_KERNEL],
  ['quick', KERNELS.quick],
] as const)('%s: the mixture stays within 4 %% of the power law for the first 2,000 days', (_, kernel) => {
  for (let x = 0; x <= 2000; x++) {
    const exact = (1 + x / kernel.tau) ** -kernel.p;
    expect(Math.abs(kernelValue(x, kernel) / exact - 1)).toBeLessThan(0.04);
  }
});

test.each(Object.entries(KERNELS))('%s: whole now, always falling, a future contact counts as now', (_, kernel) => {
  expect(Math.abs(kernelValue(0, kernel) - 1)).toBeLessThan(0.05);
  expect(kernelValue(-5, kernel)).toBe(kernelValue(0, kernel));
  for (let x = 0; x < 6000; x += 7) expect(kernelValue(x + 1, kernel)).toBeLessThan(kernelValue(x, kernel));
});

test('half days lie between whole ones', () => {
  expect(kernelValue(3.5)).toBeLessThan(kernelValue(3));
  expect(kernelValue(3.5)).toBeGreaterThan(kernelValue(4));
});

test('each kernel forgets by its own half-lives, whole days and parts of them', () => {
  for (const kernel of Object.values(KERNELS)) {
    for (const x of [0, 0.5, 1, 2, 10, 365, 5000]) {
      const plain = kernel.shares.reduce((sum: number, share, k) => sum + share * 2 ** (-x / kernel.halfLives[k]!), 0);
      expect(kernelValue(x, kernel)).toBeCloseTo(plain, 12);
    }
  }
  expect(kernelValue(1, KERNELS.quick)).toBeCloseTo(0.5, 1);
});

test('a kernel is found again by its name, where only plain data can go', () => {
  for (const name of Object.keys(KERNELS) as KernelName[]) expect(kernelName(KERNELS[name])).toBe(name);
});
