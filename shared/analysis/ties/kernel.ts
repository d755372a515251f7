/**
 * Forgetting: what a contact x days ago still counts (docs/analysis.md, "Forgetting"). A power law, as the odds of meeting again follow one (Anderson & Schooler
 * 1991):
 *
 *   K(x) = (1 + x/τ)^−p,  written as  Σ a_k · 2^(−x/h_k)
 *
 * a sum of six exponentials (at most 3.9 % off up to 2,000 days for the default), so that a running sum is enough and no history is read again.
 */

/** The six half-lives h_k in days of the kernels that forget over weeks and years, and of the one that forgets over days. */
export const HALF_LIVES = [2, 8, 32, 128, 512, 2048] as const;
const SHORT_HALF_LIVES = [0.5, 1.25, 5, 25, 128, 1024] as const;
export const LAYERS = HALF_LIVES.length;

export interface Kernel {
  readonly p: number;
  /** τ in days. */
  readonly tau: number;
  readonly halfLives: readonly number[];
  /** a_k; their sum K(0) is 1 within 4 %: only the unit differs. */
  readonly shares: readonly number[];
}

/** The default fits years of sparse contact; the others forget faster and fit dense logs (chat). */
export const KERNELS = {
  slow: { p: 0.5, tau: 7, halfLives: HALF_LIVES, shares: [0.1026, 0.3469, 0.2412, 0.1747, 0.0267, 0.1081] },
  middle: { p: 0.75, tau: 3, halfLives: HALF_LIVES, shares: [0.4568, 0.3045, 0.137, 0.0529, 0.0138, 0.0128] },
  fast: { p: 1, tau: 3, halfLives: HALF_LIVES, shares: [0.5813, 0.2606, 0.0866, 0.0222, 0.0051, 0.0022] },
  /** Fitted here, at most 3.9 % off up to 2,000 days; the short half-lives are what τ = 1 day needs. */
  quick: { p: 1, tau: 1, halfLives: SHORT_HALF_LIVES, shares: [0.4546, 0.2911, 0.1981, 0.0422, 0.0095, 0.0019] },
} as const satisfies Record<string, Kernel>;

export type KernelName = keyof typeof KERNELS;
export const DEFAULT_KERNEL: Kernel = KERNELS.slow;

/** What a kernel is called where only plain data can go. */
export function kernelName(kernel: Kernel): KernelName {
  return (Object.keys(KERNELS) as KernelName[]).find((name) => KERNELS[name] === kernel) ?? 'slow';
}

/** K(days). Days in the future count as now. */
export function kernelValue(days: number, kernel: Kernel = DEFAULT_KERNEL): number {
  const at = decaysAt(Math.max(0, days), kernel);
  let sum = 0;
  for (let k = 0; k < LAYERS; k++) sum += kernel.shares[k]! * DECAYS[at + k]!;
  return sum;
}

// For whole days up to 11 years: the powers are most of the work of a replay. A row of eight is one line of a processor's cache.
const TABLE_DAYS = 4096;
const ROW = 8;
/** The last row of a table is for whatever is not in it. */
const TABLE = ROW * (TABLE_DAYS + 1);
/** Rows of 2^(−x/h_k), found by `decaysAt`: a table for each set of half-lives. */
export const DECAYS = new Float64Array(2 * TABLE);
for (const halfLives of [HALF_LIVES, SHORT_HALF_LIVES])
  for (let x = 0; x < TABLE_DAYS; x++) fillRow(tableOf(halfLives) + ROW * x, x, halfLives);

function tableOf(halfLives: readonly number[]): number {
  return halfLives === HALF_LIVES ? 0 : TABLE;
}

function fillRow(at: number, days: number, halfLives: readonly number[]): void {
  for (let k = 0; k < LAYERS; k++) DECAYS[at + k] = 2 ** (-days / halfLives[k]!);
}

/** Where in DECAYS the six decays of a kernel over `days` ≥ 0 stand (may be a fraction). Good until the next call. */
export function decaysAt(days: number, { halfLives }: Kernel): number {
  const table = tableOf(halfLives);
  if (days < TABLE_DAYS && days === (days | 0)) return table + ROW * days;
  fillRow(table + ROW * TABLE_DAYS, days, halfLives);
  return table + ROW * TABLE_DAYS;
}
