/** How names are kept, whoever gives them: the user, a file, a message. */

// A control character or a tab stands where a space would. Marks of direction show "exe.gpj" as "jpg.exe"; phones and chats put them around names.
const GAPS = /[\s\u0000-\u001F\u007F-\u009F]+/g;
const DIRECTION_MARKS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const ONLY_INVISIBLE = /^[\s\u00AD\u200B-\u200D\u2060-\u2064]+$/;

/** The name on one line, without marks that turn the direction of the text. Joiners inside a word stay: some scripts need them. Empty: nothing is visible. */
export function tidyName(text: string): string {
  const name = text.replace(DIRECTION_MARKS, '').replace(GAPS, ' ').trim();
  return ONLY_INVISIBLE.test(name) ? '' : name;
}
