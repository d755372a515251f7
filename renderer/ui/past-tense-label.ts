const DONE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    log: 'Logged',
    add: 'Added',
    change: 'Changed',
    delete: 'Deleted',
    move: 'Moved',
    merge: 'Merged',
    rename: 'Renamed',
  }),
);

/** An edit's label as something done: "log call with Ana" → "Logged call with Ana". */
export function pastTenseLabel(label: string): string {
  const [verb = '', ...rest] = label.split(' ');
  const done = DONE.get(verb);
  return done ? [done, ...rest].join(' ') : `Done: ${label}`;
}
