/** The state of an open network, and what the window shows of it. */
import type { Low } from 'lowdb';
import type { SaveState } from '../../shared/contract/desktop-api';
import type { Message, Refusal } from '../../shared/strings/message';
import { failureOf, text, textOf } from '../../shared/strings/text';
import type { WriteAccessState } from './acquire-write-access';
import type { ChangeLogAdapter } from './change-log-adapter';
import type { NetworkDocument } from './format/network-file';
import type { Recovery, UnreadableNetwork } from './format/unreadable-network';
import type { StoreOptions } from './store-types';

export interface SessionState extends WriteAccessState {
  /** Why the files cannot be used. Null: they can. */
  unreadable: Refusal | null;
  recovery: Recovery | null;
  /** Why the last change was not saved. Null: it was. */
  lastError: Message | null;
  isClosed: boolean;
}

export interface SessionContext {
  readonly folder: string;
  readonly options: StoreOptions;
  readonly token: () => string;
  readonly low: Low<NetworkDocument>;
  readonly adapter: ChangeLogAdapter;
  readonly state: SessionState;
  /** Reads the files again. Null: they can be used now. */
  readonly readAgain: () => Promise<UnreadableNetwork | null>;
  /** Shows what can be rebuilt of unreadable files, and returns it. */
  readonly showRecovery: (unreadable: UnreadableNetwork) => Promise<Recovery | null>;
}

export function saveStateOf({ unreadable, foreign, readOnly, lastError, recovery }: SessionState): SaveState {
  if (unreadable !== null) {
    const { kind, message } = failureOf(unreadable);
    const cause = kind === 'missing' || kind === 'not-downloaded' ? { cause: kind } : {};
    return { kind: 'read-only', message, canOpenPrevious: recovery !== null, ...cause };
  }
  if (foreign !== null) {
    const message = text('store.inUseElsewhere', { host: foreign.host });
    return { kind: 'read-only', message, canOpenPrevious: false, cause: 'in-use' };
  }
  if (readOnly !== null) return { kind: 'read-only', message: textOf(readOnly), canOpenPrevious: false };
  if (lastError !== null) return { kind: 'not-saved', message: textOf(lastError) };
  return { kind: 'saved' };
}
