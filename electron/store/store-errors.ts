/** Refusals of changes, and their sentences. */
import { type Message, message, type Refusal } from '../../shared/strings/message';
import { diskErrorMessage } from './disk/disk-error-message';
import type { NewLockOwner } from './disk/lock';
import type { Step } from './format/undo-stack';
import { UnreadableNetwork } from './format/unreadable-network';

/** The files in the folder are not the ones that were read. */
export function changedByAnotherProgram(): UnreadableNetwork {
  return new UnreadableNetwork({ kind: 'conflict', message: message('store.changedByAnotherProgram') });
}

export function takenOverBy({ host, isThisComputer }: NewLockOwner): UnreadableNetwork {
  const sentence = isThisComputer ? message('store.takenOverHere') : message('store.takenOver', { host });
  return new UnreadableNetwork({ kind: 'conflict', message: sentence });
}

/** Of a save that threw. */
export function saveRefusal(error: unknown): Refusal {
  if (error instanceof UnreadableNetwork) return { kind: 'not-saved', message: error.refusal.message };
  return { kind: 'not-saved', message: message('store.notSaved', { reason: diskErrorMessage(error) }) };
}

export function stepNotLast(steps: readonly Step[], id: string, last: Step): Message {
  const values = { id, label: last.edit.label, lastId: last.id };
  return steps.some((step) => step.id === id) ? message('store.stepNotLast', values) : message('store.stepUnknown', values);
}
