/**
 * Forgetting: what a contact x days ago still counts (analysis.md 1.3). A power law, as the odds of meeting again follow one (Anderson & Schooler
 * 1991):
 *
 *   K(x) = (1 + x/τ)^−p,  written as  Σ a_k · 2^(−x/h_k)
 *
 * a sum of six exponentials (at most 3.9 % off up to 2,000 days for the default), so that a running sum is enough and no history is read again.
 */

/** The six half-lives h_k in days; the same for each kernel. */
export const HALF_LIVES = [2, 8, 32, 128, 512, 2048] as const;
export const LAYERS = HALF_LIVES.length;

export interface Kernel {
  readonly p: number;
  /** τ in days. */
  readonly tau: number;
  /** a_k; their sum K(0) is 1.00, 0.98 and 0.96 for the three kernels: only the unit differs. */
  readonly shares: readonly number[];
}

/** The default fits years of sparse contact; the others forget faster and fit dense logs (chat). */
export const KERNELS = {
  slow: { p: 0.5, tau: 7, shares: [0.1026, 0.3469, 0.2412, 0.1747, 0.0267, 0.1081] },
  middle: { p: 0.75, tau: 3, shares: [0.4568, 0.3045, 0.137, 0.0529, 0.0138, 0.0128] },
  fast: { p: 1, tau: 3, shares: [0.5813, 0.2606, 0.0866, 0.0222, 0.0051, 0.0022] },
} as const satisfies Record<string, Kernel>;

export const DEFAULT_KERNEL: Kernel = KERNELS.slow;

/** K(days). Days in the future count as now. */
export function kernelValue(days: number, kernel: Kernel = DEFAULT_KERNEL): number {
  const at = decaysAt(Math.max(0, days));
  let sum = 0;
  for (let k = 0; k < LAYERS; k++) sum += kernel.shares[k]! * DECAYS[at + k]!;
  return sum;
}

// For whole days up to 11 years: the powers are most of the work of a replay. A row of eight is one line of a processor's cache.
const TABLE_DAYS = 4096;
const ROW = 8;
/** Rows of 2^(−x/h_k), found by `decaysAt`. The last row is for whatever is not in the table. */
export const DECAYS = new Float64Array(ROW * (TABLE_DAYS + 1));
for (let x = 0; x < TABLE_DAYS; x++) fillRow(ROW * x, x);

function fillRow(at: number, days: number): void {
  for (let k = 0; k < LAYERS; k++) DECAYS[at + k] = 2 ** (-days / HALF_LIVES[k]!);
}

/** Where in DECAYS the six decays over `days` ≥ 0 stand (may be a fraction). Good until the next call. */
export function decaysAt(days: number): number {
  if (days < TABLE_DAYS && days === (days | 0)) return ROW * days;
  fillRow(ROW * TABLE_DAYS, days);
  return ROW * TABLE_DAYS;
}
