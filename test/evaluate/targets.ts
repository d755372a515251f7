/** A measured figure, its target, and whether the target is met. */
export interface TargetResult {
  readonly what: string;
  readonly achieved: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly isMet: boolean;
}

export function atLeast(what: string, achieved: number, bound: number): TargetResult {
  return { what, achieved, atLeast: bound, isMet: achieved >= bound };
}

export function atMost(what: string, achieved: number, bound: number): TargetResult {
  return { what, achieved, atMost: bound, isMet: achieved <= bound };
}

export interface Spread {
  readonly mean: number;
  readonly min: number;
}

export function spread(values: readonly number[]): Spread {
  return { mean: values.reduce((sum, value) => sum + value, 0) / values.length, min: Math.min(...values) };
}
