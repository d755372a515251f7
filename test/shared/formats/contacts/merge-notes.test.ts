import { expect, it } from 'vitest';
import { mergeNotes } from '../../../../shared/formats/contacts/merge-notes';

it.each([
  ['the same with other line ends', 'line one\nline two', 'line one\r\nline two\r\n', 'line one\nline two'],
  ['the same with spaces and blank lines', 'line one\nline two', ' line one  \n\n\nline two', 'line one\nline two'],
  ['longer', 'line one\nline two', 'line one\r\nline two\nline three', 'line one\r\nline two\nline three'],
  ['longer by a sentence', 'Lent me a book', 'Lent me a book. Gave it back.', 'Lent me a book. Gave it back.'],
  ['cut short', 'Lent me a book. Gave it back.', 'Lent me a book.', 'Lent me a book. Gave it back.'],
  ['longer, below what the user wrote', 'mine\n\nold text', 'old text, new text', 'mine\n\nold text, new text'],
  ['longer, with paragraphs', 'one\n\ntwo\n\nmine', 'one\n\ntwo\n\nthree', 'one\n\ntwo\n\nthree\n\nmine'],
  ['longer at its beginning', 'old line', 'new line\nold line', 'new line\nold line'],
  ['another', 'first', 'second', 'first\n\nsecond'],
  ['a part of a word', 'Annual dinner', 'Ann', 'Annual dinner\n\nAnn'],
  ['a word that begins alike', 'Ann', 'Annual dinner', 'Ann\n\nAnnual dinner'],
  ['empty', 'first', '', 'first'],
  ['new', '', 'first', 'first'],
])('a note of the file that is %s', (_how, before, added, after) => {
  expect(mergeNotes(before, added)).toBe(after);
  expect(mergeNotes(after, added)).toBe(after);
});
