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
const KEEP_AFTER_MS = 250;

/** What waits to be sent, by key. The first letter starts the clock: who types without a pause is kept as well. */
const waiting = new Map<string, { draft: NewDraft; readonly timer: ReturnType<typeof setTimeout> }>();
/** Keys that main has or is about to have. */
const kept = new Set<string>();

export function keepDraft(draft: NewDraft): void {
  withoutOffer(draft.key);
  kept.add(draft.key);
  const there = waiting.get(draft.key);
  if (there) there.draft = draft;
  else waiting.set(draft.key, { draft, timer: setTimeout(() => send(draft.key), KEEP_AFTER_MS) });
}

/** It was saved, or the user does not want it. */
export function dropDraft(key: string): void {
  if (!kept.delete(key)) return;
  clearTimeout(waiting.get(key)?.timer);
  waiting.delete(key);
  void desktop.dropDraft(key);
}

/** A draft that could not be written is no failure to tell of: what is typed is still in its field. */
function send(key: string): void {
  const there = waiting.get(key);
  waiting.delete(key);
  if (there) void desktop.keepDraft(there.draft);
}

/** Before another network is opened: what waits belongs to this one. */
export function leaveDrafts(): void {
  for (const [key, { timer }] of [...waiting]) {
    clearTimeout(timer);
    send(key);
  }
  kept.clear();
  useDrafts.setState({ offered: [], resumed: new Map() });
}

export async function offerDrafts(): Promise<void> {
  useDrafts.setState({ offered: await desktop.drafts() });
}

export function discardDraft(key: string): void {
  withoutOffer(key);
  kept.add(key);
  dropDraft(key);
}

/** The draft is in a field or dialog again, which keeps or drops it from now on. */
export function takeUpDraft(key: string): void {
  withoutOffer(key);
  kept.add(key);
}

/** The field with this key takes the text up as soon as it is shown. */
export function resumeText(key: string, text: string): void {
  withoutOffer(key);
  useDrafts.setState(({ resumed }) => ({ resumed: new Map(resumed).set(key, text) }));
}

function withoutOffer(key: string): void {
  const { offered } = useDrafts.getState();
  if (offered.some((draft) => draft.key === key)) useDrafts.setState({ offered: offered.filter((draft) => draft.key !== key) });
}

/** Keeps `content` as a draft from letter to letter; null: there is nothing that is not saved. Closing the field does not drop it: whoever closes says why. */
export function useKeptDraft(key: string, what: string, content: NewDraft['content'] | null): void {
  const text = content === null ? null : JSON.stringify(content);
  useEffect(() => {
    if (text === null) dropDraft(key);
    else keepDraft({ key, what, content: JSON.parse(text) });
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
    takeUpDraft(key);
    latestTake.current(text);
  }, [key, text]);
}
