/** The strength of the tie to one person over time, for the curve in their panel: S of tie-strength.ts without reciprocity and declared closeness. */
import type { DayNumber } from '../../model/day';
import type { Columns } from '../data/columns';
import { contactDaysOf } from './contact-days';
import { CHANNEL_WEIGHTS, type ChannelWeights } from './event-weight';
import { DEFAULT_KERNEL, type Kernel, kernelValue } from './kernel';

/** S at `steps` days spread evenly from `fromDay` to `toDay`, both included (`steps` ≥ 2). On each day only the contacts up to it count. */
export function strengthCurve(
  columns: Columns,
  personNumber: number,
  fromDay: DayNumber,
  toDay: DayNumber,
  steps: number,
  {
    kernel = DEFAULT_KERNEL,
    channelWeights = CHANNEL_WEIGHTS,
  }: { readonly kernel?: Kernel; readonly channelWeights?: ChannelWeights } = {},
): Float64Array {
  const days = contactDaysOf(columns, toDay, { only: personNumber, channelWeights });
  return Float64Array.from({ length: steps }, (_, step) => {
    const on = fromDay + ((toDay - fromDay) * step) / Math.max(1, steps - 1);
    let sum = 0;
    for (let i = 0; i < days.day.length && days.day[i]! <= on; i++) sum += days.value[i]! * kernelValue(on - days.day[i]!, kernel);
    return sum;
  });
}
