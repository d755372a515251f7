/** What was achieved, what it is held against, and whether that is met. */
export interface Verdict {
  readonly what: string;
  readonly achieved: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly isMet: boolean;
}

export function atLeast(what: string, achieved: number, bound: number): Verdict {
  return { what, achieved, atLeast: bound, isMet: achieved >= bound };
}

export function atMost(what: string, achieved: number, bound: number): Verdict {
  return { what, achieved, atMost: bound, isMet: achieved <= bound };
}

export interface Spread {
  readonly mean: number;
  readonly min: number;
}

export function spread(values: readonly number[]): Spread {
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, min: Math.min(...values) };
}
