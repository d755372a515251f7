/** Twelve random letters and digits a call (62 bits), for names of temporary files and locks that no two writers share. */
export function tokenSource(random: () => number): () => string {
  return () => Array.from({ length: 12 }, () => Math.floor(random() * 36).toString(36)).join('');
}
