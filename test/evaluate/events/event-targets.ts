/** Targets for published logs, which are recognized by their numbers of people and days and by the protocol. */
import type { Protocol } from '../dataset-folder';

interface Log {
  readonly people: number;
  readonly events: number;
  readonly days: number;
  readonly protocol: Protocol;
}

/** Null: no target is known for this log. */
export interface EventTargets {
  readonly auc: number | null;
  readonly revival: number | null;
  /** R with the strongest ties removed first, minus R with the weakest first. */
  readonly percolation: number | null;
}

export function eventTargets(log: Log): EventTargets {
  if (isEuMail(log))
    return { auc: euMailTarget(log), revival: log.events > 300_000 ? 0.66 : null, percolation: log.events > 300_000 ? 0.08 : null };
  if (isCollegeMessages(log)) return { auc: log.protocol.horizonDays === 14 ? 0.79 : null, revival: null, percolation: 0.08 };
  return { auc: null, revival: null, percolation: null };
}

/** email-Eu-core-temporal: 332,334 rows between 986 people over 803 days; a tenth of it holds fewer people. */
function isEuMail({ people, days }: Log): boolean {
  return people > 700 && people <= 986 && Math.abs(days - 803) < 6;
}

function euMailTarget({ events, protocol: { horizonDays, minContactDays, maxRecipients } }: Log): number | null {
  const isWhole = events > 300_000;
  if (isWhole && maxRecipients > 0) return horizonDays === 60 && minContactDays === 1 ? 0.822 : null;
  if (isWhole && minContactDays >= 5) return horizonDays === 90 ? 0.8 : null;
  if (isWhole && minContactDays === 1) return horizonDays === 60 ? 0.828 : null;
  return events > 25_000 && events < 45_000 && horizonDays === 90 ? 0.783 : null;
}

/** CollegeMsg: 59,835 rows between 1,899 people over 193 days. */
function isCollegeMessages({ people, events }: Log): boolean {
  return people === 1899 && events === 59_835;
}
