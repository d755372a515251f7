/**
 * What is being typed and not saved yet. Every text field says what it holds; a moment later main has it on disk, and it is gone again once it is saved
 * or discarded. What a killed app left is offered when the network is opened again.
 */
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { KeptDraft } from '../../../shared/contract/desktop-api';
import { desktop } from '../../desktop';

type NewDraft = Omit<KeptDraft, 'at'>;

interface DraftState {
  /** Left by an earlier start, newest first. */
  readonly offered: readonly KeptDraft[];
  /** What fields that are edited where they stand take up again, by key. */
  readonly resumed: ReadonlyMap<string, string>;
}

export const useDrafts = create<DraftState>(() => ({ offered: [], resumed: new Map() }));

/** With the write itself well under the second of typing that may be lost. */
const SAVE_DELAY_MS = 250;

/** What waits to be sent, by key. The first letter starts the clock: who types without a pause is kept as well. */
const pendingSaves = new Map<string, { draft: NewDraft; readonly timer: ReturnType<typeof setTimeout> }>();
/** Keys that main has or is about to have. */
const savedKeys = new Set<string>();

export function saveDraft(draft: NewDraft): void {
  removeOffer(draft.key);
  savedKeys.add(draft.key);
  const there = pendingSaves.get(draft.key);
  if (there) there.draft = draft;
  else pendingSaves.set(draft.key, { draft, timer: setTimeout(() => sendPending(draft.key), SAVE_DELAY_MS) });
}

/** It was saved, or the user does not want it. */
export function dropDraft(key: string): void {
  if (!savedKeys.delete(key)) return;
  clearTimeout(pendingSaves.get(key)?.timer);
  pendingSaves.delete(key);
  void desktop.dropDraft(key);
}

/** A draft that could not be written is no failure to tell of: what is typed is still in its field. */
function sendPending(key: string): void {
  const there = pendingSaves.get(key);
  pendingSaves.delete(key);
  if (there) void desktop.keepDraft(there.draft);
}

/** Before another network is opened: what waits belongs to this one. */
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

/** The draft is in a field or dialog again, which keeps or drops it from now on. */
export function resumeDraft(key: string): void {
  removeOffer(key);
  savedKeys.add(key);
}

/** The field with this key takes the text up as soon as it is shown. */
export function resumeText(key: string, text: string): void {
  removeOffer(key);
  useDrafts.setState(({ resumed }) => ({ resumed: new Map(resumed).set(key, text) }));
}

function removeOffer(key: string): void {
  const { offered } = useDrafts.getState();
  if (offered.some((draft) => draft.key === key)) useDrafts.setState({ offered: offered.filter((draft) => draft.key !== key) });
}

/** Keeps `content` as a draft from letter to letter; null: there is nothing that is not saved. Closing the field does not drop it: whoever closes says why. */
export function useDraft(key: string, what: string, content: NewDraft['content'] | null): void {
  const text = content === null ? null : JSON.stringify(content);
  useEffect(() => {
    if (text === null) dropDraft(key);
    else saveDraft({ key, what, content: JSON.parse(text) });
  }, [key, what, text]);
}

/** Hands over a text that was resumed for a field, once. */
export function useResumedText(key: string, take: (text: string) => void): void {
  const text = useDrafts((state) => state.resumed.get(key));
  const latestTake = useRef(take);
  latestTake.current = take;
  useEffect(() => {
    if (text === undefined) return;
    useDrafts.setState(({ resumed }) => ({ resumed: new Map([...resumed].filter(([one]) => one !== key)) }));
    resumeDraft(key);
    latestTake.current(text);
  }, [key, text]);
}
