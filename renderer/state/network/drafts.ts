/**
 * Drafts: text that is typed and not saved yet. The main process writes a draft to disk a moment after it changes, and deletes it when the text is
 * saved or discarded. After a crash, the drafts are offered when the network opens.
 */
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { DraftEntry } from '../../../shared/contract/desktop-api';
import { desktop } from '../../desktop';

type NewDraft = Omit<DraftEntry, 'at'>;

interface DraftState {
  /** Drafts of an earlier session, newest first. */
  readonly offered: readonly DraftEntry[];
  /** Text to restore in fields that are edited in place, by draft key. */
  readonly resumed: ReadonlyMap<string, string>;
}

export const useDrafts = create<DraftState>(() => ({ offered: [], resumed: new Map() }));

/** Together with the write, less than a second of typing can be lost. */
const SAVE_DELAY_MS = 250;

/** Drafts that wait for their timer, by key. The first letter starts it, so that typing without a pause is saved too. */
const pendingSaves = new Map<string, { draft: NewDraft; readonly timer: ReturnType<typeof setTimeout> }>();
/** Keys of drafts that the main process has or will get. */
const savedKeys = new Set<string>();

export function saveDraft(draft: NewDraft): void {
  removeOffer(draft.key);
  savedKeys.add(draft.key);
  const pending = pendingSaves.get(draft.key);
  if (pending) pending.draft = draft;
  else pendingSaves.set(draft.key, { draft, timer: setTimeout(() => sendPending(draft.key), SAVE_DELAY_MS) });
}

/** The text was saved, or the user discarded it. */
export function dropDraft(key: string): void {
  if (!savedKeys.delete(key)) return;
  clearTimeout(pendingSaves.get(key)?.timer);
  pendingSaves.delete(key);
  void desktop.dropDraft(key);
}

/** Ignores failures: the text is still in its field. */
function sendPending(key: string): void {
  const pending = pendingSaves.get(key);
  pendingSaves.delete(key);
  if (pending) void desktop.writeDraft(pending.draft);
}

/** Sends what waits, before another network opens. */
export function closeDrafts(): void {
  for (const [key, { timer }] of [...pendingSaves]) {
    clearTimeout(timer);
    sendPending(key);
  }
  savedKeys.clear();
  useDrafts.setState({ offered: [], resumed: new Map() });
}

export async function offerDrafts(): Promise<void> {
  useDrafts.setState({ offered: await desktop.drafts() });
}

export function discardDraft(key: string): void {
  removeOffer(key);
  savedKeys.add(key);
  dropDraft(key);
}

/** The draft is in a field or dialog again, which saves or drops it from now on. */
export function resumeDraft(key: string): void {
  removeOffer(key);
  savedKeys.add(key);
}

/** The field with this key restores the text when it is shown. */
export function resumeText(key: string, text: string): void {
  removeOffer(key);
  useDrafts.setState(({ resumed }) => ({ resumed: new Map(resumed).set(key, text) }));
}

function removeOffer(key: string): void {
  const { offered } = useDrafts.getState();
  if (offered.some((draft) => draft.key === key)) useDrafts.setState({ offered: offered.filter((draft) => draft.key !== key) });
}

/** Saves `content` as a draft while it changes; null: there is nothing to save. Unmounting keeps the draft. */
export function useDraft(key: string, what: string, content: NewDraft['content'] | null): void {
  const text = content === null ? null : JSON.stringify(content);
  useEffect(() => {
    if (text === null) dropDraft(key);
    else saveDraft({ key, what, content: JSON.parse(text) });
  }, [key, what, text]);
}

/** Calls `take` once with the text that was resumed for a field. */
export function useResumedText(key: string, take: (text: string) => void): void {
  const text = useDrafts((state) => state.resumed.get(key));
  const latestTake = useRef(take);
  latestTake.current = take;
  useEffect(() => {
    if (text === undefined) return;
    useDrafts.setState(({ resumed }) => ({ resumed: new Map([...resumed].filter(([other]) => other !== key)) }));
    resumeDraft(key);
    latestTake.current(text);
  }, [key, text]);
}
