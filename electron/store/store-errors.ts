/** What is said when a change is not made. */
import type { Failure } from '../../shared/lib/result';
import { diskErrorMessage } from './disk/disk-error-message';
import type { Step } from './format/undo-stack';
import { UnreadableNetwork } from './format/unreadable-network';

/** Somebody else wrote to the network since it was read. */
export function replaced(): UnreadableNetwork {
  return new UnreadableNetwork({
    kind: 'conflict',
    message:
      'The network file was changed by another program since Kith opened it. Kith has not touched it; open the network again to see it.',
  });
}

/** The user of another computer took the network over. */
export function lostLock(host: string): UnreadableNetwork {
  return new UnreadableNetwork({
    kind: 'conflict',
    message: `Not saved: the network was opened on ${host} since, and is its now. Open it again here to see what was changed there.`,
  });
}

export function refusal(error: unknown): Failure {
  if (error instanceof UnreadableNetwork) return { kind: 'not-saved', message: error.failure.message };
  return { kind: 'not-saved', message: `Not saved: ${diskErrorMessage(error)}. Nothing was changed.` };
}

export function notLast(steps: readonly Step[], id: string, last: Step): string {
  if (steps.some((step) => step.id === id)) return `The step ${id} is not the last one: undo “${last.edit.label}” (${last.id}) first.`;
  return `There is no step ${id}; the last one is “${last.edit.label}” (${last.id}).`;
}
