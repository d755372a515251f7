/** Names as note programs and people write them in a cell, in the plain form that mentions.ts splits: "Ada Marsh; Bo Quill". */

/** `[[People/Ada Marsh#2024|Ada]]` of Obsidian, Roam and Logseq. The page is the person; what follows the bar is only shown. */
const WIKI_LINK = /\[\[([^[\]|#]{1,200})(?:#[^[\]|]{0,200})?(?:\|[^[\]]{0,200})?\]\]/g;
/** `Ada Marsh (https://www.notion.so/Ada-Marsh-0123…)`, with a comma between two. */
const NOTION_PAGE = /\s*\(https?:\/\/(?:www\.)?notion\.(?:so|site)\/[^()\s]{0,400}\)\s*,?/gi;
/** `@Ada`, also `@Ada @Bo`, but not `ada@mail.example`. */
const AT_NAME = /(?:^|[\s,;]+)@(?=\p{L})/gu;
/** "+ 2 others", "and others", "& 3 friends": people without names. */
const OTHERS =
  /\s*(?:[,+&]|(?<!\p{L})(?:and|und|et|y|e|en)(?!\p{L}))\s*(?:\d{1,3}\s*(?:others?|more|people|friends|guests|andere|weitere|autres|otros|otras|altri|anderen)?|others|andere|weitere|autres|otros|altri)\s*$/iu;
/** What is left between two links. */
const JOINER = /;\s*(?:[,&+]|and|und|et|y)?\s*(?=;)/gi;

export interface PlainNames {
  readonly text: string;
  /** The cell has people whose names it does not say. */
  readonly hasOthers: boolean;
}

/** The names of a people cell without the notation of the program that wrote them. */
export function plainNames(cell: string): PlainNames {
  let text = cell;
  if (text.includes('[[')) text = text.replace(WIKI_LINK, (_, page: string) => `;${page.split('/').at(-1) ?? ''};`).replace(JOINER, '');
  if (text.includes('notion.')) text = text.replace(NOTION_PAGE, ';');
  if (text.includes('@')) text = text.replace(AT_NAME, ';');
  const named = text.length > 1000 ? text : text.replace(OTHERS, '');
  const hasOthers = named !== text && /\p{L}/u.test(named);
  return { text: hasOthers ? named : text, hasOthers };
}

/** "Ada (work)" → "Ada"; null where nothing is in brackets at the end. */
export function withoutBrackets(name: string): string | null {
  const match = /^([^()]*\p{L}[^()]*?)\s*\([^()@/]{1,60}\)$/u.exec(name);
  return match?.[1] ?? null;
}
