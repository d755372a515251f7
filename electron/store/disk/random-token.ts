/** Letters and digits that nobody else has: for names of temporary files and locks. */
export function tokenSource(random: () => number): () => string {
  return () => Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join('');
}
