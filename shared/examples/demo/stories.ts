/**
 * The course of contact with a person of the demo, in days before today: meetings at intervals, and a share of the group's gatherings, between a first
 * and a last day. Chosen so that every temporal state (docs/analysis.md) has examples.
 */

export interface Story {
  /** First and last possible interaction, in days before today. */
  readonly from: number;
  readonly until: number;
  /** The last interaction is up to this share earlier. */
  readonly spread?: number;
  /** Mean days between meetings. 0: none. */
  readonly every: number;
  /** Share of the group's gatherings they attend. */
  readonly attends: number;
  /** Exact number of meetings. */
  readonly times?: number;
  /** Days until a planned meeting. */
  readonly plannedIn?: number;
}

export const STORIES = {
  close: { from: 1090, until: 5, spread: 2, every: 90, attends: 0.6 },
  regular: { from: 1060, until: 14, spread: 1.8, every: 300, attends: 0.42 },
  loose: { from: 1080, until: 50, spread: 1, every: 400, attends: 0.16 },
  cooling: { from: 760, until: 84, spread: 0.1, every: 38, attends: 0.03 },
  fading: { from: 1040, until: 245, every: 78, attends: 0.25 },
  'strong-fading': { from: 700, until: 125, spread: 0.4, every: 17, attends: 0.3 },
  dormant: { from: 1070, until: 520, spread: 0.25, every: 84, attends: 0.3 },
  /** Only the months and years of interactions are known. */
  'long-ago': { from: 2600, until: 1180, spread: 0.2, every: 330, attends: 0 },
  new: { from: 44, until: 6, every: 17, attends: 0.5 },
  once: { from: 800, until: 110, every: 0, attends: 0, times: 1 },
  twice: { from: 800, until: 110, every: 0, attends: 0, times: 2 },
  planned: { from: 980, until: 16, every: 110, attends: 0.3, plannedIn: 9 },
  none: { from: 0, until: 0, every: 0, attends: 0 },
  tour: { from: 700, until: 640, every: 0, attends: 1 },
  guide: { from: 700, until: 640, every: 0, attends: 1 },
  alone: { from: 1000, until: 18, every: 60, attends: 0 },
  mentor: { from: 1080, until: 260, every: 28, attends: 0 },
  'one-call': { from: 400, until: 130, every: 0, attends: 0, times: 1 },
  deceased: { from: 1090, until: 430, every: 75, attends: 0.4 },
  'no-track': { from: 1000, until: 560, every: 110, attends: 0.2 },
} as const satisfies Record<string, Story>;

export type StoryName = keyof typeof STORIES;
