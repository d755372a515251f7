/** What the window saves of itself beside the network. */

/** The state of the window, as the renderer wrote it. Main stores it without reading it. At most 256 KiB of JSON. */
export type SavedView = Readonly<Record<string, unknown>>;

/** Text that was typed and is not saved yet. It is stored in the app's own folder, apart from the network. */
export interface DraftEntry {
  /** Names the field or dialog. The next draft under the same key replaces this one. At most 200 characters. */
  readonly key: string;
  /** "a note about Ana" */
  readonly what: string;
  /** As the window wrote it. Main stores it without reading it. At most 256 KiB of JSON. */
  readonly content: Readonly<Record<string, unknown>>;
  /** ISO time of the last change. */
  readonly at: string;
}
