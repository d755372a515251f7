/**
 * Merges a note of a file into the note of a person. The same note comes again with other line ends, spaces or blank lines, longer, or cut short. A longer
 * one takes the place of what it contains; one that is there already changes nothing; any other is appended.
 */

/** The same string when nothing is new. */
export function mergeNotes(before: string, added: string): string {
  if (added === '' || before === added) return before;
  if (before === '') return added;
  const [known, news] = [normalize(before), normalize(added)];
  if (news === '' || containsPassage(known, news)) return before;
  const paragraphs = before.split(/(?:[^\S\n]*\r?\n){2,}/);
  const range = longestContained(paragraphs, news);
  if (range === null) return `${before}\n\n${added}`;
  return [...paragraphs.slice(0, range.start), added, ...paragraphs.slice(range.end)].join('\n\n');
}

/** Without spaces at the ends of lines, blank lines, and with `\n` as line end. */
function normalize(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The longest run of paragraphs with which the new note begins, or which is whole lines of it. */
function longestContained(paragraphs: readonly string[], news: string): { start: number; end: number } | null {
  let longest: { start: number; end: number } | null = null;
  for (let start = 0; start < paragraphs.length; start++) {
    for (let end = start + 1; end <= paragraphs.length; end++) {
      const passage = normalize(paragraphs.slice(start, end).join('\n'));
      const isContained = (containsPassage(news, passage) && news.startsWith(passage)) || `\n${news}\n`.includes(`\n${passage}\n`);
      if (passage === '' || !isContained) break; // a longer run from here is not contained either
      if (longest === null || end - start > longest.end - longest.start) longest = { start, end };
    }
  }
  return longest;
}

/** True when `passage` occurs in `text` and does not begin or end inside a word. */
function containsPassage(text: string, passage: string): boolean {
  for (let at = text.indexOf(passage); at >= 0; at = text.indexOf(passage, at + 1)) {
    if (!isInsideWord(text, at) && !isInsideWord(text, at + passage.length)) return true;
  }
  return false;
}

function isInsideWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');
}
